import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { commandMessages, commandWords, settingsMessages } from '../../src/editor/messages/commands.ts';
import { shownRule } from './designs.ts';
import { type Screen, work } from './stage.ts';

export const commands: readonly Screen[] = [
  work('keys', async (stage) => {
    await stage.press('?');
    await stage.dialog(commandMessages.help.title);
  }),
  work('command palette', async (stage) => {
    await stage.press('ControlOrMeta+k');
    await stage.page.getByRole('dialog').getByRole('combobox').fill('e');
  }),
  work('search', async (stage) => {
    await stage.press('ControlOrMeta+f');
    await stage.page.getByRole('dialog').getByRole('combobox').fill('kx-web');
  }),
  work('settings', async (stage) => {
    await stage.menu(appMessages.file.settings);
    await stage.dialog(settingsMessages.title);
  }),
  work('what can be added', (stage) => stage.press('n')),
  work('what can be connected', async (stage) => {
    await stage.inspect('web');
    await stage.press('c');
    await expect(stage.page.getByRole('option').first()).toBeVisible();
  }),
  work('why two things cannot be connected', async (stage) => {
    await stage.inspect('vm1', 'rule');
    await stage.command(stage.say(commandWords.why.label));
    await expect(stage.page.locator('dialog')).toBeVisible();
  }),
  work('the design in words', async (stage) => {
    await stage.command(stage.say(commandWords.explain.label));
    await stage.dialog();
  }),
  work('the page of a rule', async (stage) => {
    await stage.command(shownRule);
    await expect(stage.button(commandMessages.rule.openWrong)).toBeEnabled();
  }),
  work('ways out', async (stage) => {
    await stage.inspect('web');
    await stage.press('ControlOrMeta+.');
    await stage.dialog();
  }),
  work('context menu', async (stage) => {
    await stage.inspect('web');
    await stage.press('Shift+F10');
    await expect(stage.page.getByRole('menu')).toBeVisible();
  }),
];
