import { expect, type Locator, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { DesignerPage, designFile, openFile, type Spot, saved, savedDesign } from './designer.ts';

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

test.describe('something dropped on a wire', () => {
  const hybrid = {
    net: { kind: 'network', name: 'vpc', autoCreateSubnetworks: false },
    link: { kind: 'hybridLink', name: 'dc-link', type: 'VPN', region: 'us-central1', network: 'net' },
    edge: { kind: 'router', name: 'edge', region: 'us-central1' },
  };
  const joined = 'hybridLink.network link network net';

  async function openHybrid(page: Page): Promise<DesignerPage> {
    const designer = new DesignerPage(page);
    await designer.open();
    const places = { link: { x: 0, y: 60 }, net: { x: 560, y: 0 }, edge: { x: 40, y: 320 } };
    await openFile(page, designFile({ resources: hybrid, layout: places }));
    await expect(page.locator(`[data-wire="${joined}"]`)).toBeVisible();
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+0');
    return designer;
  }

  const onWire = (page: Page): Promise<Spot> =>
    page.locator(`[data-wire="${joined}"]`).evaluate((group) => {
      const path = group.querySelector('path');
      const matrix = path?.getScreenCTM();
      if (!path || !matrix) throw new Error('No wire can be pointed at.');
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.5).matrixTransform(matrix);
      return { x, y };
    });

  test('goes into it when both halves are legal; shown before, and one step', async ({ page }) => {
    await openHybrid(page);
    const [from, to] = [await corner(boxed(page, 'edge')), await onWire(page)];
    await hold(page, boxed(page, 'edge'), { x: to.x - from.x - 40, y: to.y - from.y - 12 });
    await expect(page.locator(`[data-insert="${joined}"]`)).toHaveAttribute('data-state', 'legal');
    await expect(page.locator('[data-drop-tip]')).toContainText('Put edge into the wire dc-link to vpc');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(1);

    await hold(page, boxed(page, 'edge'), { x: to.x - from.x - 40, y: to.y - from.y - 12 });
    await page.mouse.up();
    await expect(page.locator('[data-wire="hybridLink.router link router edge"]')).toHaveCount(1);
    await expect(page.locator('[data-insert]')).toHaveCount(0);
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(1);
    expect(await corner(boxed(page, 'edge'))).toEqual(from);
  });

  test('from the palette too; what cannot stand there says why and is put down beside it', async ({ page }) => {
    const designer = await openHybrid(page);
    const drag = async (item: string) => {
      await page.locator(`[data-palette="${item}"]`).scrollIntoViewIfNeeded();
      const start = await middleOf(page.locator(`[data-palette="${item}"]`));
      const to = await onWire(page);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(to.x - 20, to.y, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 2 });
    };
    await drag('backendService');
    await expect(page.locator('[data-drop-tip]')).toContainText('No field of the API leads from');
    await expect(page.locator(`[data-insert="${joined}"]`)).toHaveAttribute('data-state', 'refused');
    await page.mouse.up();
    await expect(designer.box('backendService')).toBeVisible();
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(1);
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');

    await drag('router');
    await expect(page.locator(`[data-insert="${joined}"]`)).toHaveAttribute('data-state', 'legal');
    await page.mouse.up();
    await expect(page.locator('[data-wire^="hybridLink.router link router "]')).toHaveCount(1);
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(0);
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(1);
    await expect(page.locator('[data-kind="router"]')).toHaveCount(1);
  });

  test('without dragging: what is added goes into the selected wire', async ({ page }) => {
    await openHybrid(page);
    const at = await onWire(page);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('n');
    const list = page.getByRole('dialog', { name: 'Add here' });
    await expect(list.getByText('Goes into the selected wire')).toBeVisible();
    await expect(list.getByRole('option').first()).toContainText('Cloud Router');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-wire^="hybridLink.router link router "]')).toHaveCount(1);
    await expect(page.locator(`[data-wire="${joined}"]`)).toHaveCount(0);
  });
});

/** Opens the palette or the search by its key, and takes what comes first for these words. */
async function choose(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog', { name: /^Search/ }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test.describe('collapsing containers', () => {
  const service = { service: { kind: 'backendService', name: 'svc', backends: [{ id: 'b1', group: 'neg' }] } };

  test('by the button on the title: it says how much is in it, wires end at it, and it has what is found inside', async ({
    page,
  }) => {
    await openWeb(page, service, { service: { x: 0, y: 400 } });
    const before = await corner(boxed(page, 'sub'));
    await boxed(page, 'sub').locator('..').getByRole('button', { name: 'Collapse web' }).click();
    await expect(boxed(page, 'a')).toHaveCount(0);
    await expect(boxed(page, 'sub')).toContainText('3 VM instances');
    expect(await corner(boxed(page, 'sub'))).toEqual(before);
    await expect(page.locator('[data-wire="endpoint.vm neg to in sub"]')).toHaveCount(1);
    await expect(said(page)).toContainText('web collapsed');
    // Dragged, it takes along what is in it.
    await hold(page, boxed(page, 'sub'), { x: 40, y: 24 });
    await page.mouse.up();
    const after = await corner(boxed(page, 'sub'));
    await page.getByRole('button', { name: 'Expand web, 3 inside' }).click();
    await expect(boxed(page, 'a')).toBeVisible();
    expect(await corner(boxed(page, 'sub'))).toEqual(after);
    // Looking is no step: what goes back is the drag.
    await page.locator('[data-canvas-host]').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(said(page)).toContainText('Undone: Move');
  });

  test('by key and menu; a search lets out what it jumps to', async ({ page }) => {
    const designer = await openWeb(page);
    await boxed(page, 'a').click({ position: { x: 100, y: 20 } });
    await page.keyboard.press('f');
    await expect(boxed(page, 'a')).toHaveCount(0);
    await expect(page.locator('.react-flow__node.selected')).toContainText('web');
    await choose(page, 'ControlOrMeta+f', 'web-far');
    await expect(boxed(page, 'far')).toBeVisible();
    await expect(designer.canvas).toBeFocused();

    await boxed(page, 'net').click({ button: 'right', position: { x: 60, y: 14 } });
    await page.getByRole('menuitem', { name: /^Collapse or expand/ }).click();
    await expect(boxed(page, 'sub')).toHaveCount(0);
    await expect(boxed(page, 'net')).toContainText('3 VM instances');
    // It is kept with the design.
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(boxed(page, 'net')).toContainText('1 Subnet');
    await designer.canvas.focus();
    await choose(page, 'ControlOrMeta+k', 'expand everything');
    await expect(boxed(page, 'far')).toBeVisible();
  });

  test('a collapsed one shows the worst of what is inside', async ({ page }) => {
    const broken = {
      a: { ...resources.a, networkInterfaces: [{ id: 'n1', subnetwork: 'sub', networkIP: '10.9.9.9' }] },
    };
    await openWeb(page, broken);
    await expect(boxed(page, 'a').getByTitle(/error/)).toBeVisible();
    await page.getByRole('button', { name: 'Collapse web' }).click();
    await expect(boxed(page, 'sub').getByTitle(/error/)).toBeVisible();
    await expect(boxed(page, 'sub')).toHaveAttribute('aria-label', /3 VM instances.*error/);
  });
});

test.describe('regions and zones', () => {
  const zone = (page: Page, letter: string) => boxed(page, `zone us-central1-${letter} in sub`);

  async function openZones(page: Page): Promise<DesignerPage> {
    const designer = await openWeb(page);
    await page.getByRole('button', { name: 'Arrange boxes' }).click();
    await page.getByRole('menuitemradio', { name: /^Show regions and zones/ }).click();
    await expect(zone(page, 'b')).toBeVisible();
    await designer.canvas.focus();
    await page.keyboard.press('Shift+Digit1');
    return designer;
  }

  test('are frames around what is in them, shown and hidden as one likes', async ({ page }) => {
    const designer = await openZones(page);
    await expect(boxed(page, 'region us-central1 in net')).toContainText('us-central1');
    const frame = await zone(page, 'b').boundingBox();
    const card = await boxed(page, 'far').boundingBox();
    expect(card?.x).toBeGreaterThan(frame?.x ?? 0);
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    // A click on one means what is in it; nothing else can be done to it.
    await zone(page, 'a').click({ position: { x: 40, y: 14 } });
    await expect(said(page)).toContainText('2 things selected');
    await designer.canvas.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(zone(page, 'b')).toHaveCount(0);
    await choose(page, 'ControlOrMeta+k', 'show regions');
    await expect(boxed(page, 'region us-central1 in net')).toBeVisible();
    await expect(zone(page, 'b')).toHaveCount(0);
  });

  test('a VM dropped into a zone is in it then; what that breaks is said before', async ({ page }) => {
    await openZones(page);
    const [from, to] = [await corner(boxed(page, 'a')), await corner(zone(page, 'b'))];
    const by = { x: to.x - from.x + 40, y: to.y - from.y + 20 };
    await hold(page, boxed(page, 'a'), by);
    const tip = page.locator('[data-drop-tip]');
    await expect(tip).toContainText('Move to us-central1-b');
    await expect(tip).toContainText('1 endpoint of web-neg becomes invalid');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(tip).toHaveCount(0);

    const other = await corner(boxed(page, 'b'));
    await hold(page, boxed(page, 'b'), { x: to.x - other.x + 40, y: to.y - other.y + 20 });
    await page.mouse.up();
    await expect(boxed(page, 'b')).toHaveAttribute('aria-label', /us-central1-b/);
    await page.locator('[data-canvas-host]').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(boxed(page, 'b')).toHaveAttribute('aria-label', /us-central1-a/);
  });

  test('what is new there starts there', async ({ page }) => {
    const designer = await openZones(page);
    const canvas = await designer.canvas.boundingBox();
    const at = await corner(zone(page, 'b'));
    await designer.drag('vm', { x: at.x - (canvas?.x ?? 0) + 160, y: at.y - (canvas?.y ?? 0) + 12 });
    await expect(page.locator('[data-kind="vm"][aria-label*="us-central1-b"]')).toHaveCount(2);
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

  test('a pinned box says so and stays when everything is tidied', async ({ page }) => {
    const designer = await openWeb(page, free, { one: { x: 900, y: 300 }, two: { x: 1160, y: 40 } });
    await boxed(page, 'one').click({ position: { x: 60, y: 10 } });
    await page.keyboard.press('Alt+p');
    await expect(said(page)).toContainText('Pin to its place');
    await expect(boxed(page, 'one')).toHaveAttribute('aria-label', /pinned/);
    const place = async () => {
      const { bytes } = await savedDesign(page);
      return z.looseObject({ layout: z.record(z.string(), z.unknown()) }).parse(JSON.parse(bytes.toString())).layout;
    };
    const before = await place();
    await page.getByRole('button', { name: 'Arrange boxes' }).click();
    await page.getByRole('menuitem', { name: /^Tidy everything/ }).click();
    await expect.poll(async () => (await place()).two).not.toEqual(before.two);
    expect((await place()).one).toEqual({ x: 900, y: 300, pinned: true });
    await designer.canvas.focus();
    await page.keyboard.press('Alt+p');
    await expect(boxed(page, 'one')).not.toHaveAttribute('aria-label', /pinned/);
  });

  test('only the selection moves', async ({ page }) => {
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

test('what is gone since another design is fitted into the view, its words clear of it', async ({ page }) => {
  const long = 'what-was-deployed-in-spring-by-the-team-that-is-no-more.json';
  const designer = await openWeb(page);
  const gone = {
    lost: { kind: 'network', name: 'lost-vpc' },
    also: { kind: 'healthCheck', name: 'also', type: 'TCP' },
  };
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  await panel.locator('input[type="file"]').setInputFiles({
    name: long,
    mimeType: 'application/json',
    buffer: Buffer.from(designFile({ resources: { ...resources, ...gone }, layout })),
  });
  await expect(panel.getByText(`Compared with ${long}`)).toBeVisible();
  await designer.canvas.focus();
  await page.keyboard.press('Shift+Digit1');
  const column = page.locator('[data-gone]');
  await expect(column).toContainText('lost-vpc');
  const rects = await column
    .locator(':scope > *')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, right, bottom }) => ({ top, right, bottom })),
    );
  expect(rects).toHaveLength(3);
  const canvas = await designer.canvas.boundingBox();
  rects.forEach(({ top, right }, index) => {
    expect(right).toBeLessThanOrEqual((canvas?.x ?? 0) + (canvas?.width ?? 0));
    if (index > 0) expect(top).toBeGreaterThanOrEqual(rects[index - 1]?.bottom ?? 0);
  });
});

test('a wire offers fixes only where there are some', async ({ page }) => {
  await openWeb(page, { lone: { kind: 'firewallRule', name: 'lone', direction: 'SIDEWAYS' } });
  await selectWire(page);
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Wire' });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: /^Ways out/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(said(page)).toContainText('no fix is known');
});

test('the canvas is one application and one stop of Tab', async ({ page }) => {
  const designer = await openWeb(page);
  await expect(page.getByRole('application')).toHaveCount(1);
  await designer.canvas.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(designer.canvas).toBeFocused();
  const stops = designer.canvas.locator('a, button, [tabindex]');
  expect(await stops.evaluateAll((all) => all.filter((one) => one.tabIndex >= 0).length)).toBe(0);
});

test.describe('by fingers', () => {
  test.use({ hasTouch: true });

  /** Fingers of the browser itself: down, along their ways, and up. */
  async function fingers(page: Page, ways: readonly (readonly [Spot, Spot])[], rest = 0): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const at = (share: number) =>
      ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    if (rest > 0) await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), rest);
    else
      for (let step = 1; step <= 8; step += 1)
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 8) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await client.detach();
  }

  const shifted = ({ x, y }: Spot, dx: number, dy: number): Spot => ({ x: x + dx, y: y + dy });

  test('one that rests opens the menu of what it is on', async ({ page }) => {
    await openWeb(page);
    const at = await middleOf(boxed(page, 'far'));
    await fingers(page, [[at, at]], 600);
    await expect(page.getByRole('menu', { name: /web-far/ })).toBeVisible();
    await page.keyboard.press('Escape');
    const empty = shifted(await middleOf(boxed(page, 'neg')), 0, 260);
    await fingers(page, [[empty, empty]], 600);
    await expect(page.getByRole('menuitem', { name: /^Add/ })).toBeVisible();
  });

  test('two move the view, and nearer or further apart they zoom', async ({ page }) => {
    const designer = await openWeb(page);
    const before = await corner(boxed(page, 'neg'));
    const middle = shifted(await middleOf(boxed(page, 'neg')), 60, 240);
    await fingers(page, [
      [shifted(middle, -40, 0), shifted(middle, 20, 50)],
      [shifted(middle, 40, 0), shifted(middle, 100, 50)],
    ]);
    await expect.poll(async () => (await corner(boxed(page, 'neg'))).x).toBeGreaterThan(before.x + 30);
    await expect(designer.canvas.locator('.react-flow__node.selected')).toHaveCount(0);
    const width = async () => (await boxed(page, 'neg').boundingBox())?.width ?? 0;
    const wide = await width();
    await fingers(page, [
      [shifted(middle, -30, 0), shifted(middle, -90, 0)],
      [shifted(middle, 30, 0), shifted(middle, 90, 0)],
    ]);
    await expect.poll(width).toBeGreaterThan(wide * 1.5);
  });

  test('one drags the box that it is on, and selects what it taps', async ({ page }) => {
    await openWeb(page, free, freePlaces);
    const before = await corner(boxed(page, 'two'));
    const from = shifted(before, 60, 16);
    await fingers(page, [[from, shifted(from, 0, 80)]]);
    await expect.poll(async () => (await corner(boxed(page, 'two'))).y).toBeGreaterThan(before.y + 40);
    await boxed(page, 'one').tap({ position: { x: 60, y: 16 } });
    await expect(page.locator('.react-flow__node.selected')).toContainText('one');
  });
});
