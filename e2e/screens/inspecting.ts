import { kindNames } from '../../src/core/index.ts';
import { appMessages } from '../../src/editor/messages/app.ts';
import { inspectorMessages } from '../../src/editor/messages/inspector.ts';
import { bareDesign } from './designs.ts';
import { type Screen, work } from './stage.ts';

export const inspector: readonly Screen[] = [
  work('the design in the inspector', (stage) => stage.panel(appMessages.right.tab)),
  work('inspector of a NEG with endpoints', (stage) => stage.inspect('web')),
  work('inspector of a load balancer', (stage) => stage.inspect('rule')),
  work('inspector of a note', (stage) => stage.inspect('note-1')),
  work('inspector of several things', (stage) => stage.inspect('vm1', 'vm2', 'web')),
  work('inspector of a wire', async (stage) => {
    await stage.page.locator('[data-wire]').first().dispatchEvent('click');
    await stage.panel(appMessages.right.tab);
  }),
  work('endpoints from a table', async (stage) => {
    await stage.inspect('web');
    await stage.button(inspectorMessages.endpoints.paste).click();
    await stage.page.locator('dialog textarea').fill('vm\tport\nkx-vm-1\t90\nkx-vm-9\t90\nkx-vm-2\tx');
  }),
  work('VMs as endpoints', async (stage) => {
    await stage.inspect('web');
    await stage.button(inspectorMessages.endpoints.addVms).click();
  }),
  work('list of targets', async (stage) => {
    await stage.inspect('web');
    await stage.page.locator('[data-place="web##subnetwork"] button[aria-haspopup]').click();
    await stage.dialog();
  }),
];

export const kinds: readonly Screen[] = kindNames.map((kind) => ({
  name: `inspector of ${kind}`,
  show: async (stage) => {
    await stage.open(bareDesign);
    await stage.inspect(kind);
  },
}));
