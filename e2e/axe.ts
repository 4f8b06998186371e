import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

// Evaluated by the browser's own tools: the page's policy would forbid it as a script of the page.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = ['light', 'dark'] as const;

/** What axe has against the page, or a part of it: "theme rule: element" each. */
export async function violations(
  page: Page,
  part?: string,
  inThemes: readonly (typeof themes)[number][] = themes,
): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of inThemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const options = JSON.stringify({ resultTypes: ['violations'] });
    const results: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(part ?? null)} ?? document, ${options})`);
    for (const { id, nodes } of results.violations)
      for (const { html } of nodes) found.push(`${colorScheme} ${id}: ${html.slice(0, 160)}`);
  }
  return found;
}
