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

export function wirePath(start: Point, end: Point, endSide: 'left' | 'right' = 'left'): WirePath {
  if (endSide === 'right') return around(start, end);
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
  const vertical = forward && Math.abs(end.y - start.y) > 2 * corner;
  return { d, middle: { x, y }, angle: vertical ? (end.y > start.y ? 90 : -90) : forward ? 0 : 180 };
}

/** Out at the right and in at the right again: to a box that stands below. */
function around(start: Point, end: Point): WirePath {
  const x = Math.max(start.x, end.x) + stub;
  const [d] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: Position.Right,
    targetX: end.x,
    targetY: end.y,
    targetPosition: Position.Right,
    borderRadius: corner,
    offset: stub,
  });
  return { d, middle: { x, y: (start.y + end.y) / 2 }, angle: end.y > start.y ? 90 : -90 };
}
