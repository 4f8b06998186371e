import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { moving, smallTargets } from './targets.ts';
import { visit, visited } from './visit.ts';

// Every screen at once: axe with the system's own colours, targets large enough to hit, nothing that moves for those who
// asked for less motion. A menu floats above all landmarks and belongs to none. What axe says in both themes is asked
// screen by screen, next to what each screen does.

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of visited) {
  test(`${part}: targets, motion, forced colours`, async ({ context }) => {
    const faults: string[] = [];
    await visit(context, list, async ({ page }, name) => {
      for (const target of await smallTargets(page)) faults.push(`${name}: small: ${target}`);
      for (const element of new Set(await moving(page))) faults.push(`${name}: moves: ${element}`);
      await page.emulateMedia({ forcedColors: 'active' });
      for (const found of await violations(page, undefined, ['light']))
        if (!found.includes('region: <div role="menu"')) faults.push(`${name}: forced: ${found}`);
      await page.emulateMedia({ forcedColors: 'none' });
    });
    expect(faults).toEqual([]);
  });
}
