import { expect, test } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { visit, visited } from './visit.ts';

// A window of 1280 by 1024 pixels that is zoomed to 400 % has this much room. Nothing scrolls in two directions but what
// has two: the picture, tables, code (WCAG 2.2, 1.4.10).
test.use({ viewport: { width: 320, height: 256 } });

// Each test goes through many screens, one after the other.
test.describe.configure({ timeout: 300_000 });

for (const [part, list] of visited) {
  test(`${part} at 400 %: all of it is there, in one column`, async ({ context }) => {
    const faults: string[] = [];
    await visit(context, list, async ({ page }, name) => {
      for (const fault of await layoutFaults(page)) faults.push(`${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
}
