import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { comparingMessages } from '../../src/editor/messages/comparing.ts';
import { importingMessages } from '../../src/editor/messages/importing.ts';
import { keepingMessages } from '../../src/editor/messages/keeping.ts';
import { designFile } from '../designer.ts';
import { workDesign } from './designs.ts';
import { file, fresh, type Screen, type Stage, work } from './stage.ts';

const imported = JSON.stringify([
  { kind: 'compute#network', name: 'kx-vpc', mtu: 1500 },
  { kind: 'compute#widget', name: 'kx-odd', network: 'global/networks/kx-elsewhere' },
]);

const importing = async (stage: Stage, text: string): Promise<void> => {
  await stage.menu(appMessages.file.import);
  await stage.page.getByRole('textbox', { name: stage.say(importingMessages.paste) }).fill(text);
};

/** With what was deployed: one thing is new since then, one is gone, one is different. */
const compare = async (stage: Stage): Promise<void> => {
  await stage.menu(appMessages.file.compare);
  const { probe: _gone, ...others } = workDesign.resources;
  const before = {
    ...others,
    old: { kind: 'network', name: 'kx-old' },
    app: { ...others.app, ipCidrRange: '10.0.0.0/25' },
  };
  await stage.page
    .getByRole('tabpanel')
    .locator('input[type="file"]')
    .setInputFiles(file(designFile({ name: 'Before', resources: before })));
  await expect(stage.page.getByText(stage.say(comparingMessages.compared('web.json')))).toBeVisible();
};

export const files: readonly Screen[] = [
  fresh('import', (stage) => stage.menu(appMessages.file.import)),
  fresh('import report', async (stage) => {
    await importing(stage, imported);
    await expect(stage.page.getByText(stage.say(importingMessages.found(2)))).toBeVisible();
  }),
  fresh('import that cannot be read', async (stage) => {
    await importing(stage, '{ oops');
    await expect(stage.page.getByText(stage.say(importingMessages.problems))).toBeVisible();
  }),
  work('what an import may overwrite', async (stage) => {
    await importing(stage, imported);
    await expect(stage.page.getByText(stage.say(comparingMessages.mergeTitle))).toBeVisible();
  }),
  work('compare: nothing chosen', (stage) => stage.menu(appMessages.file.compare)),
  work('compare', compare),
  work('side by side', async (stage) => {
    await compare(stage);
    await stage.button(comparingMessages.side.title).press('Enter');
    await stage.dialog(comparingMessages.side.title);
    await stage.page.locator('dialog div[data-change]').first().waitFor();
  }),
  work('designs', async (stage) => {
    await stage.menu(appMessages.file.designs);
    await stage.dialog(keepingMessages.designs.title);
    await expect(stage.page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  }),
  work('versions', async (stage) => {
    await stage.menu(appMessages.file.versions);
    await stage.dialog(keepingMessages.versions.title);
  }),
  work('share', async (stage) => {
    await stage.menu(appMessages.file.share);
    await expect(stage.page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(/#d1=/);
  }),
];
