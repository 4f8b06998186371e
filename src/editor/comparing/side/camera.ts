import type { Point, Rect } from '../../../core/index.ts';
import { fitting, type Size, type View } from '../../canvas/fit.ts';

/** How far the camera goes in and out. */
const [least, most] = [0.05, 2];

/** The view with another zoom, around a point of the pane that stays where it is. */
export function zoomed(view: View, factor: number, at: Point): View {
  const zoom = Math.min(most, Math.max(least, view.zoom * factor));
  const by = zoom / view.zoom;
  return { x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by, zoom };
}

export const moved = (view: View, dx: number, dy: number): View => ({ ...view, x: view.x + dx, y: view.y + dy });

/** The view with a box in the middle of the pane, large enough to be read. */
export function centred({ zoom }: View, rect: Rect, size: Size, readable: number): View {
  const next = Math.max(zoom, Math.min(readable, fitting(rect, size).zoom));
  return {
    x: size.width / 2 - (rect.x + rect.width / 2) * next,
    y: size.height / 2 - (rect.y + rect.height / 2) * next,
    zoom: next,
  };
}
