import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { atlasMessages } from '../../src/editor/messages/atlas.ts';
import { choosingMessages } from '../../src/editor/messages/choosing.ts';
import { fresh, type Screen, work } from './stage.ts';

export const text: readonly Screen[] = [
  work('outline', async (stage) => {
    await stage.panel(appMessages.left.outline);
    await expect(stage.page.getByRole('treeitem').first()).toBeVisible();
  }),
  work('a resource as JSON', async (stage) => {
    await stage.inspect('web');
    await stage.panel(appMessages.right.json);
  }),
  work('the design as JSON', async (stage) => {
    await stage.panel(appMessages.right.json);
    await expect(stage.page.getByRole('tabpanel').locator('textarea')).toBeVisible();
  }),
];

export const choosing: readonly Screen[] = [
  fresh('which NEG, with answers', async (stage) => {
    await stage.button(choosingMessages.door).click();
    await stage.dialog(choosingMessages.title);
    await stage.page.locator('dialog input[value="vms"]').check();
  }),
  fresh('which NEG, nothing left', async (stage) => {
    await stage.button(choosingMessages.door).click();
    await stage.dialog(choosingMessages.title);
    for (const value of ['cloud-run', 'udp']) await stage.page.locator(`dialog input[value="${value}"]`).check();
  }),
  fresh('atlas', async (stage) => {
    await stage.button(choosingMessages.door).click();
    await stage.button(choosingMessages.atlas).click();
    await stage.dialog(atlasMessages.title);
  }),
];
