import { expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { openTemplate, savedDesign } from './designer.ts';

// Two designs beside each other under one camera, with a sign at each difference.

interface Fields {
  readonly [name: string]: unknown;
}

/** What another design has instead; undefined where it lacks it. */
type Changes = Readonly<Record<string, Fields | undefined>>;

const someChanges: Changes = {
  'allow-load-balancer': undefined,
  'web-check': { requestPath: '/old' },
  'old-vpc': { id: 'old-vpc', kind: 'network', name: 'old-vpc', autoCreateSubnetworks: false },
};

async function sideBySide(page: Page, changes: Changes = someChanges): Promise<Locator> {
  const { bytes } = await savedDesign(page);
  const design: { readonly resources: Record<string, Fields> } = JSON.parse(bytes.toString('utf8'));
  const resources = { ...design.resources };
  for (const [id, fields] of Object.entries(changes)) {
    if (fields) resources[id] = { ...resources[id], ...fields };
    else delete resources[id];
  }
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'deployed.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...design, resources })),
  });
  await panel.getByRole('button', { name: 'Side by side' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const sides = (dialog: Locator) => ({
  before: dialog.getByRole('region', { name: 'Before: deployed.json' }),
  after: dialog.getByRole('region', { name: 'Now: Your first NEG' }),
});

async function rectOf(box: Locator) {
  const found = await box.boundingBox();
  if (!found) throw new Error('It is not to be seen.');
  return found;
}

/** Where the outline of the changed box stands in the pane of its side, in whole pixels. */
async function changedIn(side: Locator) {
  const pane = await rectOf(side.getByRole('application'));
  const box = await rectOf(side.locator('div[data-change="changed"]'));
  return { x: Math.round(box.x - pane.x), y: Math.round(box.y - pane.y), width: Math.round(box.width) };
}

test('one camera, signs on both, and every difference by keys', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const dialog = await sideBySide(page);
  const { before, after } = sides(dialog);
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
  const first = await changedIn(before);
  expect(await changedIn(after)).toEqual(first);
  await before.getByRole('application').focus();
  await page.keyboard.press('ArrowLeft');
  const moved = { ...first, x: first.x + 40 };
  await expect.poll(() => changedIn(before)).toEqual(moved);
  await expect.poll(() => changedIn(after)).toEqual(moved);
  await page.keyboard.press('+');
  await expect.poll(async () => (await changedIn(before)).width).toBe(Math.round(first.width * 1.25));
  expect(await changedIn(after)).toEqual(await changedIn(before));
  await page.keyboard.press('Home');
  await expect.poll(async () => (await changedIn(before)).width).toBeLessThan(first.width);
  expect(await changedIn(after)).toEqual(await changedIn(before));

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Side by side' })).toBeFocused();
});

test('a network that is not the same covers nothing of what is in it', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const other = { description: 'As it was' };
  const dialog = await sideBySide(page, { 'web-vpc': other, 'web-subnet': other, 'web-1': other });
  const { before } = sides(dialog);
  const signs = before.getByRole('button', { name: /^Changed/ });
  await expect(signs).toHaveCount(3);
  for (const number of ['1', '2', '3']) {
    await page.keyboard.press('Home');
    await before.getByRole('button', { name: `Changed, difference ${number}` }).click();
    await expect(dialog.getByText(`${number} of 3`)).toBeVisible();
  }
  const size = await rectOf(signs.first());
  expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(24);

  // From the middle of the network, which is full of what has changed, the picture is dragged.
  await page.keyboard.press('Home');
  const outlines = await before.locator('div[data-change]').all();
  const widths = await Promise.all(outlines.map(async (each) => (await rectOf(each)).width));
  const outline = before.locator('div[data-change]').nth(widths.indexOf(Math.max(...widths)));
  const from = await rectOf(outline);
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 20, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await rectOf(outline)).x - from.x)).toBe(30);
  expect(Math.round((await rectOf(outline)).y - from.y)).toBe(20);
});

test('on paper both sides are there, although the dialog lies deep inside of a panel', async ({ page }) => {
  await openTemplate(page, /^Your first NEG/);
  const dialog = await sideBySide(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1030, height: 700 });
  const { before, after } = sides(dialog);
  for (const side of [before, after]) {
    await expect(side.getByRole('heading')).toBeVisible();
    await expect(side.locator('img')).toBeVisible();
    await expect(side.locator('div[data-change="changed"]')).toBeInViewport();
  }
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Changes', includeHidden: true })).toBeHidden();
  await expect(page.locator('[data-print-sheet]')).toBeHidden();
  await expect(dialog.getByRole('button', { name: /^Zoom/ })).toHaveCount(0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  const { x, y, width } = await rectOf(dialog);
  expect({ x, y, width }).toEqual({ x: 0, y: 0, width: 1030 });
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
});

test('on a phone the two designs stand one above the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: /^Your first NEG/ }).click();
  const dialog = await sideBySide(page);
  const above = await rectOf(dialog.getByRole('application').first());
  const below = await rectOf(dialog.getByRole('application').last());
  expect({ x: above.x, width: above.width }).toEqual({ x: below.x, width: below.width });
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await expect(dialog.getByRole('button', { name: /^Added/ })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
