import { appMessages } from '../../src/editor/messages/app.ts';
import { exportingMessages } from '../../src/editor/messages/exporting.ts';
import { type Screen, work } from './stage.ts';

export const exporting: readonly Screen[] = Object.entries(exportingMessages.target).map(([id, label]) =>
  work(`export: ${id}`, async (stage) => {
    await stage.panel(appMessages.bottom.exporting);
    await stage.page.getByRole('tab', { name: stage.say(label) }).click();
  }),
);
