import { expect, type Page, test } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { pseudo, type Served, servePseudoLocale } from './pseudo-locale.ts';
import { Stage, screens } from './screens.ts';
import { unworded } from './unworded.ts';

// The interface in a language of its own: what is still in plain English then was never in the catalogue, and what is cut
// off or covered would be in any language that needs more room than English does.

let served: Served;
test.beforeAll(async () => {
  served = await servePseudoLocale();
});
test.afterAll(() => served.close());

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of Object.entries(screens)) {
  test(`${part}: every word is in the catalogue, and has its place`, async ({ browser }) => {
    const faults: string[] = [];
    // The forms of all kinds are made of the same controls, and their words are the core's.
    for (const { name, show } of part === 'kinds' ? list.filter((_screen, index) => index % 6 === 0) : list) {
      const context = await browser.newContext({
        baseURL: served.url,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        viewport: { width: 1440, height: 900 },
      });
      const stage = new Stage(await context.newPage(), pseudo);
      await test.step(name, async () => {
        await show(stage);
        await settled(stage.page);
        for (const words of await unworded(stage.page)) faults.push(`${name}: not in the catalogue: ${words}`);
        for (const fault of await layoutFaults(stage.page)) faults.push(`${name}: ${fault}`);
      });
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}

/** Parts of the program that come when they are first needed are there. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
};
