import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { sharedPath } from '../tests/shared-folder.ts';
import { DesignerPage } from './designer.ts';

// Real configurations beside the project, opened as a person opens a file. Without the folder there is nothing to open.
const samples = sharedPath('samples');

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

async function open(designer: DesignerPage, name: string, content: string): Promise<void> {
  await designer.page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

for (const folder of ['valid', 'broken']) {
  for (const file of files(folder)) {
    const name = file.replace(/^.*\//, '');
    test(`${folder}/${name} opens, is judged and goes out again`, async ({ page }) => {
      const designer = new DesignerPage(page);
      await designer.open();
      const text = readFileSync(file, 'utf8');
      const sample = Sample.parse(JSON.parse(text));
      await open(designer, name, text);
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
    });
  }
}

for (const file of files('exports')) {
  const name = file.replace(/^.*\//, '');
  test(`exports/${name} is read, or refused with the command that helps`, async ({ page }) => {
    const designer = new DesignerPage(page);
    await designer.open();
    const { text, content } = Held.parse(JSON.parse(readFileSync(file, 'utf8')));
    await open(designer, name, text ?? JSON.stringify(content));
    const refusal = page.getByRole('dialog').getByText(/gcloud compute .+ --format=json/);
    await expect(page.locator('[data-box]').first().or(refusal.first())).toBeVisible();
  });
}

test('a file that is no design is refused with what, where and what was expected, and nothing is lost', async ({
  page,
}) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByRole('button', { name: 'Start with a network' }).click();
  await expect(designer.box('network')).toBeVisible();
  await open(designer, 'broken.json', '{\n  "resources": [,]\n}');
  const dialog = page.getByRole('dialog', { name: 'broken.json cannot be opened' });
  await expect(dialog).toContainText(/line 2/i);
  await page.keyboard.press('Escape');
  await expect(designer.box('network')).toBeVisible();
});
