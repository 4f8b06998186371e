import { type BrowserContext, expect, type Request, test } from '@playwright/test';
import { type Screen, Stage } from './screens/stage.ts';
import { screens } from './screens.ts';

/**
 * The screens that questions to all of them go through, by part. The forms of all kinds are made of the same controls:
 * some of them speak for the others.
 */
export const visited: readonly (readonly [string, readonly Screen[]])[] = Object.entries(screens).map(
  ([part, list]) => [part, part === 'kinds' ? list.filter((_screen, index) => index % 6 === 0) : list],
);

/**
 * Shows screens one after the other and looks at each. All come in one window, which keeps what it has loaded and forgets
 * what was done in it: a new one for each would take as long as what is looked at.
 */
export async function visit(
  context: BrowserContext,
  list: readonly Screen[],
  look: (stage: Stage, name: string) => Promise<void>,
  say?: (words: string) => string,
): Promise<void> {
  const loading = new Set<Request>();
  context.on('request', (request) => void loading.add(request));
  context.on('requestfinished', (request) => void loading.delete(request));
  context.on('requestfailed', (request) => void loading.delete(request));
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  for (const { name, show } of list)
    await test.step(name, async () => {
      const stage = new Stage(page, say);
      await show(stage);
      // Parts of the program that come when they are first needed are there, and drawn.
      await expect.poll(() => loading.size).toBe(0);
      await expect.poll(() => stage.page.evaluate(blankPanels)).toBe(0);
      await stage.page.evaluate(() => document.fonts.ready);
      await stage.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await look(stage, name);
      // Whoever still holds something lets go of it.
      await page.mouse.up();
      const { origin } = new URL(page.url());
      await page.evaluate(() => sessionStorage.clear());
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.goto('about:blank');
      await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
    });
}

/** Panels that are open and have nothing in them yet. */
const blankPanels = (): number =>
  [...document.querySelectorAll('[role="tabpanel"]')].filter((panel) => panel.checkVisibility() && !panel.textContent)
    .length;
