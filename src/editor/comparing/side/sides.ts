import { type Design, type Id, type Rect, sceneOf } from '../../../core/index.ts';
import type { Change } from '../ChangeMark.tsx';
import type { Comparison } from '../use-comparison.ts';
import { placedLike } from './old-places.ts';

/** A box of one side that is not the same on the other. */
export interface MarkedBox {
  readonly change: Change;
  readonly rect: Rect;
}

export interface Side {
  readonly design: Design;
  /** By the number of the difference, as the comparison lists them. */
  readonly boxes: ReadonlyMap<number, MarkedBox>;
}

/** Both designs to be drawn, and where each difference is in either. */
export function sidesOf(
  old: Design,
  now: Design,
  { diff, changes }: Pick<Comparison, 'diff' | 'changes'>,
): { readonly before: Side; readonly after: Side } {
  const placed = placedLike(old, now, diff);
  return {
    before: sideOf(placed, changes, ({ oldId }) => oldId),
    after: sideOf(now, changes, ({ newId }) => newId),
  };
}

type Row = Comparison['changes'][number];

function sideOf(design: Design, changes: readonly Row[], idOf: (row: Row) => Id | undefined): Side {
  const { shownIn } = sceneOf(design);
  const boxes = new Map<number, MarkedBox>();
  changes.forEach((row, index) => {
    const id = idOf(row);
    const box = id === undefined ? undefined : shownIn.get(id);
    if (box) boxes.set(index, { change: row.change, rect: box.rect });
  });
  return { design, boxes };
}
