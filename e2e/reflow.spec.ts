import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { Stage, screens } from './screens.ts';

// A window of 1280 by 1024 pixels that is zoomed to 400 % has this much room. Nothing scrolls in two directions but what
// has two: the picture, tables, code (WCAG 2.2, 1.4.10).
test.use({ viewport: { width: 320, height: 256 } });

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of Object.entries(screens)) {
  test(`${part} at 400 %: all of it is there, in one column`, async ({
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
        for (const fault of await layoutFaults(stage.page)) faults.push(`${name}: ${fault}`);
      });
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}
