import { expect, type Page, test } from '@playwright/test';
import { DesignerPage, designFile, openFile, type Spot } from './designer.ts';

const columns = 20;
const pitch = { x: 300, y: 120 };

/** So many NEGs on a grid, and a backend service that uses the first: far more boxes than are elements at once. */
function manyNegs(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const negs = numbers.map((index) => ({
    id: `neg-${index}`,
    kind: 'neg',
    name: `neg-${index}`,
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone: 'us-central1-a',
  }));
  const service = { id: 'web', kind: 'backendService', name: 'web', backends: [{ id: 'b1', group: 'neg-0' }] };
  return designFile({
    resources: Object.fromEntries([service, ...negs].map((one) => [one.id, one])),
    layout: {
      web: { x: -600, y: 0 },
      ...Object.fromEntries(
        numbers.map((index) => [
          `neg-${index}`,
          { x: (index % columns) * pitch.x, y: Math.floor(index / columns) * pitch.y },
        ]),
      ),
    },
  });
}

async function openMany(page: Page): Promise<DesignerPage> {
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, manyNegs(400));
  await expect(page.locator('canvas[data-picture]').first()).toBeAttached();
  await designer.canvas.focus();
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(() => zoomOf(page)).toBeLessThan(0.25);
  return designer;
}

async function viewOf(page: Page): Promise<{ zoom: number; x: number; y: number }> {
  const host = await page.locator('[data-canvas-host]').boundingBox();
  const shift = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { zoom: a, x: e, y: f };
  });
  return { zoom: shift.zoom, x: (host?.x ?? 0) + shift.x, y: (host?.y ?? 0) + shift.y };
}

const zoomOf = async (page: Page): Promise<number> => (await viewOf(page)).zoom;

/** Where the middle of a NEG's header is in the window. */
async function placeOf(page: Page, index: number): Promise<Spot> {
  const { zoom, x, y } = await viewOf(page);
  return {
    x: x + ((index % columns) * pitch.x + 116) * zoom,
    y: y + (Math.floor(index / columns) * pitch.y + 22) * zoom,
  };
}

const selected = (page: Page) => page.locator('.react-flow__node.selected [data-box]');

test('a large design is painted; what is pointed at can be taken hold of', async ({ page }) => {
  await openMany(page);
  // Few elements, though four hundred boxes are in view.
  expect(await page.locator('[data-box]').count()).toBeLessThan(10);
  const place = await placeOf(page, 105);
  await page.mouse.click(place.x, place.y);
  await expect(selected(page)).toHaveAttribute('data-box', 'neg-105');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('neg-105');

  await test.step('a drag moves it, Escape puts it back', async () => {
    const box = page.locator('[data-box="neg-105"]');
    const before = await box.boundingBox();
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 60, place.y + 45, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await box.boundingBox()).toEqual(before);
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x + 60, place.y + 45, { steps: 5 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await expect.poll(async () => (await box.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 30);
  });

  await test.step('the frame for selecting takes what is only painted, and all of it is moved together', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    const [from, to] = [await placeOf(page, 200), await placeOf(page, 242)];
    const { zoom } = await viewOf(page);
    await page.mouse.move(from.x - 140 * zoom, from.y - 40 * zoom);
    await page.mouse.down();
    await page.mouse.move(to.x + 140 * zoom, to.y + 80 * zoom, { steps: 5 });
    await page.mouse.up();
    await expect(page.getByText(/9 .*selected/i).first()).toBeAttached();
  });
});

test('keys and the outline work where there are no elements', async ({ page }) => {
  const designer = await openMany(page);
  const place = await placeOf(page, 105);
  await page.mouse.click(place.x, place.y);
  await designer.canvas.focus();
  await page.keyboard.press('ArrowRight');
  await expect(selected(page)).toHaveAttribute('data-box', 'neg-106');
  const active = await designer.canvas.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAccessibleName(/neg-106/);

  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('treeitem', { name: /web/ }).first().click();
  await expect(selected(page)).toHaveAttribute('data-box', 'web');
});

test('at full size the boxes in view are elements once the view rests', async ({ page }) => {
  const designer = await openMany(page);
  const place = await placeOf(page, 0);
  await page.mouse.click(place.x, place.y);
  await designer.canvas.focus();
  await page.keyboard.press('Shift+Digit2');
  await page.keyboard.press('ControlOrMeta+0');
  await expect(page.locator('[data-box="neg-0"] [data-port]').first()).toBeVisible();
  const count = await page.locator('[data-box]').count();
  expect(count).toBeGreaterThan(3);
  expect(count).toBeLessThan(100);
  // A page further on, the next ones take their place.
  await page.keyboard.press('Escape');
  const host = await page.locator('[data-canvas-host]').boundingBox();
  const [x, y] = [(host?.x ?? 0) + 400, (host?.y ?? 0) + 60];
  await page.mouse.move(x, y + 500);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up({ button: 'middle' });
  await page.mouse.move(x, y + 500);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up({ button: 'middle' });
  await expect(page.locator('[data-box="neg-0"]')).toHaveCount(0);
  await expect(page.locator('[data-box] [data-port]').first()).toBeVisible();
});

/** How much the boldest pixel of what is seen differs from its ground, in a rectangle in pixels at 100 %. */
async function boldest(page: Page, rect: { x: number; y: number; width: number; height: number }): Promise<number> {
  const { zoom, x, y } = await viewOf(page);
  const clip = { x: x + rect.x * zoom, y: y + rect.y * zoom, width: rect.width * zoom, height: rect.height * zoom };
  const bytes = [...(await page.screenshot({ clip }))];
  return page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(png)]));
    const on = new OffscreenCanvas(image.width, image.height).getContext('2d');
    on?.drawImage(image, 0, 0);
    const found = on?.getImageData(0, 0, image.width, image.height).data ?? [];
    let most = 0;
    for (const [index, value] of found.entries()) most = Math.max(most, Math.abs(value - (found[index % 4] ?? value)));
    return most;
  }, bytes);
}

test('while a request is traced, painted wires off its way step back', async ({ page }) => {
  const content = JSON.parse(manyNegs(400));
  Object.assign(content.resources, {
    aside: { id: 'aside', kind: 'backendService', name: 'aside', backends: [{ id: 'b1', group: 'neg-40' }] },
    map: { id: 'map', kind: 'urlMap', name: 'map', defaultService: 'web' },
    proxy: { id: 'proxy', kind: 'targetProxy', name: 'proxy', type: 'HTTP', urlMap: 'map' },
    rule: {
      id: 'rule',
      kind: 'forwardingRule',
      name: 'rule',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      IPProtocol: 'TCP',
      portRange: '80',
      target: 'proxy',
    },
  });
  Object.assign(content.layout, { aside: { x: -600, y: 240 }, rule: { x: -1000, y: 0 } });
  const designer = new DesignerPage(page);
  await designer.open();
  await openFile(page, JSON.stringify(content));
  await expect(page.locator('canvas[data-picture]').first()).toBeAttached();

  // Between a service and the NEG that it sends to.
  const between = (y: number) => ({ x: -330, y, width: 290, height: 90 });
  const [onTheWay, off] = [between(0), between(240)];
  await page.getByRole('contentinfo').getByRole('button', { name: 'Trace' }).click();
  await expect(page.locator('[data-wire][data-way="on"]').first()).toBeAttached();
  const lit = { on: await boldest(page, onTheWay), off: await boldest(page, off) };
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(page.locator('[data-wire][data-way]')).toHaveCount(0);
  await expect.poll(() => boldest(page, off)).toBeGreaterThan(lit.off * 2);
  expect(lit.on).toBeGreaterThan(lit.off * 2);
});
