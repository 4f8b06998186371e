import { around, cardWidth, type Rect, type Scene } from '../../core/index.ts';
import type { Comparison } from '../comparing/use-comparison.ts';

/** The panel lists the rest. */
const most = 30;
/** Pixels at 100 %: from the drawing to the column, a line of words, a box, and from one box to the next. */
const gap = 96;
const titleHeight = 24;
const boxHeight = 44;
const between = 16;

/** What only the other design has, and the room that it takes beside the drawing. */
export interface GoneColumn {
  readonly shown: Comparison['changes'];
  readonly more: number;
  readonly rect: Rect;
}

/** The column of what is gone; undefined where nothing is. */
export function goneColumn(scene: Scene, comparison: Comparison | undefined): GoneColumn | undefined {
  const gone = comparison?.changes.filter(({ change, kind }) => change === 'removed' && kind !== 'external') ?? [];
  if (gone.length === 0) return undefined;
  const picture = around(scene.nodes.map(({ rect }) => rect));
  const shown = gone.slice(0, most);
  const more = gone.length - shown.length;
  return {
    shown,
    more,
    rect: {
      x: picture ? picture.x + picture.width + gap : 0,
      y: picture?.y ?? 0,
      width: cardWidth,
      height: titleHeight + shown.length * (boxHeight + between) + (more > 0 ? titleHeight + between : 0),
    },
  };
}
