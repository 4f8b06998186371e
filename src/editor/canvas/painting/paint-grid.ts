import type { Rect } from '../../../core/index.ts';
import type { Brush } from './brush.ts';

/** Between the dots of the grid, and how large they are, in pixels at 100 %. */
export const grid = { gap: 24, size: 1.5 };
/** Nearer together on the page than so many pixels, dots would be a grey ground. */
const nearest = 6;

/** The dots of the ground, at the places that they have where the design consists of elements. */
export function paintGrid({ on, ink, zoom }: Brush, area: Rect): void {
  const { gap, size } = grid;
  if (gap * zoom < nearest) return;
  on.fillStyle = ink.dot;
  on.beginPath();
  for (let x = Math.floor(area.x / gap) * gap; x <= area.x + area.width; x += gap) {
    for (let y = Math.floor(area.y / gap) * gap; y <= area.y + area.height; y += gap) {
      on.rect(x - size / 2, y - size / 2, size, size);
    }
  }
  on.fill();
}
