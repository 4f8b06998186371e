import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { openTemplate, savedDesign } from './designer.ts';

// Whoever looks rather than draws: a picture in another page, two designs beside each other, rule pages, paper, touch.

async function linkOf(page: Page): Promise<URL> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share…' }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#d1=/);
  return new URL(await link.inputValue());
}

async function embedded(page: Page, template: RegExp, search: string): Promise<void> {
  await openTemplate(page, template);
  const link = await linkOf(page);
  link.search = search;
  await page.goto(link.href);
  await expect(page.locator('[data-box]')).not.toHaveCount(0);
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
    const link = await linkOf(page);
    link.search = '?embed&trace&step=6';
    await page.goto(link.href);
    const way = page.getByRole('region', { name: 'Trace' });
    await way.getByRole('button', { name: /^Rule/ }).first().click();
    await expect(page.getByRole('dialog')).toContainText('Avoid');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

test('a rule opens its smallest failing design and the mended one, and never over the present', async ({ page }) => {
  const designer = await openTemplate(page, /^Your first NEG/);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('An endpoint’s VM is in the zone of its NEG');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('zonal-neg/endpoint-vm-in-neg-zone');
  await page.getByRole('option').first().click();
  const rule = page.getByRole('dialog');
  await expect(rule).toContainText('zonal-neg/endpoint-vm-in-neg-zone');
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

async function sideBySide(page: Page): Promise<Locator> {
  const { bytes } = await savedDesign(page);
  const design: { name: string; resources: Record<string, object> } = JSON.parse(bytes.toString('utf8'));
  const { 'allow-load-balancer': _, ...resources } = design.resources;
  const old = {
    ...design,
    resources: {
      ...resources,
      'web-check': { ...resources['web-check'], requestPath: '/old' },
      'old-vpc': { id: 'old-vpc', kind: 'network', name: 'old-vpc', autoCreateSubnetworks: false },
    },
  };
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'deployed.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(old)),
  });
  await panel.getByRole('button', { name: 'Side by side' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const middleOf = async (box: Locator) => {
  const found = await box.boundingBox();
  if (!found) throw new Error('It is not to be seen.');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
};

test('two designs beside each other: one camera, signs on both, and every difference by keys', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const dialog = await sideBySide(page);
  const before = dialog.getByRole('region', { name: 'Before: deployed.json' });
  const after = dialog.getByRole('region', { name: 'Now: Your first NEG' });
  await expect(before.getByRole('button', { name: /^Removed/ })).toHaveCount(1);
  await expect(before.getByRole('button', { name: /^Changed/ })).toHaveCount(1);
  await expect(before.getByRole('button', { name: /^Added/ })).toHaveCount(0);
  await expect(after.getByRole('button', { name: /^Added/ })).toHaveCount(1);
  await expect(after.getByRole('button', { name: /^Changed/ })).toHaveCount(1);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('PageDown');
  await expect(dialog.getByText('1 of 3')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(dialog.getByText('3 of 3')).toBeVisible();
  await expect(dialog.getByText('requestPath')).toBeVisible();
  // The same thing stands at the same place of either side, wherever the camera goes.
  const gap = async () => {
    const [left, right] = [
      await middleOf(before.getByRole('button', { name: /^Changed/ })),
      await middleOf(after.getByRole('button', { name: /^Changed/ })),
    ];
    return { x: Math.round(right.x - left.x), y: Math.round(right.y - left.y) };
  };
  const first = await gap();
  expect(first.y).toBe(0);
  await before.getByRole('application').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('+');
  await expect.poll(gap).toEqual(first);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Side by side' })).toBeFocused();
});

test('on a phone the two designs stand one above the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: /^Your first NEG/ }).click();
  const dialog = await sideBySide(page);
  const [before, after] = [
    await middleOf(dialog.getByRole('application').first()),
    await middleOf(dialog.getByRole('application').last()),
  ];
  expect(before.x).toBe(after.x);
  expect(before.y).toBeLessThan(after.y);
  await expect(dialog.getByRole('button', { name: /^Added/ })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
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

  test('the atlas, and the page of a rule, are printed by themselves and whole', async ({ page }) => {
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
  await rule.selectOption({ index: 3 });
  await dialog.getByRole('button', { name: 'Break it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText(/error/);
});

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
