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

interface Axis {
  readonly from: 'x' | 'y';
  readonly length: 'width' | 'height';
  readonly across: 'x' | 'y';
  readonly acrossLength: 'width' | 'height';
}

const horizontal: Axis = { from: 'x', length: 'width', across: 'y', acrossLength: 'height' };
const vertical: Axis = { from: 'y', length: 'height', across: 'x', acrossLength: 'width' };

/** Edges and middles that may meet: start, middle, end. */
const portions = [0, 0.5, 1] as const;

/**
 * Pulls a rectangle to where an edge or its middle meets that of another one, or where it keeps the same distance as
 * others in its row do; whatever is nearest within `reach`. Lines before spaces, where both are as near.
 */
export function snapToGuides(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const x = pull(horizontal, moving, others, reach);
  const y = pull(vertical, moving, others, reach);
  const snapped = { ...moving, x: moving.x + (x ?? 0), y: moving.y + (y ?? 0) };
  return {
    dx: x ?? 0,
    dy: y ?? 0,
    isHeld: { x: x !== undefined, y: y !== undefined },
    guides: [
      ...(x === undefined ? [] : shown(horizontal, snapped, others)),
      ...(y === undefined ? [] : shown(vertical, snapped, others)),
    ],
  };
}

function pull(axis: Axis, moving: Rect, others: readonly Rect[], reach: number): number | undefined {
  let best: number | undefined;
  const offer = (by: number, isBetter: (size: number, best: number) => boolean) => {
    const size = Math.abs(by);
    if (size <= reach && (best === undefined || isBetter(size, Math.abs(best)))) best = by;
  };
  for (const other of others) {
    for (const mine of portions) {
      for (const theirs of portions) offer(spot(axis, other, theirs) - spot(axis, moving, mine), (a, b) => a < b);
    }
  }
  for (const at of spaced(axis, moving, others)) offer(at - moving[axis.from], (a, b) => a < b - 0.5);
  return best;
}

const spot = ({ from, length }: Axis, rect: Rect, portion: number): number => rect[from] + rect[length] * portion;

/** Where it would stand in equal distance: between two, or after or before two that are apart already. */
function spaced(axis: Axis, moving: Rect, others: readonly Rect[]): number[] {
  const { from, length } = axis;
  const found: number[] = [];
  const row = rowOf(axis, moving, others);
  row.forEach((first, index) => {
    const second = row[index + 1];
    if (!second) return;
    const space = second[from] - first[from] - first[length];
    if (space <= 0) return;
    if (space > moving[length]) found.push(first[from] + first[length] + (space - moving[length]) / 2);
    found.push(second[from] + second[length] + space, first[from] - space - moving[length]);
  });
  return found;
}

/** What stands beside it, in order. */
function rowOf({ from, across, acrossLength }: Axis, moving: Rect, others: readonly Rect[]): Rect[] {
  return others
    .filter(
      (other) =>
        other[across] < moving[across] + moving[acrossLength] && moving[across] < other[across] + other[acrossLength],
    )
    .sort((a, b) => a[from] - b[from]);
}

/** The lines and spaces that hold now. Of several lines one is enough: cards are all as wide. */
function shown(axis: Axis, rect: Rect, others: readonly Rect[]): Guide[] {
  for (const portion of [0, 1, 0.5]) {
    const at = spot(axis, rect, portion);
    const met = others.filter((other) => portions.some((one) => Math.abs(spot(axis, other, one) - at) < 0.5));
    if (met.length > 0) return [line(axis, at, [rect, ...met])];
  }
  return equalSpaces(axis, rect, others);
}

function line({ across, acrossLength, from }: Axis, at: number, rects: readonly Rect[]): Guide {
  const start = Math.min(...rects.map((rect) => rect[across]));
  const end = Math.max(...rects.map((rect) => rect[across] + rect[acrossLength]));
  const point = (along: number): Point => (from === 'x' ? { x: at, y: along } : { x: along, y: at });
  return { kind: 'line', from: point(start), to: point(end) };
}

function equalSpaces(axis: Axis, rect: Rect, others: readonly Rect[]): Guide[] {
  const { from, length, across, acrossLength } = axis;
  const row = rowOf(axis, rect, [...others, rect]);
  const spaces = row.slice(1).map((second, index) => {
    const first = row[index] ?? second;
    return { first, second, size: second[from] - first[from] - first[length] };
  });
  const mine = spaces.filter(({ first, second, size }) => (first === rect || second === rect) && size > 0);
  const equal = mine.flatMap(({ size }) => spaces.filter((one) => Math.abs(one.size - size) < 0.5));
  if (equal.length < 2) return [];
  const middle = rect[across] + rect[acrossLength] / 2;
  const point = (along: number): Point => (from === 'x' ? { x: along, y: middle } : { x: middle, y: along });
  return [...new Set(equal)].map(({ first, second }) => ({
    kind: 'space',
    from: point(first[from] + first[length]),
    to: point(second[from]),
  }));
}
