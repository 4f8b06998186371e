import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

/**
 * Bytes, gzipped, of all JavaScript that a visit has asked for by the time the canvas is painted: a first one, unless
 * something was done `before` it.
 */
export async function startupBytes(
  browser: Browser,
  origin: string,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[data-canvas-host] .react-flow__viewport')) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('canvas-painted')));
    }).observe(document, { childList: true, subtree: true });
  });
  await before(page);
  await page.goto(origin);
  await page.waitForFunction(() => performance.getEntriesByName('canvas-painted').length > 0);
  const scripts = await page.evaluate(() => {
    const painted = performance.getEntriesByName('canvas-painted')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < painted)
      .map(({ name }) => name);
  });
  const bytes = await Promise.all(
    scripts.map(async (script) => gzipSync(await (await context.request.get(script)).body()).length),
  );
  await context.close();
  return bytes.reduce((sum, each) => sum + each, 0);
}
