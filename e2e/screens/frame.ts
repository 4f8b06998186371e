import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { galleryMessages } from '../../src/editor/messages/gallery.ts';
import { fresh, type Screen, work } from './stage.ts';

export const frame: readonly Screen[] = [
  fresh('empty canvas', async () => {}),
  fresh('palette', (stage) => stage.panel(appMessages.left.add)),
  fresh('file menu', (stage) => stage.button(appMessages.file.menu).click()),
  fresh('gallery', async (stage) => {
    await stage.menu(appMessages.file.templates);
    await stage.dialog(galleryMessages.title);
  }),
  fresh('about', async (stage) => {
    await stage.menu(appMessages.file.about);
    await stage.dialog();
  }),
  work('a design', async (stage) => stage.press('Shift+Digit1')),
  work('a message', async (stage) => {
    await stage.panel(appMessages.left.add);
    await stage.page.locator('[data-palette="nic"]').press('Enter');
    await expect(stage.page.getByRole('region', { name: stage.say(appMessages.message) })).toBeVisible();
  }),
];
