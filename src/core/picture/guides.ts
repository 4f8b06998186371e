import type { Point, Rect } from './geometry.ts';

/** What is drawn while a box is dragged: a line on which edges or middles meet, or two spaces that are equal. */
export interface Guide {
  readonly kind: 'line' | 'space';
  readonly from: Point;
  readonly to: Point;
}

/** How far a dragged rectangle is pulled so that it lines up, in pixels at 100 %, and what shows why. */
export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  /** Whether anything pulled along that axis; else the grid may. */
  readonly isHeld: { readonly x: boolean; readonly y: boolean };
  readonly guides: readonly Guide[];
}

/** Rectangles that one may line up with, in order along an axis, so that a move need not go through thousands of them. */
interface Lane {
  /** Which of the two axes, and what is drawn along it. */
  readonly point: (along: number, across: number) => Point;
  readonly spanOf: (rect: Rect) => Span;
  /** Edges and middles by their place along the axis. */
  readonly spots: readonly Spot[];
  /** By their start along the axis. */
  readonly spans: readonly Span[];
}

/** A rectangle as one axis sees it. */
interface Span {
  readonly start: number;
  readonly length: number;
  /** Where it begins and ends across the axis. */
  readonly near: number;
  readonly far: number;
}

interface Spot {
  readonly at: number;
  readonly span: Span;
}

/** What a dragged rectangle may line up with. */
export interface GuideField {
  readonly x: Lane;
  readonly y: Lane;
}

/** Edges and middles that may meet: start, end, middle. */
const portions = [0, 1, 0.5] as const;

const spotsOf = (span: Span): readonly Spot[] =>
  portions.map((portion) => ({ at: span.start + span.length * portion, span }));

function lane(rects: readonly Rect[], spanOf: Lane['spanOf'], point: Lane['point']): Lane {
  const spans = rects.map(spanOf).sort((a, b) => a.start - b.start);
  return { point, spanOf, spans, spots: spans.flatMap(spotsOf).sort((a, b) => a.at - b.at) };
}

/** Made once for what lies around, asked at every move. */
export const guideField = (rects: readonly Rect[]): GuideField => ({
  x: lane(
    rects,
    ({ x, y, width, height }) => ({ start: x, length: width, near: y, far: y + height }),
    (along, across) => ({ x: along, y: across }),
  ),
  y: lane(
    rects,
    ({ x, y, width, height }) => ({ start: y, length: height, near: x, far: x + width }),
    (along, across) => ({ x: across, y: along }),
  ),
});

/**
 * Pulls a rectangle to where an edge or its middle meets that of another one, or where it keeps the same distance as
 * others in its row do; whatever is nearest within `reach`. Lines before spaces, where both are as near.
 */
export function snapToGuides(moving: Rect, { x: across, y: down }: GuideField, reach: number): Snapped {
  const x = pull(across, across.spanOf(moving), reach);
  const y = pull(down, down.spanOf(moving), reach);
  const snapped = { ...moving, x: moving.x + (x ?? 0), y: moving.y + (y ?? 0) };
  return {
    dx: x ?? 0,
    dy: y ?? 0,
    isHeld: { x: x !== undefined, y: y !== undefined },
    guides: [
      ...(x === undefined ? [] : shown(across, across.spanOf(snapped))),
      ...(y === undefined ? [] : shown(down, down.spanOf(snapped))),
    ],
  };
}

function pull({ spots, spans }: Lane, moving: Span, reach: number): number | undefined {
  let best: number | undefined;
  const offer = (by: number, margin = 0) => {
    const size = Math.abs(by);
    if (size <= reach && (best === undefined || size < Math.abs(best) - margin)) best = by;
  };
  for (const mine of spotsOf(moving)) {
    const place = firstFrom(spots, mine.at);
    for (const near of [spots[place - 1], spots[place]]) if (near) offer(near.at - mine.at);
  }
  for (const at of spaced(moving, rowOf(spans, moving))) offer(at - moving.start, 0.5);
  return best;
}

/** The place of the first spot that does not lie before `at`. */
function firstFrom(spots: readonly Spot[], at: number): number {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands beside it, in order. */
const rowOf = (spans: readonly Span[], { near, far }: Span): readonly Span[] =>
  spans.filter((other) => other.near < far && near < other.far);

const spaceBetween = (first: Span, second: Span): number => second.start - first.start - first.length;

/** Where it would stand in equal distance: between two, or after or before two that are apart already. */
function spaced({ length }: Span, row: readonly Span[]): readonly number[] {
  const found: number[] = [];
  row.forEach((first, index) => {
    const second = row[index + 1];
    const space = second ? spaceBetween(first, second) : 0;
    if (!second || space <= 0) return;
    if (space > length) found.push(first.start + first.length + (space - length) / 2);
    found.push(second.start + second.length + space, first.start - space - length);
  });
  return found;
}

/** The lines and spaces that hold now. Of several lines one is enough: cards are all as wide. */
function shown(lane: Lane, span: Span): readonly Guide[] {
  for (const { at } of spotsOf(span)) {
    const met: Span[] = [];
    for (let place = firstFrom(lane.spots, at - 0.5); (lane.spots[place]?.at ?? Infinity) < at + 0.5; place += 1) {
      const spot = lane.spots[place];
      if (spot) met.push(spot.span);
    }
    if (met.length > 0) return [line(lane, at, [span, ...met])];
  }
  return equalSpaces(lane, span);
}

function line({ point }: Lane, at: number, spans: readonly Span[]): Guide {
  let [near, far] = [Infinity, -Infinity];
  for (const span of spans) {
    near = Math.min(near, span.near);
    far = Math.max(far, span.far);
  }
  return { kind: 'line', from: point(at, near), to: point(at, far) };
}

function equalSpaces({ point, spans }: Lane, span: Span): readonly Guide[] {
  const row = [...rowOf(spans, span), span].sort((a, b) => a.start - b.start);
  const spaces = row.slice(1).map((second, index) => {
    const first = row[index] ?? second;
    return { first, second, size: spaceBetween(first, second) };
  });
  const mine = spaces.filter(({ first, second, size }) => (first === span || second === span) && size > 0);
  const equal = mine.flatMap(({ size }) => spaces.filter((one) => Math.abs(one.size - size) < 0.5));
  if (equal.length < 2) return [];
  const middle = (span.near + span.far) / 2;
  return [...new Set(equal)].map(({ first, second }) => ({
    kind: 'space',
    from: point(first.start + first.length, middle),
    to: point(second.start, middle),
  }));
}
