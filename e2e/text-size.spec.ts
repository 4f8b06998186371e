import { expect, test } from '@playwright/test';
import { browserArguments } from '../scripts/browser.mjs';
import { layoutFaults } from './layout-faults.ts';
import { Stage, screens } from './screens.ts';

// The reader's own setting of the browser, twice the usual one: the interface follows, and loses nothing (WCAG 2.2, 1.4.4).
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: [...browserArguments, '--blink-settings=defaultFontSize=32'],
  },
});

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of Object.entries(screens)) {
  test(`${part} with text of 200 %: nothing is cut off or covered`, async ({
    browser,
    baseURL,
    contextOptions,
    viewport,
  }) => {
    const faults: string[] = [];
    for (const { name, show } of part === 'kinds' ? list.filter((_screen, index) => index % 6 === 0) : list) {
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport, serviceWorkers: 'block' });
      const stage = new Stage(await context.newPage());
      await test.step(name, async () => {
        await show(stage);
        expect(await stage.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        for (const fault of await layoutFaults(stage.page)) faults.push(`${name}: ${fault}`);
      });
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}
