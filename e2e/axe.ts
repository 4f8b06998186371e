import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

// Evaluated by the browser's own tools: the page's policy would forbid it as a script of the page.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = ['light', 'dark'] as const;

/**
 * What axe has against the page, or a part of it: "theme rule: element" each. All is asked in the first theme; the others
 * have the same elements in other colours, so that only its rules of colour could find more.
 */
export async function violations(
  page: Page,
  part?: string,
  inThemes: readonly (typeof themes)[number][] = themes,
): Promise<readonly string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  for (const [index, colorScheme] of inThemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const options = {
      resultTypes: ['violations'],
      selectors: false,
      // The stricter contrast of that tag is not what the page promises.
      ...(index > 0 && {
        runOnly: { type: 'tag', values: ['cat.color'] },
        rules: { 'color-contrast-enhanced': { enabled: false } },
      }),
    };
    // What axe is content with is far more than what it is not, and stays in the page.
    const results: readonly string[] = await page.evaluate(
      `axe.run(${JSON.stringify(part ?? null)} ?? document, ${JSON.stringify(options)}).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
    );
    for (const result of results) found.push(`${colorScheme} ${result}`);
  }
  return found;
}
