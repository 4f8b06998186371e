import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { Stage, screens } from './screens.ts';
import { moving, smallTargets } from './targets.ts';

// Every screen at once: axe with the system's own colours, targets large enough to hit, nothing that moves for those who
// asked for less motion. A menu floats above all landmarks and belongs to none. What axe says in both themes is asked screen by screen, next to what each screen does.

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of Object.entries(screens)) {
  test(`${part}: targets, motion, forced colours`, async ({ browser, baseURL, contextOptions, viewport }) => {
    const faults: string[] = [];
    for (const { name, show } of part === 'kinds' ? list.filter((_screen, index) => index % 6 === 0) : list) {
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport, serviceWorkers: 'block' });
      const stage = new Stage(await context.newPage());
      await test.step(name, async () => {
        await show(stage);
        for (const target of await smallTargets(stage.page)) faults.push(`${name}: small: ${target}`);
        for (const element of new Set(await moving(stage.page))) faults.push(`${name}: moves: ${element}`);
        await stage.page.emulateMedia({ forcedColors: 'active' });
        for (const found of await violations(stage.page, undefined, ['light']))
          if (!found.includes('region: <div role="menu"')) faults.push(`${name}: forced: ${found}`);
      });
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}
