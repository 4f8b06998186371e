import { expect, type Page, test } from '@playwright/test';
import { openTemplate } from './designer.ts';

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const inspector = (page: Page) => page.getByRole('tabpanel', { name: 'Inspector' });
const findings = (page: Page) => page.getByRole('tabpanel', { name: 'Findings' });

test('a panel that was opened stays open when the window gets narrow, and wide again', async ({ page }) => {
  await page.setViewportSize(wide);
  const designer = await openTemplate(page, /^Broken on purpose/);
  await expect(inspector(page)).toBeVisible();

  await test.step('nobody opened one: the canvas is what is left', async () => {
    await page.setViewportSize(phone);
    await expect(page.getByRole('tabpanel')).toHaveCount(0);
    await expect(designer.canvas).toBeVisible();
    await page.setViewportSize(wide);
    await expect(inspector(page)).toBeVisible();
  });

  await test.step('the findings were opened: they go on', async () => {
    await page.getByRole('contentinfo').getByRole('button', { name: /error/ }).click();
    await expect(findings(page)).toBeVisible();
    await page.setViewportSize(phone);
    await expect(findings(page)).toBeVisible();
    await page.setViewportSize(wide);
    await expect(findings(page)).toBeVisible();
  });

  await test.step('what was opened in the narrow window is there in the wide one', async () => {
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Close findings, export, trace and changes' }).click();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Outline' }).click();
    await page.setViewportSize(wide);
    await expect(page.getByRole('tabpanel', { name: 'Outline' })).toBeVisible();
  });
});

test('a list whose options come later stays inside the window', async ({ page }) => {
  await page.setViewportSize(phone);
  const designer = await openTemplate(page, /^Firewall appliances/);
  await designer.canvas.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+C');
  const list = page.getByRole('dialog').filter({ has: page.getByRole('listbox') });
  await expect(page.getByRole('option').nth(8)).toBeAttached();
  await expect(async () => {
    const box = await list.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height);
    expect(box?.y).toBeGreaterThanOrEqual(0);
  }).toPass();
});
