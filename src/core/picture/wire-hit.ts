import type { Id } from '../model/kind.ts';
import type { Point } from './geometry.ts';
import type { Scene, SceneWire } from './scene.ts';
import { wireCorners } from './wire-path.ts';

/**
 * The wire nearest to a point, at most `reach` pixels (at 100 %) away from it. Wires of `except` do not count: they hang
 * on the box that is dragged.
 */
export function wireAt({ wires }: Scene, point: Point, reach: number, except?: Id): SceneWire | undefined {
  let found: SceneWire | undefined;
  let least = reach;
  for (const wire of wires) {
    if (wire.from === except || wire.to === except || isFar(wire, point, reach)) continue;
    const corners = wireCorners(wire.start, wire.end, wire.endSide);
    for (let index = 1; index < corners.length; index += 1) {
      const [a, b] = [corners[index - 1], corners[index]];
      const away = a && b ? distance(a, b, point) : reach;
      if (away < least) [found, least] = [wire, away];
    }
  }
  return found;
}

/** A wire stays between its ends, but for the stubs with which it goes round. */
const stubs = 24;

function isFar({ start, end }: SceneWire, { x, y }: Point, reach: number): boolean {
  const room = reach + stubs;
  return (
    x < Math.min(start.x, end.x) - room ||
    x > Math.max(start.x, end.x) + room ||
    y < Math.min(start.y, end.y) - room ||
    y > Math.max(start.y, end.y) + room
  );
}

/** How far a point is from a level or upright line. */
function distance(a: Point, b: Point, { x, y }: Point): number {
  const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
  const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
  return Math.hypot(dx, dy);
}
