import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DesignerPage, designFile, openFile, openTemplate, savedDesign } from './designer.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or do' });
const selected = (page: Page) => page.locator('.react-flow__node.selected');
const said = (page: Page) => page.locator('[role="status"].visually-hidden');

/** A click on a card's title, which holds no button. */
const onTitle = { position: { x: 60, y: 12 } };

test('the palette finds commands, resources, rules and templates, and does what is chosen', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const chosen = palette(page).getByRole('option', { selected: true });

  await page.getByRole('button', { name: /Search or do/ }).click();
  await page.keyboard.type('10.20.0.100');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('fw-a-1');
  await expect(chosen).toContainText('fw-a-1');
  await page.keyboard.press('Enter');
  await expect(designer.canvas).toBeFocused();
  await expect(said(page)).toContainText('fw-a-1 selected');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('duplic');
  await expect(chosen).toContainText('Ctrl');
  const count = await page.locator('[data-box]').count();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-box]')).toHaveCount(count + 1);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('default-port-forbidden');
  await page.keyboard.press('Enter');
  const rule = page.getByRole('dialog').filter({ hasText: 'neg/default-port-forbidden' });
  await expect(rule.getByText('Nothing in this design goes against it.')).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('broken on purpose');
  await page.keyboard.press('Enter');
  await expect(designer.errors).toContainText('5');

  // From the very rule to what goes against it.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('default-port-forbidden rule');
  await page.keyboard.press('Backspace');
  for (let letters = 'rule'.length; letters > 0; letters -= 1) await page.keyboard.press('Backspace');
  await palette(page).getByRole('option').filter({ hasText: 'neg/default-port-forbidden' }).click();
  await rule.getByRole('button', { name: 'dns-a' }).click();
  await expect(designer.canvas).toBeFocused();
  await expect(said(page)).toContainText('dns-a selected');
});

test('what has no meaning now stays in the palette, and says why', async ({ page }) => {
  await new DesignerPage(page).open();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('undo');
  const undo = palette(page).getByRole('option', { name: /^Undo/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toContainText('nothing to undo yet');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await expect(said(page)).toContainText('Undo: nothing to undo yet');
  expect(await violations(page, '[popover]')).toEqual([]);
});

test('search leads to what has errors, and a fix menu mends it', async ({ page }) => {
  const designer = await openTemplate(page, /^Broken on purpose/);
  await expect(designer.errors).toContainText('5');
  await page.keyboard.press('ControlOrMeta+f');
  const search = page.getByRole('dialog', { name: 'Search the design' });
  await page.keyboard.type('has errors dns-a');
  await expect(search.getByRole('option', { selected: true })).toContainText('dns-a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+.');
  const fixes = page.getByRole('dialog', { name: 'Ways out' });
  await fixes.getByRole('option', { name: /Remove the default port/ }).click();
  await expect(designer.errors).toContainText('4');
  await expect(designer.canvas).toBeFocused();
});

test('the list of keys comes from the table, follows the settings, and is free of violations', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('?');
  await expect(help).toContainText('Select upstream');
  await expect(help).toContainText('Connect to anything');
  expect(await violations(page, 'dialog')).toEqual([]);

  await help.getByRole('button', { name: 'Change keys…' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);

  // A key that is somebody else's is shown as theirs, and can be taken.
  await settings.getByRole('button', { name: 'Change the keys of Duplicate' }).click();
  await page.keyboard.press('n');
  await expect(settings.getByRole('alert')).toContainText('N belongs to Add.');
  await settings.getByRole('button', { name: 'Use it here instead' }).click();
  await expect(settings.getByRole('button', { name: 'Change the keys of Duplicate' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await designer.box('neg').click(onTitle);
  const count = await page.locator('[data-box]').count();
  await page.keyboard.press('n');
  await expect(page.locator('[data-box]')).toHaveCount(count + 1);

  // It outlasts the page; character keys can be switched off, and everything can be had back.
  await page.reload();
  await expect(designer.canvas).toBeVisible();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Settings…' }).click();
  await expect(settings.getByRole('button', { name: 'Reset the keys of Duplicate' })).toBeVisible();
  await settings.getByRole('checkbox', { name: /Keys that write a character/ }).uncheck();
  await page.keyboard.press('Escape');
  await designer.canvas.focus();
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await settings.getByRole('checkbox', { name: /Keys that write a character/ }).check();
  await settings.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(settings.getByRole('button', { name: 'Reset the keys of Duplicate' })).toHaveCount(0);
});

test('scrolling pans or zooms as the settings say; grid and snap go by key', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const view = () =>
    page
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform))
      .then(({ a, f }) => ({ zoom: a, y: f }));
  const before = await view();
  await designer.canvas.hover({ position: { x: 500, y: 300 } });
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await view()).zoom).not.toBe(before.zoom);

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('settings');
  await page.keyboard.press('Enter');
  await page.getByLabel('Scroll').selectOption('pan');
  await page.keyboard.press('Escape');
  const there = await view();
  await designer.canvas.hover({ position: { x: 500, y: 300 } });
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await view()).y).not.toBe(there.y);
  expect((await view()).zoom).toBe(there.zoom);

  await designer.canvas.focus();
  await expect(page.locator('.react-flow__background')).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+'");
  await expect(page.locator('.react-flow__background')).toHaveCount(0);
  await expect(said(page)).toContainText('The grid is hidden');
  await page.keyboard.press('Alt+s');
  await expect(said(page)).toContainText('Snap to the grid is off');
  const spot = await view();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown');
  await expect.poll(async () => (await view()).y).toBeLessThan(spot.y);
});

test('wires are followed, boxes lined up, and a box is taken out only where its neighbours may be joined', async ({
  page,
}) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await page.keyboard.press('Shift+Digit1');
  await designer.box('neg').click(onTitle);
  await page.keyboard.press('Alt+u');
  await expect(selected(page)).toHaveCount(3);
  await designer.box('neg').click(onTitle);
  await page.keyboard.press('Alt+d');
  await expect(selected(page).locator('[data-kind="vm"]')).not.toHaveCount(0);
  await page.keyboard.press('Alt+k');
  await expect(said(page)).toContainText('things selected');

  const lefts = async () => {
    const { bytes } = await savedDesign(page);
    const { layout, resources } = JSON.parse(bytes.toString());
    const negs = Object.keys(resources).filter(
      (id) => resources[id].kind === 'neg' || resources[id].kind === 'backendService',
    );
    return new Set(negs.map((id) => layout[id]?.x));
  };
  expect((await lefts()).size).toBeGreaterThan(1);
  await designer.box('backendService').click(onTitle);
  for (const nth of [0, 1]) await designer.box('neg', nth).click({ ...onTitle, modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(3);
  await page.keyboard.press('Alt+a');
  await expect(said(page)).toContainText('L Align left edges');
  await page.keyboard.press('l');
  await expect(said(page)).toContainText('3 boxes aligned');
  expect((await lefts()).size).toBe(1);
  await page.keyboard.press('ControlOrMeta+z');
  expect((await lefts()).size).toBeGreaterThan(1);

  await designer.box('neg').click(onTitle);
  await page.keyboard.press('ControlOrMeta+Backspace');
  const message = page.getByRole('region', { name: 'Message' });
  await expect(message).toContainText('No field of the API joins');
  const count = await page.locator('[data-box]').count();
  await message.getByRole('button', { name: 'Delete only' }).click();
  await expect(page.locator('[data-box]')).toHaveCount(count - 1);
});

test('why two things cannot be connected is answered with the reason, the shortest way, and its button', async ({
  page,
}) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const zone = 'us-central1-a';
  await openFile(
    page,
    designFile({
      resources: {
        network: { kind: 'network', name: 'net' },
        subnet: { kind: 'subnet', name: 'sub', network: 'network', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
        vm: {
          kind: 'vm',
          name: 'vm-1',
          zone,
          networkInterfaces: [{ id: 'nic', network: 'network', subnetwork: 'subnet', networkIP: '10.0.0.2' }],
        },
        service: { kind: 'backendService', name: 'web', loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP' },
      },
    }),
  );
  await designer.box('vm').click(onTitle);
  await page.keyboard.press('w');
  await expect(said(page)).toContainText('select two boxes');
  await designer.box('backendService').click({ ...onTitle, modifiers: ['Shift'] });
  await page.keyboard.press('w');
  const answer = page.getByRole('dialog', { name: /vm-1 and web|web and/ });
  await expect(answer).toContainText('Cannot be connected');
  await expect(answer).toContainText('No field of the API joins');
  await expect(answer.getByRole('region', { name: 'Shortest way for traffic' })).toContainText('NEG');
  expect(await violations(page, 'dialog')).toEqual([]);
  await answer.getByRole('region', { name: 'Ways out' }).getByRole('button').first().click();
  await expect(designer.box('neg')).toBeVisible();
});

test('context menus by mouse and by key, on a box, a container, a wire and the canvas', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await page.keyboard.press('Shift+Digit1');
  const menu = page.getByRole('menu');

  await designer.box('neg').click({ ...onTitle, button: 'right' });
  await expect(page.getByRole('menu', { name: 'Commands for appliances-a' })).toBeVisible();
  await expect(selected(page)).toHaveCount(1);
  expect(await violations(page, '[role="menu"]')).toEqual([]);
  await menu.getByRole('menuitem', { name: /^Select downstream/ }).click();
  await expect(selected(page).locator('[data-kind="vm"]')).not.toHaveCount(0);
  await expect(designer.canvas).toBeFocused();

  for (const key of ['ControlOrMeta+,', 'Shift+F10', 'ContextMenu']) {
    await designer.box('vm').click(onTitle);
    await page.keyboard.press(key);
    await expect(menu, key).toHaveAccessibleName(/^Commands for fw/);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(designer.canvas).toBeFocused();
  }

  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(menu).toHaveAccessibleName('Commands for the canvas');
  await menu.getByRole('menuitem', { name: /^Select everything/ }).click();
  await expect(said(page)).toContainText('things selected');

  await page.locator('[data-wire]').first().dispatchEvent('contextmenu', { bubbles: true, button: 0 });
  await expect(menu).toHaveAccessibleName('Commands for the wire');
  await menu.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(said(page)).toContainText('Disconnect');
});

test('connecting by list: Shift+C also tells of what nothing could join', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await designer.box('neg').click(onTitle);
  await page.keyboard.press('c');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  const some = await page.getByRole('listbox').getByRole('option').count();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  expect(await page.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(some);
  await expect(page.getByRole('listbox').getByRole('option').last()).toContainText('No field of the API joins');
});
