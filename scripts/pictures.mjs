// Takes the pictures of README.md and saves the examples of its commands anew, from the built designer itself.
// Run by hand after the looks or a template changed: node scripts/pictures.mjs

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, provideBrowser } from './browser.mjs';
import { serve } from './serve.mjs';
import { buildIfStale, packageProgram, root, runProgram } from './setup.mjs';

/** By the title in the gallery: the file that the design is saved as. */
const examples = [
  ['Firewall appliances behind an internal load balancer', 'appliances.neg.json'],
  ['Broken on purpose: five mistakes to find', 'broken.neg.json'],
];

buildIfStale();
const port = await serve(join(root, 'dist'), 4273);
const browser = await chromium.launch({ executablePath: provideBrowser(), args: browserArguments });

/** The designer in a browser of its own, with a template open. */
async function open(/** @type {string} */ template, /** @type {'light' | 'dark'} */ colorScheme = 'light') {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 840 },
    deviceScaleFactor: 1.5,
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('button', { name: template }).click();
  await page.locator('[data-box]').first().waitFor();
  return page;
}

/** The middle of an element, in pixels of the window. */
async function middle(/** @type {import('@playwright/test').Locator} */ locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not in sight.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A wire from the interface for management, held over a NEG that is not for it. */
async function refusal(/** @type {'light' | 'dark'} */ theme) {
  const page = await open('Firewall appliances behind an internal load balancer', theme);
  const from = await middle(page.locator('[data-port="fw-a-1 n1 left"]'));
  const to = await middle(page.locator('[data-box="appliances-a"]'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.getByText('Would be refused').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, `docs/refused-${theme}.png`) });
  await page.close();
}

async function saveExample(/** @type {string} */ template, /** @type {string} */ file) {
  const page = await open(template);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Save as file' }).click();
  await (await saved).saveAs(join(root, 'docs/examples', file));
  await page.close();
}

mkdirSync(join(root, 'docs/examples'), { recursive: true });
for (const [template = '', file = ''] of examples) await saveExample(template, file);
runProgram(packageProgram('@biomejs/biome', 'biome'), ['format', '--write', 'docs/examples']);
await refusal('light');
await refusal('dark');
await browser.close();
console.log('Pictures are in docs/, designs in docs/examples/.');
process.exit();
