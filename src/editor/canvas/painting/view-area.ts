import type { Rect } from '../../../core/index.ts';

/** Where the view is: shift in pixels of the window, zoom, and the canvas's size in the same pixels. */
export interface ViewState {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** So long (in ms) a view stands still until it counts as at rest: boxes come back, pictures are painted anew. */
export const rest = 120;

/** Whether the view zooms in, or out; else it stands or is panned. */
export type Motion = 'in' | 'out' | 'still';

/**
 * How much larger than the view the painted picture is at each side, as a share of it, and with how many of its pixels
 * to one of the window. While the view zooms, a picture is for a moment: on the way in all of it is soon within, on the
 * way out it is soon small, and must reach far.
 */
const sizes = {
  still: { beyond: 0.5, grain: 1 },
  in: { beyond: 0.1, grain: 1 },
  out: { beyond: 1, grain: 0.4 },
} as const;
const { beyond } = sizes.still;
/** Enlarged or shrunk further than this, a picture looks wrong before the view rests. */
const [least, most] = [0.4, 2.2];

/** A painted picture's place: the area of the design that it shows, in pixels at 100 %, and the zoom that it was painted for. */
export interface Painted {
  readonly area: Rect;
  readonly zoom: number;
  /** Its pixels to one of the window at that zoom. */
  readonly grain: number;
}

/** What is in view, in pixels at 100 %. */
export function inView({ transform: [x, y, zoom], width, height }: ViewState): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** The picture that a view wants: the view and so much around it, on whole pixels of the window. */
export function wantedPicture(
  { transform: [x, y, zoom], width, height }: ViewState,
  motion: Motion = 'still',
): Painted {
  const { beyond: share, grain } = sizes[motion];
  const [besideX, besideY] = [Math.round(width * share), Math.round(height * share)];
  return {
    area: {
      x: (-besideX - x) / zoom,
      y: (-besideY - y) / zoom,
      width: (width + 2 * besideX) / zoom,
      height: (height + 2 * besideY) / zoom,
    },
    zoom,
    grain,
  };
}

/** Whether a picture cannot stand in for the view any longer: something would be missing, or look too coarse. */
export function isSpent({ area, zoom }: Painted, view: ViewState, content: Rect): boolean {
  const scale = view.transform[2] / zoom;
  if (scale < least || scale > most) return true;
  return !holdsRect(area, common(inView(view), content));
}

/** Whether the view would look better painted anew: the zoom is another one, or an edge is near. */
export function isWorn(painted: Painted, view: ViewState, content: Rect): boolean {
  const { x, y, width, height } = inView(view);
  const [nearX, nearY] = [width * beyond * 0.6, height * beyond * 0.6];
  const room = { x: x - nearX, y: y - nearY, width: width + 2 * nearX, height: height + 2 * nearY };
  return painted.zoom !== view.transform[2] || painted.grain !== 1 || !holdsRect(painted.area, common(room, content));
}

/** What two rectangles share; without width where they share nothing. */
function common(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

function holdsRect(outer: Rect, inner: Rect): boolean {
  if (inner.width === 0 || inner.height === 0) return true;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
