import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { openFromGallery, openTemplate } from './designer.ts';

// Whoever reads a page that shows a design: its picture, what the rules found, a request on its way.

async function linkOf(page: Page): Promise<URL> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share…' }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#d1=/);
  return new URL(await link.inputValue());
}

/** The design that is open, as another page shows it. */
async function embed(page: Page, search: string): Promise<void> {
  const link = await linkOf(page);
  link.search = search;
  await page.goto(link.href);
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
}

async function embedded(page: Page, template: RegExp, search: string): Promise<void> {
  await openTemplate(page, template);
  await embed(page, search);
}

test.describe('inside of another page', () => {
  test('the findings are a list, and each tells why on demand', async ({ page }) => {
    await embedded(page, /^Broken on purpose/, '?embed&findings');
    const list = page.getByRole('region', { name: 'Findings' });
    await expect(list.getByRole('group')).toHaveCount(5);
    const first = list.getByRole('group').first();
    await expect(first.getByText('Ways out')).toBeHidden();
    await first.locator('summary').press('Enter');
    await expect(first.getByText('Ways out')).toBeVisible();
    await expect(first.getByRole('link')).not.toHaveCount(0);
    await first.getByRole('button').first().click();
    await expect(page.locator('[data-box="dns-a"] [data-selected]').first()).toBeAttached();
    // Nothing can be edited here, so nothing offers to.
    await expect(page.getByRole('button', { name: /Apply safe fixes|Change|Remove/ })).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });

  test('a request of the address is followed by keys, hop by hop, and the picture with it', async ({ page }) => {
    const asked = encodeURIComponent('internet:http://web.example.com/');
    await embedded(page, /^Your first NEG/, `?embed&trace=${asked}&step=5`);
    const way = page.getByRole('region', { name: 'Trace' });
    await expect(way).toContainText('The internet → http://web.example.com/');
    await expect(way.locator('[data-result]')).toContainText('Reachable');
    await expect(way.getByText('Hop 5 of')).toBeVisible();
    await expect(page.locator('[data-box="web-service"]')).toHaveAttribute('data-mark', 'present');
    await way.locator('[aria-current="step"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(way.getByText('Hop 6 of')).toBeVisible();
    await expect(page.locator('[data-box="web-neg"]')).toHaveAttribute('data-mark', 'present');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(way).toHaveCount(0);
    await page.getByRole('button', { name: 'Trace' }).click();
    await expect(way).toBeVisible();
  });

  test('what stops a request leads to the page of its rule, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('./');
    await page.getByRole('button', { name: /^Broken on purpose/ }).click();
    await embed(page, '?embed&trace&step=6');
    const way = page.getByRole('region', { name: 'Trace' });
    await way.getByRole('button', { name: /^Rule/ }).first().click();
    const rule = page.getByRole('dialog');
    await expect(rule).toContainText('Avoid');
    // The picture belongs to whoever put it there: the designs of the rule are looked at, and take its place nowhere.
    await expect(rule.getByText('Loading…')).toHaveCount(0);
    await expect(rule.getByRole('region', { name: 'Avoid' }).locator('svg').last()).toBeVisible();
    await expect(rule.getByRole('button', { name: /^Open/ })).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(rule.getByRole('heading', { name: 'Avoid' })).toBeVisible();
    await expect(page.locator('[data-canvas-host]')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test('a request that cannot be read is not answered by another one', async ({ page }) => {
    await embedded(
      page,
      /^Your first NEG/,
      `?embed&trace=${encodeURIComponent('vpc:nowhere:http://web.example.com/')}`,
    );
    const way = page.getByRole('region', { name: 'Trace' });
    await expect(way).toContainText('cannot be read');
    await expect(way).toContainText('There is no network nowhere.');
    await expect(page.locator('[data-result]')).toHaveCount(0);
    await expect(page.locator('[data-box][data-mark]')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });

  test('whoever asks from a region where the design has nothing is not moved to another one', async ({ page }) => {
    await openFromGallery(page, 'Internal web service with a proxy-only subnet');
    await embed(page, `?embed&trace=${encodeURIComponent('vpc:apps-vpc:asia-east1:http://orders.internal/')}`);
    const way = page.getByRole('region', { name: 'Trace' });
    await expect(way).toContainText('apps-vpc, asia-east1 → http://orders.internal/');
    await expect(way.locator('[data-result="unreachable"]')).toBeVisible();
  });
});
