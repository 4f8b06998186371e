import type { CDPSession, Page } from '@playwright/test';

export const acts = ['drag', 'pan', 'zoom'] as const;
export type Act = (typeof acts)[number];

/** What a gesture cost the page's main thread. */
export interface Cost {
  /** CPU per picture in which something moved, in milliseconds. */
  readonly cpu: number;
  /** The 95th of a hundred times between two pictures, in milliseconds. */
  readonly p95: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const rate = 60;
/** What is done only when a view comes to rest belongs to the gesture: it is waited for, and counted. */
const rest = 500;

/** A page that is slow would take minutes over all steps: after so many milliseconds it has shown what a step costs. */
const longest = 5000;
/** So many steps may wait for an answer; wheel steps are never melted into one, as moves of the pointer are. */
const mostWaiting = 12;

const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** CPU seconds that tasks of the main thread have taken so far. */
async function cpuSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Makes a gesture of so many steps at sixty a second, and says what it cost. `grip` is on a card, `free` beside all. */
export async function gesture(
  page: Page,
  cdp: CDPSession,
  act: Act,
  { grip, free }: { readonly grip: Point; readonly free: Point },
  steps: number,
): Promise<Cost> {
  const from = act === 'drag' ? grip : free;
  const button = act === 'drag' ? 'left' : 'middle';
  const buttons = act === 'drag' ? 1 : 4;
  const mouse = (type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', at: Point, isDown: boolean) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: isDown || type === 'mouseReleased' ? button : 'none',
      buttons: isDown ? buttons : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await mouse('mouseMoved', { x: from.x - 3, y: from.y }, false);
  await mouse('mouseMoved', from, false);
  await sleep(300);
  if (act !== 'zoom') {
    await mouse('mousePressed', from, true);
    // Past the distance from which a press is a drag.
    await mouse('mouseMoved', { x: from.x + 6, y: from.y }, true);
    await sleep(300);
  }
  await page.evaluate(() => window.watchFrames());
  const before = await cpuSeconds(cdp);
  const began = performance.now();
  const waiting = new Set<Promise<unknown>>();
  for (let step = 0; step < steps && performance.now() - began < longest; step += 1) {
    await sleep(Math.max(0, began + (step * 1000) / rate - performance.now()));
    while (waiting.size >= mostWaiting) await Promise.race(waiting);
    const sent =
      act === 'zoom'
        ? wheel(cdp, from, isGrowing(step, steps) ? -10 : 10)
        : mouse('mouseMoved', act === 'drag' ? circled(from, step, steps) : panned(from, step, steps), true);
    waiting.add(sent);
    void sent.then(() => waiting.delete(sent));
  }
  await Promise.all(waiting);
  await sleep(rest);
  const shown = await page.evaluate(() => window.framesSeen());
  const cpu = ((await cpuSeconds(cdp)) - before) * 1000;
  if (act !== 'zoom') await mouse('mouseReleased', act === 'drag' ? circled(from, 0, steps) : from, false);
  await sleep(rest);
  return {
    cpu: cpu / Math.max(1, shown.updates),
    p95: shown.frames[Math.floor(shown.frames.length * 0.95)] ?? Number.NaN,
  };
}

function wheel(cdp: CDPSession, at: Point, deltaY: number): Promise<unknown> {
  return cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY, modifiers: 2 });
}

/** In and out twice, so that no view goes further out than where it began. */
function isGrowing(step: number, steps: number): boolean {
  return Math.floor((step * 4) / steps) % 2 === 0;
}

function circled({ x, y }: Point, step: number, steps: number): Point {
  const angle = (step / steps) * 4 * Math.PI;
  return { x: x + 6 + Math.sin(angle) * 60, y: y + 40 - Math.cos(angle) * 40 };
}

/** There and back, twelve pixels a step. */
function panned({ x, y }: Point, step: number, steps: number): Point {
  const along = Math.min(step, steps - step) * 12;
  const [low, high] = [-360, 360];
  // The pointer stays on the page: it goes to and fro, as a hand does that takes hold again.
  const period = 2 * (high - low);
  const phase = along % period;
  return { x: x + (phase < high - low ? phase : period - phase) / 2, y: y + along / 8 };
}
