import { expect, type Locator, type Page, test } from '@playwright/test';
import { DesignerPage, designFile, openFile, type Spot } from './designer.ts';

/** Two zones, two NEGs, and a wire from one of them to a VM. */
const resources = {
  net: { kind: 'network', name: 'vpc' },
  sub: { kind: 'subnet', name: 'web', network: 'net', region: 'us-central1', ipCidrRange: '10.0.0.0/24' },
  a: { kind: 'vm', name: 'web-a', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }] },
  b: { kind: 'vm', name: 'web-b', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }] },
  far: { kind: 'vm', name: 'web-far', zone: 'us-central1-b', networkInterfaces: [{ id: 'n1', subnetwork: 'sub' }] },
  neg: {
    kind: 'neg',
    name: 'web-neg',
    zone: 'us-central1-a',
    networkEndpointType: 'GCE_VM_IP_PORT',
    network: 'net',
    subnetwork: 'sub',
    defaultPort: 80,
    endpoints: [{ id: 'e1', instance: 'a', port: 8443 }],
  },
};

const layout = {
  neg: { x: 0, y: 60 },
  net: { x: 400, y: 0 },
  sub: { x: 440, y: 60 },
  a: { x: 480, y: 120 },
  b: { x: 480, y: 280 },
  far: { x: 480, y: 440 },
};

async function openWeb(page: Page, more: object = {}, places: object = {}): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  const content = { resources: { ...resources, ...more }, layout: { ...layout, ...places } };
  await openFile(page, designFile(content));
  await expect(page.locator('[data-box="neg"]')).toBeVisible();
  await designer.canvas.focus();
  await page.keyboard.press('ControlOrMeta+0');
  await page.keyboard.press('Shift+Digit1');
  return designer;
}

const boxed = (page: Page, id: string): Locator => page.locator(`[data-box="${id}"]`);
const said = (page: Page): Locator => page.locator('[role="status"].visually-hidden');
const wires = (page: Page): Locator => page.locator('[data-wire]');

async function middleOf(locator: Locator): Promise<Spot> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('Nothing to point at.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Selects the wire between two boxes by a click on it, a third along. */
async function selectWire(page: Page): Promise<void> {
  const spot = await wires(page)
    .first()
    .evaluate((group) => {
      const path = group.querySelector('path');
      const matrix = path?.getScreenCTM();
      if (!path || !matrix) return undefined;
      const at = path.getPointAtLength(path.getTotalLength() * 0.4).matrixTransform(matrix);
      return { x: at.x, y: at.y };
    });
  if (!spot) throw new Error('No wire can be pointed at.');
  await page.mouse.click(spot.x, spot.y);
  await expect(page.locator('[data-wire-end]')).toHaveCount(2);
}

test.describe('an end of a wire goes elsewhere', () => {
  test('by its handle, judged on the way and in one step', async ({ page }) => {
    const designer = await openWeb(page);
    await selectWire(page);
    const handle = page.locator('[data-wire-end="to"]');
    await designer.pull(handle, boxed(page, 'far'));
    await expect(designer.tip).toContainText('Would be refused');
    await page.keyboard.press('Escape');
    await designer.drop();
    await expect(page.locator('[data-wire="endpoint.vm neg e1 a"]')).toHaveCount(1);

    await designer.pull(handle, boxed(page, 'b'));
    await expect(designer.tip).toContainText('Checked, nothing found against it');
    await designer.drop();
    await expect(page.locator('[data-wire^="endpoint.vm neg"][data-wire$=" b"]')).toHaveCount(1);
    await expect(wires(page)).toHaveCount(1);
    await expect(boxed(page, 'neg')).toContainText('8443');
    // The wire is still the selected one, and the step goes back as one.
    await expect(page.locator('[data-wire-end]')).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('[data-wire="endpoint.vm neg e1 a"]')).toHaveCount(1);
  });

  test('dropped where nothing is, it asks: something new, away with it, or nothing', async ({ page }) => {
    const designer = await openWeb(page);
    const menu = page.getByRole('menu', { name: 'Wire let go' });
    const below = async () => {
      const neg = await middleOf(boxed(page, 'neg'));
      return { x: neg.x, y: neg.y + 300 };
    };
    const handle = page.locator('[data-wire-end="to"]');

    await selectWire(page);
    await designer.wire(handle, await below());
    await menu.getByRole('menuitem', { name: 'Cancel' }).click();
    await expect(wires(page)).toHaveCount(1);

    await designer.wire(handle, await below());
    await menu.getByRole('menuitem', { name: 'Connect to new…' }).click();
    await page.getByRole('dialog', { name: 'Add something that fits' }).getByRole('option', { name: /^VM/ }).click();
    await expect(designer.box('vm')).toHaveCount(1);
    await expect(page.locator('[data-kind="vm"]')).toHaveCount(4);
    await expect(wires(page)).toHaveCount(1);
    await expect(page.locator('[data-wire="endpoint.vm neg e1 a"]')).toHaveCount(0);
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator('[data-wire="endpoint.vm neg e1 a"]')).toHaveCount(1);

    await selectWire(page);
    await designer.wire(handle, await below());
    await menu.getByRole('menuitem', { name: 'Remove the wire' }).click();
    await expect(wires(page)).toHaveCount(0);
  });

  test('by keyboard: the same list as for a new wire, for either end', async ({ page }) => {
    await openWeb(page);
    await selectWire(page);
    await page.keyboard.press('c');
    const list = page.getByRole('dialog', { name: 'Move an end of web-neg to web-a' });
    await expect(list.getByRole('option', { name: /web-far/ })).toContainText('us-central1-b');
    await page.keyboard.type('web-b');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-wire^="endpoint.vm neg"][data-wire$=" b"]')).toHaveCount(1);
    await expect(said(page)).toContainText('Connected');
  });
});

/**
 * Presses on a box's title and moves it by that much, without letting go. Returns the pointer's place at which the box
 * would be where it was: the first pixels only say that this is a drag.
 */
async function hold(page: Page, box: Locator, by: Spot, steps = 8): Promise<Spot> {
  const frame = await box.boundingBox();
  if (!frame) throw new Error('Nothing to take hold of.');
  const from = { x: frame.x + 40, y: frame.y + 12 };
  await page.mouse.move(from.x - 4, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y);
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps });
  return from;
}

const corner = async (box: Locator): Promise<Spot> => {
  const frame = await box.boundingBox();
  if (!frame) throw new Error('Not there.');
  return { x: Math.round(frame.x), y: Math.round(frame.y) };
};

const free = {
  one: { kind: 'healthCheck', name: 'one', type: 'TCP' },
  two: { kind: 'healthCheck', name: 'two', type: 'TCP' },
};
const freePlaces = { one: { x: 900, y: 0 }, two: { x: 900, y: 180 } };

test.describe('dragging', () => {
  test('with Alt makes a copy, in one step; Escape makes none', async ({ page }) => {
    const designer = await openWeb(page, free, freePlaces);
    const checks = page.locator('[data-kind="healthCheck"]');
    const start = await corner(boxed(page, 'two'));
    await page.keyboard.down('Alt');
    await hold(page, boxed(page, 'two'), { x: 0, y: 120 });
    await expect(page.locator('[data-staying="two"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(checks).toHaveCount(2);
    expect(await corner(boxed(page, 'two'))).toEqual(start);

    await page.keyboard.down('Alt');
    await hold(page, boxed(page, 'two'), { x: 0, y: 120 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(checks).toHaveCount(3);
    expect(await corner(boxed(page, 'two'))).toEqual(start);
    await expect(page.locator('.react-flow__node.selected')).toContainText('two-2');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(checks).toHaveCount(2);

    // A container brings what is in it along.
    await page.keyboard.down('Alt');
    await hold(page, boxed(page, 'net'), { x: 12, y: 40 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(page.locator('[data-kind="vm"]')).toHaveCount(6);
    await expect(designer.box('network', 1)).toBeAttached();
  });

  test('is pulled to the edges of others and to equal spaces, unless Ctrl is held', async ({ page }) => {
    const third = { three: { kind: 'healthCheck', name: 'three', type: 'TCP' } };
    await openWeb(page, { ...free, ...third }, { ...freePlaces, three: { x: 960, y: 400 } });
    const one = await corner(boxed(page, 'one'));
    const three = await corner(boxed(page, 'three'));
    const from = await hold(page, boxed(page, 'three'), { x: one.x - three.x + 3, y: 0 });
    await expect(page.locator('[data-guide="line"]').first()).toBeAttached();
    expect((await corner(boxed(page, 'three'))).x).toBe(one.x);
    // Below each other in equal spaces.
    const two = await corner(boxed(page, 'two'));
    const below = 2 * two.y - one.y;
    await page.mouse.move(from.x + 60, from.y + below - three.y + 2);
    await page.mouse.move(from.x + 55, from.y + below - three.y + 2);
    await expect(page.locator('[data-guide="space"]')).toHaveCount(2);
    expect(Math.abs((await corner(boxed(page, 'three'))).y - below)).toBeLessThanOrEqual(1);
    await page.keyboard.down('Control');
    await page.mouse.move(from.x + one.x - three.x + 3, from.y);
    await page.mouse.move(from.x + one.x - three.x + 4, from.y);
    await expect(page.locator('[data-guide]')).toHaveCount(0);
    expect((await corner(boxed(page, 'three'))).x).not.toBe(one.x);
    await page.keyboard.up('Control');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await corner(boxed(page, 'three'))).toEqual(three);
    await expect(page.locator('[data-guide]')).toHaveCount(0);
  });

  test('into or out of a container says before the drop what becomes invalid', async ({ page }) => {
    const other = {
      other: { kind: 'subnet', name: 'other', network: 'net', region: 'us-central1', ipCidrRange: '10.1.0.0/24' },
    };
    await openWeb(page, other, { other: { x: 800, y: 60, width: 304, height: 240 } });
    const tip = page.locator('[data-drop-tip]');
    const vm = await corner(boxed(page, 'a'));
    const subnet = await corner(boxed(page, 'sub'));
    const target = await corner(boxed(page, 'other'));
    await hold(page, boxed(page, 'a'), { x: target.x - vm.x + 20, y: target.y - vm.y + 80 });
    await expect(tip).toContainText('Move into other');
    await expect(tip).toContainText('1 endpoint of web-neg becomes invalid');
    // Just over the edge it stays in its subnet; well outside it leaves.
    await page.mouse.move(subnet.x - 8, vm.y + 12, { steps: 3 });
    await expect(tip).toHaveCount(0);
    await page.mouse.move(subnet.x - 34, vm.y + 12, { steps: 3 });
    await expect(tip).toContainText('Take out of web');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(tip).toHaveCount(0);
    expect(await corner(boxed(page, 'a'))).toEqual(vm);
  });
});

test('fitting shows everything, however wide', async ({ page }) => {
  const designer = await openWeb(page, free, { one: { x: 1400, y: 0 }, two: { x: 1700, y: 0 } });
  await page.keyboard.press('Shift+Digit1');
  const canvas = await designer.canvas.boundingBox();
  for (const id of ['neg', 'net', 'two']) {
    const box = await boxed(page, id).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(canvas?.x ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((canvas?.x ?? 0) + (canvas?.width ?? 0));
  }
});

test('the view goes along with a wire at the edge of the canvas', async ({ page }) => {
  const designer = await openWeb(page);
  const at = async () => (await corner(boxed(page, 'neg'))).x;
  const before = await at();
  const canvas = await designer.canvas.boundingBox();
  const edge = { x: (canvas?.x ?? 0) + (canvas?.width ?? 0) - 10, y: (canvas?.y ?? 0) + 200 };
  await designer.pull(boxed(page, 'neg').locator('[data-port$=" right"]').first(), edge);
  await expect.poll(at).toBeLessThan(before - 200);
  await page.keyboard.press('Escape');
  await designer.drop();
  const rest = await at();
  await page.mouse.move(edge.x - 300, edge.y);
  expect(await at()).toBe(rest);
});

test('what completes a working path is offered first', async ({ page }) => {
  const check = { kind: 'healthCheck', name: 'check', type: 'HTTP' };
  const service = {
    kind: 'backendService',
    name: 'web-backend',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTP',
    healthChecks: ['check'],
    backends: [{ id: 'b1', group: 'neg', balancingMode: 'RATE', maxRatePerEndpoint: 100 }],
  };
  const firewall = {
    kind: 'firewallRule',
    name: 'admit',
    network: 'net',
    direction: 'INGRESS',
    sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
    allowed: [{ IPProtocol: 'tcp' }],
  };
  const designer = await openWeb(
    page,
    { service, check, firewall },
    { service: { x: -320, y: 60 }, check: { x: -320, y: 300 }, firewall: { x: 480, y: 580 } },
  );
  const card = await corner(boxed(page, 'service'));
  await designer.wire(designer.port(boxed(page, 'service'), 'left'), { x: card.x + 60, y: card.y + 330 });
  const options = page.getByRole('dialog', { name: 'Add something that fits' }).getByRole('option');
  await expect(page.getByText('Completes a working path')).toBeVisible();
  await expect(options.first()).toContainText('Global external Application Load Balancer');
});

test.describe('arranging', () => {
  const overlaps = (page: Page) =>
    page.locator('.react-flow__node-card').evaluateAll((cards) => {
      const rects = cards.map((card) => card.getBoundingClientRect());
      return rects.filter((a, index) =>
        rects.some((b, other) => other > index && a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom),
      ).length;
    });
  const heap = Object.fromEntries([...Object.keys(layout), 'one', 'two'].map((id) => [id, { x: 0, y: 0 }]));

  test('everything in one step; a second time changes nothing', async ({ page }) => {
    await openWeb(page, free, heap);
    expect(await overlaps(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Arrange boxes' }).click();
    await page.getByRole('menuitem', { name: /^Tidy everything/ }).click();
    await expect.poll(() => overlaps(page)).toBe(0);
    await expect(said(page)).toContainText('Tidy everything');
    await page.getByRole('button', { name: 'Arrange boxes' }).click();
    await page.getByRole('menuitem', { name: /^Tidy everything/ }).click();
    await expect(said(page)).toContainText('in its place already');
    await page.locator('[data-canvas-host]').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => overlaps(page)).toBeGreaterThan(0);
  });

  test('what is pinned stays, and only the selection moves', async ({ page }) => {
    await openWeb(page, free, { one: { x: 900, y: 0 }, two: { x: 900, y: 10 } });
    const places = async () => ({ one: await corner(boxed(page, 'one')), neg: await corner(boxed(page, 'neg')) });
    const before = await places();
    await boxed(page, 'two').click({ position: { x: 100, y: 30 } });
    await boxed(page, 'one').click({ position: { x: 20, y: 4 }, modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Arrange boxes' }).click();
    await page.getByRole('menuitem', { name: /^Tidy the selection/ }).click();
    await expect.poll(() => overlaps(page)).toBe(0);
    expect((await places()).neg).toEqual(before.neg);
  });
});
