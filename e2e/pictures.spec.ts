import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DesignerPage, openTemplate } from './designer.ts';

// A picture is taken out of the designer, and opened again: with the design, as it was.

async function pictureTab(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Picture' }).click();
  await page.getByRole('button', { name: 'Export anyway' }).click();
  await expect(page.getByRole('region', { name: 'Picture', exact: true }).getByRole('img')).toBeVisible();
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const [button, type, ending] of [
  ['Download SVG', 'image/svg+xml', '.svg'],
  ['Download PNG', 'image/png', '.png'],
] as const) {
  test(`${button}, and open it again`, async ({ page }) => {
    await openTemplate(page, /^Broken on purpose/);
    const before = await page.locator('[data-box]').count();
    await pictureTab(page);
    const { name, bytes } = await saved(page, button);
    expect(name).toMatch(new RegExp(`^[a-z0-9-]+\\${ending}$`));
    expect(bytes.length).toBeGreaterThan(10_000);

    await page.reload();
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'New' }).click();
    await expect(page.locator('[data-box]')).toHaveCount(0);
    await page.getByLabel('Open file…').setInputFiles({ name: `renamed${ending}`, mimeType: type, buffer: bytes });
    await expect(page.locator('[data-box]')).toHaveCount(before);
    await expect(page.getByRole('textbox', { name: 'Name of the design' })).toHaveValue(/Broken on purpose/);
  });
}

test('a picture from elsewhere is refused in a sentence', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  await page.getByLabel('Open file…').setInputFiles({
    name: 'photo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(page.getByText('This picture carries no design.')).toBeVisible();
});

test('light or dark, with or without what was found', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  await pictureTab(page);
  const marks = page.getByRole('checkbox', { name: 'Point out findings' });
  const theme = page.getByRole('combobox', { name: 'Theme of the picture' });
  await marks.check();
  await theme.selectOption('dark');
  const dark = (await saved(page, 'Download SVG')).bytes.toString('utf8');
  expect(dark).toContain('#111418');
  expect(dark).toContain('#fa706a');
  await marks.uncheck();
  await theme.selectOption('light');
  const light = (await saved(page, 'Download SVG')).bytes.toString('utf8');
  expect(light).toContain('#f6f7f9');
  expect(light).not.toContain('#d22828');
});
