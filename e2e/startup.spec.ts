import { expect, type Page, test } from '@playwright/test';
import { startupBytes } from '../bench/canvas/startup.ts';
import { DesignerPage, openTemplate } from './designer.ts';

// The canvas is painted before the rules have come. Until then nothing may look as if it had been checked, and nothing
// that somebody does may be lost.

/** Holds the rules back until they are let go. */
async function holdRules(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/engine-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** An empty page before the rules have come, with the focus on the ground of its canvas. */
async function onBareCanvas(page: Page): Promise<{ readonly designer: DesignerPage; readonly letGo: () => void }> {
  const designer = new DesignerPage(page);
  const letGo = await holdRules(page);
  await page.goto('./');
  await expect(status(page)).toContainText('Checking…');
  await designer.canvas.focus();
  return { designer, letGo };
}

const status = (page: Page) => page.getByRole('contentinfo');

test('the canvas needs a bounded part of the code before it is painted (bar S1)', async ({ browser, baseURL }) => {
  const bytes = await startupBytes(browser, baseURL ?? '');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(174_000);
});

test('a kept design needs what reads and shows it besides, and none of the rules', async ({ browser, baseURL }) => {
  const origin = baseURL ?? '';
  const bytes = await startupBytes(browser, origin, async (page) => {
    await page.goto(origin);
    await page.getByRole('button', { name: /^Broken on purpose/ }).click();
    await expect(page.getByText('Saved in this browser')).toBeVisible();
  });
  expect(bytes).toBeLessThan(254_000);
});

test('a page asks for few files until the rules are at work', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.goto('./');
  await expect(status(page)).not.toContainText('Checking…');
  expect(scripts.size).toBeLessThan(10);
});

test('until the rules have come it says so, and what is done meanwhile is judged then', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const designer = new DesignerPage(page);
  await expect(designer.errors).toContainText('5');
  await expect(page.getByText('Saved in this browser')).toBeVisible();

  const letGo = await holdRules(page);
  await page.reload();
  await expect(designer.canvas).toBeVisible();
  await expect(status(page)).toContainText('Checking…');
  await expect(status(page)).not.toContainText(/No problems|error/i);
  await designer
    .box('neg')
    .first()
    .click({ position: { x: 100, y: 16 } });
  await page.keyboard.press('Delete');
  letGo();
  // The key was obeyed as soon as its edit could be judged.
  await expect(status(page)).not.toContainText('Checking…');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.errors).toContainText('5');
});

test('what was meant for one thing is not done to another that was chosen while the rules came', async ({ page }) => {
  await openTemplate(page, /^Broken on purpose/);
  const designer = new DesignerPage(page);
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  const letGo = await holdRules(page);
  await page.reload();
  await expect(status(page)).toContainText('Checking…');
  const [negs, services] = [designer.box('neg'), designer.box('backendService')];
  const [negCount, serviceCount] = [await negs.count(), await services.count()];
  await negs.first().click({ position: { x: 100, y: 16 } });
  await page.keyboard.press('Delete');
  await services.first().click({ position: { x: 100, y: 16 } });
  letGo();
  await expect(page.locator('[role="status"].visually-hidden')).toContainText(
    'something else was chosen before the rules had come',
  );
  await expect(negs).toHaveCount(negCount);
  await expect(services).toHaveCount(serviceCount);
});

test('the ground of an empty canvas hears keys, and does what they ask when all has come', async ({ page }) => {
  const { designer, letGo } = await onBareCanvas(page);
  await page.keyboard.press('n');
  letGo();
  // The list is there, and the canvas that came in the place of the ground has the focus after it.
  const list = page.getByRole('dialog', { name: 'Add here' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(designer.canvas).toBeFocused();
});

test('the focus stays on the canvas when the one that shows designs comes', async ({ page }) => {
  const { designer, letGo } = await onBareCanvas(page);
  letGo();
  await expect(status(page)).not.toContainText('Checking…');
  await expect(designer.canvas).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a double click and the right button on the ground of an empty canvas are not lost', async ({ page }) => {
  for (const [press, role] of [
    [{ clickCount: 2 }, 'dialog'],
    [{ button: 'right' }, 'menu'],
  ] as const) {
    const letGo = await holdRules(page);
    await page.goto('./');
    await expect(status(page)).toContainText('Checking…');
    await new DesignerPage(page).canvas.click({ ...press, position: { x: 200, y: 120 } });
    letGo();
    await expect(page.getByRole(role).first()).toBeVisible();
    await page.unrouteAll();
  }
});

test('a key that Escape called off is not obeyed when all has come', async ({ page }) => {
  const { letGo } = await onBareCanvas(page);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  letGo();
  await expect(status(page)).not.toContainText('Checking…');
  await page.keyboard.press('?');
  // The list would have opened before it.
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('where what draws a design cannot be loaded, the page says so, and the design is there the next time', async ({
  page,
}) => {
  await openTemplate(page, /^Broken on purpose/);
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await page.route(/\/assets\/drawn-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(page.getByText('so the design cannot be shown')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(new DesignerPage(page).errors).toContainText('5');
});

test('where the rules cannot be loaded it says so, and they can be asked for again', async ({ page }) => {
  await page.route(/\/assets\/engine-[^/]*\.js$/, (route) => route.abort());
  const designer = new DesignerPage(page);
  await page.goto('./');
  await expect(designer.canvas).toBeVisible();
  await expect(page.getByText('The rules could not be loaded')).toBeVisible();
  await expect(status(page)).toContainText('Checking…');
  await page.unroute(/\/assets\/engine-[^/]*\.js$/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).not.toContainText('Checking…');
});
