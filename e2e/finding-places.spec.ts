import { expect, test } from '@playwright/test';
import { openTemplate } from './designer.ts';

test('list, box, field and export gate lead to each other (bar 15)', async ({ page }) => {
  const designer = await openTemplate(page, /^Broken on purpose/);
  const inspector = page.locator('[data-inspector]');
  const selected = page.locator('.react-flow__node.selected [data-box]');
  const drawer = page.getByRole('tabpanel', { name: /^Findings/ });

  await test.step('from the list to the box and to the field, where the finding stands too', async () => {
    await designer.errors.click();
    const row = drawer.locator('[data-finding]').first();
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await expect(selected).toHaveCount(1);
    await expect(inspector.locator('[data-severity="error"]').first()).toBeVisible();
  });

  await test.step('from a box with a badge to its findings, in the form and in the list', async () => {
    await designer.canvas.focus();
    await page.keyboard.press('Escape');
    const box = page.locator('[data-box]', { has: page.locator('[data-severity="error"]') }).first();
    await box.dispatchEvent('click');
    await expect(inspector.locator('[data-severity="error"]').first()).toBeVisible();
    await expect(drawer.locator('[data-current]').first()).toBeVisible();
  });

  await test.step('from what holds the export back to the field', async () => {
    await designer.canvas.focus();
    await page.keyboard.press('Escape');
    await expect(selected).toHaveCount(0);
    await page.getByRole('tab', { name: 'Export' }).click();
    await page
      .getByRole('region', { name: 'What blocks the export' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .first()
      .click();
    await expect(selected).toHaveCount(1);
    await expect(inspector.locator('[data-severity="error"]').first()).toBeVisible();
  });
});
