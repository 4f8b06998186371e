import { getSmoothStepPath, Position } from '@xyflow/react';
import type { Point } from '../../core/index.ts';

/** The drawn way of a wire: right angles with round corners, out at the right and in at the left. */
export interface WirePath {
  readonly d: string;
  readonly middle: Point;
  /** Direction of traffic at the middle, in degrees. */
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

export function wirePath(start: Point, exactEnd: Point, endSide: 'left' | 'right' = 'left'): WirePath {
  if (endSide === 'right') return around(start, exactEnd);
  const end = Math.abs(exactEnd.y - start.y) <= straight ? { x: exactEnd.x, y: start.y } : exactEnd;
  const forward = end.x - start.x >= 2 * stub;
  const centerX = forward ? Math.round((start.x + end.x) / 2) : undefined;
  const [d, x, y] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: Position.Right,
    targetX: end.x,
    targetY: end.y,
    targetPosition: Position.Left,
    borderRadius: corner,
    offset: stub,
    ...(centerX === undefined ? {} : { centerX }),
  });
  const step = Math.abs(end.y - start.y);
  // On a short step the arrow stands before it, where it does not lie on a neighbour's.
  if (forward && step > 0 && step < shortStep) {
    return { d, middle: { x: (start.x + Math.round((start.x + end.x) / 2)) / 2, y: start.y }, angle: 0 };
  }
  const vertical = forward && step > 2 * corner;
  return { d, middle: { x, y }, angle: vertical ? (end.y > start.y ? 90 : -90) : forward ? 0 : 180 };
}

/** Out at the right and in at the right again: to a box that stands below. */
function around(start: Point, end: Point): WirePath {
  const x = Math.max(start.x, end.x) + aroundStub;
  const [d] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: Position.Right,
    targetX: end.x,
    targetY: end.y,
    targetPosition: Position.Right,
    borderRadius: corner,
    offset: aroundStub,
  });
  const far = Math.abs(end.y - start.y) > 4 * arrowBeforeEnd;
  const down = end.y > start.y;
  const y = far ? end.y - (down ? arrowBeforeEnd : -arrowBeforeEnd) : (start.y + end.y) / 2;
  return { d, middle: { x, y }, angle: down ? 90 : -90 };
}
