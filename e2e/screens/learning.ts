import { expect } from '@playwright/test';
import { appMessages } from '../../src/editor/messages/app.ts';
import { learnMessages } from '../../src/editor/messages/learn.ts';
import { fresh, type Screen, type Stage, work } from './stage.ts';

const toLevels = async (stage: Stage): Promise<void> => {
  await stage.button(appMessages.empty.learn).click();
  await expect(stage.page.locator('[data-level]').first()).toBeVisible();
};

export const learning: readonly Screen[] = [
  fresh('levels', toLevels),
  fresh('a level with all its hints', async (stage) => {
    await toLevels(stage);
    await stage.page.locator('[data-level]').first().click();
    for (const hint of Object.keys(learnMessages.hint)) await stage.page.locator(`[data-hint="${hint}"]`).click();
    await expect(stage.button(learnMessages.makeMove)).toBeVisible();
  }),
  fresh('a level that is done', async (stage) => {
    await toLevels(stage);
    await stage.page.locator('[data-level]').first().click();
    await stage.page.locator('[data-hint="move"]').click();
    await stage.button(learnMessages.makeMove).click();
    await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.done) })).toBeVisible();
  }),
  fresh('a solution', async (stage) => {
    await toLevels(stage);
    await stage.page.locator('[data-level]').first().click();
    await stage.button(learnMessages.showSolution).click();
    await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.solution) })).toBeVisible();
  }),
  fresh('breaking a design', async (stage) => {
    await toLevels(stage);
    await stage.button(learnMessages.breakIt).click();
    await stage.dialog(learnMessages.breaking.title);
  }),
  work('making a level', async (stage) => {
    await stage.menu(appMessages.file.makeLevel);
    await stage.dialog(learnMessages.building.title);
    await stage.button(learnMessages.building.addGoal).click();
  }),
  fresh('a level that cannot be opened', async ({ page }) => {
    await page.goto('./#l1=AAAA');
    await expect(page.locator('dialog')).toBeVisible();
  }),
  fresh('the tour', async (stage) => {
    await stage.button(appMessages.empty.tourStart).click();
    await expect(stage.page.getByRole('region', { name: stage.say(learnMessages.touring.label) })).toBeVisible();
  }),
];
