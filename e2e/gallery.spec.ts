import { expect, test } from '@playwright/test';
import { DesignerPage } from './designer.ts';

test('the gallery is narrowed down and a template opened with the keyboard alone', async ({ page }) => {
  await new DesignerPage(page).open();
  await page.getByRole('button', { name: /^All templates/ }).press('Enter');
  const gallery = page.getByRole('dialog', { name: 'Templates' });
  const status = gallery.getByRole('status');
  await expect(gallery.getByLabel('Search templates')).toBeFocused();
  await expect(gallery.getByRole('heading', { name: 'Private Service Connect' })).toBeVisible();

  await page.keyboard.type('database');
  await page.keyboard.press('Tab');
  await gallery.getByLabel('NEG type').selectOption('GCE_VM_IP_PORTMAP');
  await expect(status).toHaveText(/^1 of \d+ templates$/);
  await expect(gallery.getByRole('heading', { level: 3 })).toHaveText(['Private Service Connect']);

  await gallery.getByLabel('Load balancer').selectOption('CLOUD_SERVICE_MESH');
  await expect(status).toHaveText(/^0 of/);
  await gallery.getByRole('button', { name: 'Show all templates' }).press('Enter');
  await expect(status).toHaveText(/^\d+ templates$/);

  await gallery.getByRole('button', { name: /^Each node of a database/ }).press('Enter');
  await expect(gallery).toBeHidden();
  await expect(page.locator('[data-box="cluster-ports"]')).toBeVisible();
  await expect(page.getByText('No findings')).toBeVisible();
});

test('a search of the gallery that finds nothing keeps the dialog where it is', async ({ page }) => {
  await new DesignerPage(page).open();
  await page.getByRole('button', { name: /^All templates/ }).click();
  const gallery = page.getByRole('dialog', { name: 'Templates' });
  const before = await gallery.boundingBox();
  await gallery.getByLabel('Search templates').fill('no such thing');
  await expect(gallery.getByText('No template has all of that')).toBeVisible();
  expect(await gallery.boundingBox()).toEqual(before);
});
