import { expect, type Page, test } from '@playwright/test';
import { browserArguments } from '../scripts/browser.mjs';
import { layoutFaults } from './layout-faults.ts';
import { pseudo, type Served, servePseudoLocale } from './pseudo-locale.ts';
import { unworded } from './unworded.ts';
import { visit, visited } from './visit.ts';

// The interface in a language of its own: what is still in plain English then was never in the catalogue, and what is cut
// off or covered would be in any language that needs more room than English does. It is looked at as who has doubled the
// size of text in the browser's own settings finds it (WCAG 2.2, 1.4.4), and then as who has not.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: [...browserArguments, '--blink-settings=defaultFontSize=32'],
  },
});

let served: Served;
test.beforeAll(async () => {
  served = await servePseudoLocale();
});
test.afterAll(() => served.close());

// In one worker, since it builds the interface first. Each test goes through many screens, one after the other.
test.describe.configure({ mode: 'default', timeout: 300_000 });

for (const [part, list] of visited) {
  test(`${part}: every word is in the catalogue, and has its place, with text of 200 % too`, async ({
    browser,
    contextOptions,
    viewport,
  }) => {
    const faults: string[] = [];
    const context = await browser.newContext({
      ...contextOptions,
      baseURL: served.url,
      viewport,
      serviceWorkers: 'block',
    });
    const look = async ({ page }: { readonly page: Page }, name: string) => {
      for (const size of [32, 16]) {
        const tools = await context.newCDPSession(page);
        await tools.send('Page.setFontSizes', { fontSizes: { standard: size } });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${size}px`);
        for (const fault of await layoutFaults(page)) faults.push(`${name}, ${size} px: ${fault}`);
        for (const words of await unworded(page)) faults.push(`${name}: not in the catalogue: ${words}`);
      }
      const tools = await context.newCDPSession(page);
      await tools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    };
    await visit(context, list, look, pseudo);
    await context.close();
    expect(faults).toEqual([]);
  });
}
