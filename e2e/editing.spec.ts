import { expect, test } from '@playwright/test';
import { DesignerPage, designFile, openFile, openTemplate, runScript, saved } from './designer.ts';

test('another design in place of an emptied one can be undone back to the work before', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await page.getByRole('button', { name: /^Your first NEG/ }).click();
  await expect(designer.box('vm', 1)).toHaveCount(0);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.box('vm', 1)).toBeVisible();
});

test('keys of the canvas mean nothing while somebody types, and focus comes back from what opens on top', async ({
  page,
}) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const count = await page.locator('[data-box]').count();
  const search = page.getByRole('searchbox', { name: 'Search what to add' });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: 'Search what to add' })).toBeFocused();
  await search.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.type('nc/');
  await page.keyboard.press('Backspace');
  await expect(search).toHaveValue('nc');
  await expect(search).toBeFocused();
  await expect(page.locator('[data-box]')).toHaveCount(count);
  await search.fill('');

  await designer.canvas.focus();
  for (const key of ['n', 'c']) {
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await expect(designer.canvas).toBeFocused();
  }
  const menu = page.getByRole('button', { name: 'File', exact: true });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Import…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  // A button that takes away what it stands in takes no focus along.
  await designer.box('neg').click();
  await page.locator('[data-inspector]').getByRole('button', { name: 'Remove endpoint 1' }).press('Enter');
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.activeElement?.contains(document.querySelector('[data-inspector]')) &&
          document.activeElement !== document.body,
      ),
    )
    .toBe(true);
  await page.locator('[data-inspector]').getByRole('button', { name: 'Delete' }).first().press('Enter');
  await expect(designer.canvas).toBeFocused();

  // The canvas is one stop: Tab goes on from it, and its buttons have keys of their own.
  const zoom = page.getByRole('button', { name: 'Zoom in' });
  await zoom.focus();
  const scale = () =>
    page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  const from = await scale();
  await zoom.press('Enter');
  await expect.poll(scale).toBeGreaterThan(from);
});

test('a wire is selected by a click and taken away by a key', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const wires = page.locator('[data-wire]');
  const count = await wires.count();
  await page.keyboard.press('Shift+Digit1');
  // A third along the first wire that is not under a card, in the window's pixels.
  const spot = await wires.evaluateAll((groups) => {
    for (const path of groups.map((group) => group.querySelector('path'))) {
      const matrix = path?.getScreenCTM();
      if (!path || !matrix) continue;
      const at = path.getPointAtLength(path.getTotalLength() * 0.3).matrixTransform(matrix);
      if (document.elementFromPoint(at.x, at.y)?.closest('[data-wire]')) return { x: at.x, y: at.y };
    }
    return undefined;
  });
  if (!spot) throw new Error('No wire can be pointed at.');
  await page.mouse.click(spot.x, spot.y);
  await page.keyboard.press('Delete');
  await expect(wires).toHaveCount(count - 1);
  await page.keyboard.press('Delete');
  await expect(wires).toHaveCount(count - 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(wires).toHaveCount(count);
  await expect(designer.canvas).toBeFocused();
});

test('what is selected, connected, undone is said, and the canvas points at a box that is there', async ({ page }) => {
  const designer = await openTemplate(page, /^Firewall appliances/);
  const said = page.locator('[role="status"].visually-hidden');
  await designer.box('neg').click({ position: { x: 60, y: 12 } });
  await expect(said).toContainText('appliances-a selected');
  await expect
    .poll(async () => {
      const id = await designer.canvas.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).getAttribute('data-box');
    })
    .toBe(await designer.box('neg').getAttribute('data-box'));
  await designer.box('vm').click({ modifiers: ['Shift'], position: { x: 60, y: 12 } });
  await expect(said).toContainText('2 things selected');
  // A plain click on one of several leaves that one.
  await designer.box('vm').click({ position: { x: 60, y: 12 } });
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await designer.box('neg').click({ modifiers: ['ControlOrMeta'], position: { x: 60, y: 12 } });
  await page.keyboard.press('Delete');
  await expect(said).toContainText('2 things deleted');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(said).toContainText('Undone: Delete');
});

test('a copy outlives a reload, and garbage in the clipboard does nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = await openTemplate(page, /^Firewall appliances/);
  const boxes = page.locator('[data-box]');
  const count = await boxes.count();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(boxes).toHaveCount(count);
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxes).toHaveCount(2 * count);
  for (const content of ['garbage', '[]', designFile({ version: 99 })]) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), content);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('The clipboard holds nothing');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await designer.canvas.focus();
  }
  await expect(boxes).toHaveCount(2 * count);
  // What the Compute API hands out is no garbage.
  await page.evaluate((text) => navigator.clipboard.writeText(text), '[{"kind":"compute#network","name":"pasted"}]');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxes).toHaveCount(2 * count + 1);
});

test('a file dropped anywhere is opened; the page is not left', async ({ page }) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const data = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
      return transfer;
    },
    designFile({ resources: { a: { kind: 'network', name: 'dropped' } } }),
  );
  await page.locator('header').dispatchEvent('drop', { dataTransfer: data });
  await expect(designer.box('network')).toContainText('dropped');
});

test('a wire over a thousand boxes does not hold the page up', async ({ page }) => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const resources = Object.fromEntries(
    numbers.map((n) =>
      n % 5 === 0
        ? [`neg${n}`, { kind: 'neg', name: `neg-${n}`, networkEndpointType: 'GCE_VM_IP_PORT', zone: 'us-central1-a' }]
        : [`vm${n}`, { kind: 'vm', name: `vm-${n}`, zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }] }],
    ),
  );
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, designFile({ resources }));
  await expect(page.locator('canvas[data-picture]').first()).toBeAttached();
  await designer.canvas.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+0');
  const port = page.locator('[data-kind="vm"] [data-port]').first();
  await expect(port).toBeVisible();
  await designer.pull(port, { x: 700, y: 500 });
  // The answer of the page to a move, while the rules are still asked about the rest.
  const longest = await page.evaluate(async () => {
    let worst = 0;
    for (let frame = 0; frame < 30; frame += 1) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve));
      worst = Math.max(worst, performance.now() - asked);
    }
    return worst;
  });
  expect(longest).toBeLessThan(500);
  await page.keyboard.press('Escape');
  await designer.drop();
});

test('a warning is accepted with a reason and counts again once withdrawn; an error that is only documented is lowered', async ({
  page,
}) => {
  const designer = new DesignerPage(page);
  await designer.open();
  const resources = {
    net: { kind: 'network', name: 'vpc', autoCreateSubnetworks: false },
    proxies: {
      kind: 'subnet',
      name: 'proxies',
      network: 'net',
      region: 'us-central1',
      ipCidrRange: '10.0.0.0/27',
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    },
    app: { kind: 'subnet', name: 'app', network: 'net', region: 'us-central1', ipCidrRange: '10.1.0.0/24' },
    // Nothing is in it yet, which is a warning.
    web: {
      kind: 'neg',
      name: 'web',
      zone: 'us-central1-a',
      networkEndpointType: 'GCE_VM_IP_PORT',
      network: 'net',
      subnetwork: 'app',
    },
  };
  await openFile(page, designFile({ name: 'd', project: 'p', resources }));
  await designer.errors.click();
  const panel = page.getByRole('tabpanel', { name: 'Findings' });
  const status = page.getByRole('contentinfo');
  const rows = panel.locator('[data-finding]');
  const tooSmall = panel.getByRole('listitem').filter({ hasText: 'subnet/proxy-only-size' });

  // By keys alone: open the details, lower, cancel with Escape, lower with a reason.
  await rows.first().press('ArrowRight');
  const lower = tooSmall.getByRole('button', { name: 'Lower to a warning…' });
  await lower.press('Enter');
  const reason = tooSmall.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await reason.press('Enter');
  await expect(reason).toBeVisible();
  await reason.press('Escape');
  await expect(lower).toBeFocused();
  await lower.press('Enter');
  await page.keyboard.type('Two proxies are enough here.');
  await page.keyboard.press('Enter');
  await expect(tooSmall).toHaveAttribute('data-severity', 'warning');
  await expect(tooSmall).toContainText('Lowered from an error');
  await expect(designer.errors).toHaveCount(0);

  // What is lowered no longer blocks the export, and stands on top of what is exported.
  await page.getByRole('tab', { name: 'Export' }).click();
  const script = await designer.download();
  expect(script).toContain('# - Lowered to a warning:');
  expect(script).toContain('Reason: Two proxies are enough here.');
  runScript(script);
  await page.getByRole('tab', { name: 'Findings' }).click();

  // A warning is accepted: it leaves the count and stands among what is accepted, with its reason.
  const found = panel.getByRole('listitem').filter({ hasText: 'neg/no-endpoints' });
  await found.getByRole('button', { name: 'Details' }).click();
  await found.getByRole('button', { name: 'Accept…' }).click();
  await page.keyboard.type('  The cluster fills it. ');
  await found.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(found).toHaveAttribute('data-standing', 'accepted');
  await expect(found).toContainText('The cluster fills it.');
  await expect(status).toContainText('1 accepted');

  // One step each way; and it is kept with the design.
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(found).not.toHaveAttribute('data-standing');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(found).toHaveAttribute('data-standing', 'accepted');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(status).toContainText('1 accepted');
  await found.getByRole('button', { name: 'Withdraw' }).first().click();
  await expect(found).not.toHaveAttribute('data-standing');
  await expect(status).not.toContainText('accepted');
});

test('going from finding to finding never moves the frame around the canvas', async ({ page }) => {
  await openTemplate(page, /Broken on purpose/);
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: 'Export', exact: true }).first()).toBeInViewport({ ratio: 1 });
    expect(await page.getByRole('banner').evaluate((header) => header.getBoundingClientRect().top)).toBe(0);
  }
});
