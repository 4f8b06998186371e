import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';

// Built once and served from a folder of its own below the root, as a host might do it, and changed there at will.
const host = mkdtempSync(join(tmpdir(), 'neg-designer-host-'));
const site = join(host, 'any/path');
let address = '';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  cpSync('dist', site, { recursive: true });
  address = `http://localhost:${await serve(host, 20_000 + (process.pid % 20_000))}/any/path/`;
});
test.afterAll(() => rmSync(host, { recursive: true, force: true }));

const app = (page: Page) => page.locator('#root > *').first();

async function openAndKeep(page: Page) {
  await page.goto(address);
  await expect(app(page)).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Puts another build on the host: a page with another title, and the worker that knows it. */
function publish(title: string) {
  const replace = (file: string, pattern: RegExp, by: string) => {
    const path = join(site, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, by));
  };
  replace('index.html', /<title>.*<\/title>/, `<title>${title}</title>`);
  replace('service-worker.js', /const build = .*;/, `const build = ${JSON.stringify(title)};`);
}

test('the designer starts without a network once it has been opened', async ({ page, context }) => {
  await openAndKeep(page);
  await context.setOffline(true);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.reload();
  await expect(app(page)).toBeVisible();
  expect(errors).toEqual([]);
});

test('a newer build waits while the page is open and shows when the page is loaded again', async ({ page }) => {
  await openAndKeep(page);
  const before = await page.title();
  publish('The next build');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect(page).toHaveTitle(before);
  // The browser may put the new worker in charge between the old page and the new one; then it is the load after that.
  await expect(async () => {
    await page.reload();
    await expect(page).toHaveTitle('The next build', { timeout: 3000 });
  }).toPass();
  await expect(app(page)).toBeVisible();
});
