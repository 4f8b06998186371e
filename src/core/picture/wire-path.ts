import type { Point } from './geometry.ts';

/** The drawn way of a wire: right angles with round corners, out at the right and in at the left. */
export interface WirePath {
  /** SVG path data. */
  readonly d: string;
  readonly middle: Point;
  /** Direction of traffic at the middle, in degrees, 0 = to the right. */
  readonly angle: number;
}

const corner = 8;
const stub = 20;
/** Round a box on the way down: nearer to it than the wires to the next column turn. */
const aroundStub = 12;
/** Rows and headers are never quite in line; what differs by less than a port's radius is drawn straight. */
const straight = 3;
const shortStep = 40;
/** On a long way round, wires that come together share one arrow. */
const arrowBeforeEnd = 48;

/** The way from a port to another one; `endSide` is the side of the box at which it ends. */
export function wirePath(start: Point, end: Point, endSide: 'left' | 'right' = 'left'): WirePath {
  const { points, middle, angle } = routeOf(start, end, endSide);
  return { d: rounded(points), middle, angle };
}

/** The points at which that way turns, its ends included. */
export const wireCorners = (start: Point, end: Point, endSide: 'left' | 'right' = 'left'): readonly Point[] =>
  routeOf(start, end, endSide).points;

interface Route extends Omit<WirePath, 'd'> {
  readonly points: readonly Point[];
}

function routeOf(start: Point, exactEnd: Point, endSide: 'left' | 'right'): Route {
  if (endSide === 'right') return around(start, exactEnd);
  const end = Math.abs(exactEnd.y - start.y) <= straight ? { x: exactEnd.x, y: start.y } : exactEnd;
  const step = Math.abs(end.y - start.y);
  if (end.x - start.x < 2 * stub) return back(start, end);
  const x = Math.round((start.x + end.x) / 2);
  const points = [start, { x, y: start.y }, { x, y: end.y }, end];
  // On a short step the arrow stands before it, where it does not lie on a neighbour's.
  if (step > 0 && step < shortStep) return { points, middle: { x: (start.x + x) / 2, y: start.y }, angle: 0 };
  const isVertical = step > 2 * corner;
  return { points, middle: { x, y: (start.y + end.y) / 2 }, angle: isVertical ? (end.y > start.y ? 90 : -90) : 0 };
}

/** To a box that stands further left: out, back between the two, and in. */
function back(start: Point, end: Point): Route {
  const y = (start.y + end.y) / 2;
  const [out, inward] = [start.x + stub, end.x - stub];
  const points = [start, { x: out, y: start.y }, { x: out, y }, { x: inward, y }, { x: inward, y: end.y }, end];
  return { points, middle: { x: (out + inward) / 2, y }, angle: 180 };
}

/** Out at the right and in at the right again: to a box that stands below. */
function around(start: Point, end: Point): Route {
  const x = Math.max(start.x, end.x) + aroundStub;
  const far = Math.abs(end.y - start.y) > 4 * arrowBeforeEnd;
  const down = end.y > start.y;
  const y = far ? end.y - (down ? arrowBeforeEnd : -arrowBeforeEnd) : (start.y + end.y) / 2;
  return { points: [start, { x, y: start.y }, { x, y: end.y }, end], middle: { x, y }, angle: down ? 90 : -90 };
}

/** Path data through points that lie at right angles to each other, with round corners as large as there is room for. */
function rounded(points: readonly Point[]): string {
  const steps = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${spot(point)}`;
    if (!after || isStraight(before, point, after)) return `L${spot(point)}`;
    const room = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
    return `L${spot(towards(point, before, room))}Q${spot(point)} ${spot(towards(point, after, room))}`;
  });
  return steps.join('');
}

const spot = ({ x, y }: Point): string => `${x},${y}`;

/** Whether the way runs on in the same line, so that there is no corner. */
function isStraight(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The point that lies that far from one on the way to the other. */
function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
