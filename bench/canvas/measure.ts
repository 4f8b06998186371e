import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { type Act, acts, type Cost, gesture, type Point } from './gestures.ts';
import { installMonitor } from './monitor.ts';

export const views = ['fit', 'z1'] as const;
export type ViewName = (typeof views)[number];

/** The editor, what it is held against, and what a page costs that does nothing. */
export const pageNames = ['canvas', 'plain', 'visible', 'blank'] as const;
export type PageName = (typeof pageNames)[number];

const files: Readonly<Record<PageName, string>> = {
  canvas: 'editor.html?',
  plain: 'plain.html?',
  visible: 'plain.html?visible&',
  blank: 'blank.html?',
};

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What was measured of one page with one graph. */
export interface Measured {
  /** From the start of the page to the first picture, in milliseconds. */
  readonly ready: number;
  /** Bytes of JavaScript's heap after a collection, before any gesture. */
  readonly heap: number;
  readonly costs: ReadonlyMap<string, Cost>;
  readonly frame: Frame;
}

export interface Wish {
  readonly page: PageName;
  readonly size: number;
  readonly steps: number;
  readonly acts?: readonly Act[];
  readonly views?: readonly ViewName[];
  /** Where the editor has its canvas; the other pages draw there too. */
  readonly frame?: Frame;
  /** After so many milliseconds no further gesture is begun. */
  readonly patience?: number;
}

export function costKey(view: ViewName, act: Act): string {
  return `${view}_${act}`;
}

/** Starts the browser that CHROMIUM_PATH names. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: (process.env.BENCH_BROWSER_ARGUMENTS ?? '').split(' ').filter(Boolean),
  });
}

/** Opens a page with a graph of that size and makes every gesture in every view on it, as long as there is time. */
export async function measure(browser: Browser, origin: string, wish: Wish): Promise<Measured> {
  const deadline = performance.now() + (wish.patience ?? Number.POSITIVE_INFINITY);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(installMonitor);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { x = 0, y = 0, width = 0, height = 0 } = wish.frame ?? {};
  const query = `size=${wish.size}&x=${x}&y=${y}&width=${width}&height=${height}`;
  await page.goto(`${origin}${files[wish.page]}${query}`, { timeout: 240_000 });
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'), undefined, {
    timeout: 240_000,
  });
  const ready = Number(await page.evaluate(() => document.documentElement.getAttribute('data-ready')));
  await page.waitForTimeout(1500);
  const heap = await heapOf(cdp);
  const frame = await frameOf(page);
  const costs = new Map<string, Cost>();
  for (const view of wish.views ?? views) {
    if (view === 'z1') await zoomToFull(page, frame);
    for (const act of wish.acts ?? acts) {
      if (performance.now() > deadline) {
        console.error(`${wish.page} with ${wish.size} cards: no time left for ${costKey(view, act)}.`);
        continue;
      }
      const points = wish.page === 'blank' ? middleOf(frame) : await pointsIn(page, frame);
      costs.set(costKey(view, act), await gesture(page, cdp, act, points, wish.steps));
    }
  }
  await context.close();
  return { ready, heap, costs, frame };
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.disable');
  return usedSize;
}

async function frameOf(page: Page): Promise<Frame> {
  const box = await page.locator('[data-canvas-host], #root:not(:has([data-canvas-host]))').first().boundingBox();
  return box ?? { x: 0, y: 0, width: 1440, height: 900 };
}

/** The same view in every page: 100 % around the middle. */
async function zoomToFull(page: Page, frame: Frame): Promise<void> {
  const isPlain = await page.evaluate(() => {
    window.zoomToFull?.();
    return window.zoomToFull !== undefined;
  });
  if (!isPlain) {
    await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    await page.locator('[data-canvas-host], #root').first().focus();
    await page.keyboard.press('Control+0');
  }
  await page.waitForTimeout(1000);
}

const middleOf = ({ x, y, width, height }: Frame): { grip: Point; free: Point } => {
  const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  return { grip: middle, free: middle };
};

/** How the graph lies on the page: cards stand on a grid of their own. */
const pitch = { x: 300, y: 176 };

/** A place on a card near the middle, and one that is on nothing. The pages draw the same graph in the same places. */
async function pointsIn(page: Page, frame: Frame): Promise<{ grip: Point; free: Point }> {
  const transform = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { zoom: a, x: e, y: f };
  });
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const column = Math.floor((middle.x - frame.x - transform.x) / transform.zoom / pitch.x);
  const row = Math.floor((middle.y - frame.y - transform.y) / transform.zoom / pitch.y);
  const place = (dx: number, dy: number): Point => ({
    x: Math.round(frame.x + transform.x + (column * pitch.x + dx) * transform.zoom),
    y: Math.round(frame.y + transform.y + (row * pitch.y + dy) * transform.zoom),
  });
  return { grip: place(100, 20), free: place(264, 166) };
}
