import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { compareDesigns, importTexts } from '../src/core/index.ts';
import { sharedPath } from '../tests/shared-folder.ts';
import { DesignerPage } from './designer.ts';

// Real configurations beside the project, opened as a person opens a file. Without the folder there is nothing to open.
const samples = sharedPath('samples');

/**
 * One visit for all files, as of somebody who looks through a folder: each is opened where the one before it is drawn. A
 * test that fails ends the visit, and the next one begins with a fresh page.
 */
const test = base.extend<object, { visit: Page }>({
  visit: [
    async ({ browser }, use, { project }) => {
      const { baseURL, contextOptions, serviceWorkers, viewport } = project.use;
      const context = await browser.newContext({ ...contextOptions, baseURL, serviceWorkers, viewport });
      const page = await context.newPage();
      await new DesignerPage(page).open();
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const Sample = z.looseObject({
  verdict: z.string(),
  resources: z.array(z.looseObject({ kind: z.string(), name: z.string().optional() })),
});
const Held = z.looseObject({ text: z.string().optional(), content: z.unknown().optional() });

function files(folder: string): string[] {
  if (samples === undefined) return [];
  return readdirSync(join(samples, folder))
    .map((file) => join(samples, folder, file))
    .sort();
}

/** Parts that are no resource of their own: they are drawn in the card of the group that they belong to. */
const parts = new Set(['compute#networkEndpoint', 'compute#instanceWithNamedPorts']);

async function open(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Nothing of the file before may be taken for something of the next one. */
async function clear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(page.locator('[data-box]')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** What became otherwise between a text that was opened and one that was downloaded. */
function lost(opened: string, downloaded: string): unknown {
  const [before, after] = [opened, downloaded].map((text) => importTexts([{ where: '', text }]));
  if (!before?.ok || !after?.ok) return 'It cannot be read.';
  return compareDesigns(before.design, after.design).resources.filter(({ change }) => change !== 'same');
}

for (const folder of ['valid', 'broken']) {
  for (const file of files(folder)) {
    const name = file.replace(/^.*\//, '');
    test(`${folder}/${name} opens, is judged and goes out again`, async ({ visit: page }) => {
      const designer = new DesignerPage(page);
      await clear(page);
      const text = readFileSync(file, 'utf8');
      const sample = Sample.parse(JSON.parse(text));
      await open(page, name, text);
      await expect(page.locator('[data-box]').first()).toBeVisible();

      const isMistake = sample.verdict !== 'valid';
      const warns = sample.verdict === 'warning';
      await expect(designer.errors).toHaveCount(isMistake && !warns ? 1 : 0);
      if (warns) await expect(page.getByRole('contentinfo').getByRole('button', { name: /warning/ })).toBeVisible();

      await page.getByRole('button', { name: 'Export', exact: true }).first().click();
      await page.getByRole('tab', { name: 'Compute JSON' }).click();
      if (isMistake && !warns) await page.getByRole('button', { name: /^Export anyway/ }).click();
      const exported = Sample.partial({ verdict: true }).parse(JSON.parse(await designer.download()));
      const named = (list: z.infer<typeof Sample>['resources']) =>
        list
          .filter(({ kind }) => !parts.has(kind))
          .map(({ kind, name: of }) => `${kind} ${of}`)
          .sort();
      expect(named(exported.resources)).toEqual(named(sample.resources));
      expect(lost(text, JSON.stringify(exported))).toEqual([]);
      await page.getByRole('button', { name: 'Export', exact: true }).first().click();
      await expect(page.getByRole('tabpanel', { name: 'Export' })).toHaveCount(0);
    });
  }
}

for (const file of files('exports')) {
  const name = file.replace(/^.*\//, '');
  test(`exports/${name} is read, or refused with the command that helps`, async ({ visit: page }) => {
    await clear(page);
    const { text, content } = Held.parse(JSON.parse(readFileSync(file, 'utf8')));
    const raw = text ?? JSON.stringify(content);
    await open(page, name, raw);
    const refusal = page.getByRole('dialog').getByText(/gcloud compute .+ --format=json/);
    await expect(page.locator('[data-box]').first().or(refusal.first())).toBeVisible();
    const isRefused = await refusal.first().isVisible();
    await page.keyboard.press('Escape');
    expect(isRefused).toBe(!importTexts([{ where: '', text: raw }]).ok);
    if (isRefused) return;
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    await page.getByRole('tab', { name: 'Compute JSON' }).click();
    const anyway = page.getByRole('button', { name: /^Export anyway/ });
    const download = page.getByRole('button', { name: /^Download/ });
    await expect(anyway.or(download).first()).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    expect(lost(raw, await new DesignerPage(page).download())).toEqual([]);
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    await expect(page.getByRole('tabpanel', { name: 'Export' })).toHaveCount(0);
  });
}

base(
  'a file that is no design is refused with what, where and what was expected, and nothing is lost',
  async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    await page.getByRole('button', { name: 'Start with a network' }).click();
    await expect(designer.box('network')).toBeVisible();
    await open(page, 'broken.json', '{\n  "resources": [,]\n}');
    const dialog = page.getByRole('dialog', { name: 'broken.json cannot be opened' });
    await expect(dialog).toContainText(/line 2/i);
    await page.keyboard.press('Escape');
    await expect(designer.box('network')).toBeVisible();
  },
);
