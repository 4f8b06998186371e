import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { openTemplate } from './designer.ts';

// Whoever wants to understand: rule pages, a design in words, paper, broken designs, touch.

/** The page of a rule, as the command palette opens it. */
async function rulePage(page: Page, id: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(id);
  await page.getByRole('option').first().click();
  const rule = page.getByRole('dialog');
  await expect(rule.getByText(id, { exact: true })).toBeVisible();
  return rule;
}

test('a rule opens its smallest failing design and the mended one, and never over the present', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  const rule = await rulePage(page, 'zonal-neg/endpoint-vm-in-neg-zone');
  expect(await violations(page)).toEqual([]);
  await rule.getByRole('button', { name: 'Open the failing design' }).click();
  await expect(rule).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('1 error');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(designer.page.locator('[data-box="web-neg"]')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('No findings');
});

test('a design is explained in words, and the words can be taken along', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Explain this design');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Your first NEG, in words' });
  await expect(dialog).toContainText('It is the Global external Application Load Balancer.');
  await expect(dialog).toContainText('web-service');
  await expect(dialog.getByRole('button', { name: 'Copy as text' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('the design is dark ink on white, whole, with its findings, and without the program around it', async ({
    page,
  }) => {
    await openTemplate(page, /^Broken on purpose/);
    await expect(page.getByRole('contentinfo')).toContainText('5');
    await page.emulateMedia({ media: 'print' });
    // As wide as the ink of a sheet of A4.
    await page.setViewportSize({ width: 700, height: 990 });
    const sheet = page.locator('[data-print-sheet]');
    await expect(sheet.getByRole('heading', { name: 'Broken on purpose' })).toBeVisible();
    await expect(sheet.getByRole('img', { name: /Broken on purpose/ })).toBeVisible();
    await expect(sheet.getByText('5 findings')).toBeVisible();
    await expect(sheet.getByRole('listitem')).toHaveCount(5);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
    const paper = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      cut: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(paper).toEqual({ ground: 'rgb(255, 255, 255)', cut: 0 });
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('banner')).toBeVisible();
  });

  test('the atlas is printed by itself and whole', async ({ page }) => {
    await page.goto('./#atlas');
    const table = page.getByRole('table');
    await expect(table).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1030, height: 700 });
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.locator('[data-print-sheet]')).toBeHidden();
    const room = await table.evaluate((element) => {
      const { right, bottom } = element.getBoundingClientRect();
      return {
        right,
        bottom,
        width: document.documentElement.clientWidth,
        height: document.body.parentElement?.scrollHeight,
      };
    });
    expect(room.right).toBeLessThanOrEqual(room.width);
    expect(room.bottom).toBeLessThanOrEqual(room.height ?? 0);
  });

  test('so is the page of a rule, with both of its designs', async ({ page }) => {
    await openTemplate(page, /^Your first NEG/);
    const rule = await rulePage(page, 'zonal-neg/endpoint-vm-in-neg-zone');
    await expect(rule.getByRole('button', { name: 'Open the failing design' })).toBeEnabled();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 990 });
    await expect(rule.getByRole('heading', { name: 'Avoid' })).toBeVisible();
    await expect(rule.getByRole('heading', { name: 'Prefer' })).toBeVisible();
    await expect(rule.getByRole('heading', { name: 'Read in' })).toBeVisible();
    await expect(rule.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.locator('[data-print-sheet]')).toBeHidden();
    const { right, tall } = await rule.evaluate((element) => ({
      right: element.getBoundingClientRect().right,
      tall: element.scrollHeight - element.clientHeight,
    }));
    expect(right).toBeLessThanOrEqual(700);
    expect(tall).toBe(0);
  });
});

test('what breaks a design is offered only as far as the design can be broken by it', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Break a design for me');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Break a design for me' });
  await expect(dialog.getByText(/^\d+ rules can be broken by a small change\.$/)).toBeVisible();
  const rule = dialog.getByLabel('Rule');
  const titles = await rule.getByRole('option').allTextContents();
  expect(titles.length).toBeGreaterThan(8);
  expect(titles.length).toBeLessThan(60);
  const id = await rule.getByRole('option').nth(3).getAttribute('value');
  await rule.selectOption({ index: 3 });
  await dialog.getByRole('button', { name: 'Break it' }).click();
  await expect(dialog).toHaveCount(0);
  // By the rule that was chosen, and by no other one.
  await expect(page.getByRole('contentinfo')).toContainText('1 error');
  await page
    .getByRole('region', { name: 'Goals' })
    .getByRole('button', { name: /^The rule/ })
    .click();
  await expect(page.getByRole('dialog').getByText(id ?? '', { exact: true })).toBeVisible();
});

const middleOf = async (box: Locator) => {
  const found = await box.boundingBox();
  if (!found) throw new Error('It is not to be seen.');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
};

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the tour can be walked with a finger on a phone', async ({ page }) => {
    const tour = page.getByRole('region', { name: 'Tour' });
    const foot = page.getByRole('contentinfo');
    await page.goto('./');
    await page.getByRole('button', { name: 'Take the tour' }).tap();
    await expect(tour).toContainText('1 of 6');
    await expect(tour).toContainText('By touch');
    await foot.getByRole('button', { name: 'Add' }).tap();
    await page.locator('[data-palette="vm"]').tap();
    await page.locator('[data-box="web-subnet"]').tap();
    await expect(tour).toContainText('2 of 6');

    // A finger that stays for most of a second.
    const { x, y } = await middleOf(page.locator('[data-box][data-kind="vm"]'));
    const session = await page.context().newCDPSession(page);
    const since = Date.now() / 1000;
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp: since });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: since + 0.8 });
    const connect = page.getByRole('menuitem', { name: 'Connect…' });
    await connect.tap();
    await page
      .getByRole('option', { name: /web-neg/ })
      .first()
      .tap();
    await expect(tour).toContainText('3 of 6');

    const warning = foot.getByRole('button').first();
    const findings = page.getByRole('tabpanel', { name: 'Findings' });
    await warning.tap();
    await findings
      .getByRole('button', { name: /web-neg/ })
      .first()
      .tap();
    await expect(tour).toContainText('4 of 6');
    if (!(await findings.isVisible())) await warning.tap();
    await findings.locator('[aria-expanded="false"]').first().tap();
    await findings.getByRole('button', { name: /^Add a firewall rule/ }).tap();
    await expect(tour).toContainText('5 of 6');
    await foot.getByRole('button', { name: 'Trace' }).tap();
    await expect(tour).toContainText('6 of 6');
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).tap();
    await expect(tour).toContainText('That is all of it');
  });
});
