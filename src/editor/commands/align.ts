import { around, type Id, type Rect } from '../../core/index.ts';

export type Alignment = 'left' | 'right' | 'top' | 'bottom' | 'centre' | 'middle' | 'across' | 'down';

export interface Standing {
  readonly id: Id;
  readonly rect: Rect;
}

export type Moves = ReadonlyMap<Id, { readonly dx: number; readonly dy: number }>;

/** How far each box has to move to stand in line with the others, or at equal gaps. Whole pixels; none for those that do. */
export function alignment(boxes: readonly Standing[], how: Alignment): Moves {
  const frame = around(boxes.map(({ rect }) => rect));
  if (!frame) return new Map();
  if (how === 'across' || how === 'down') return evened(boxes, how === 'across' ? 'x' : 'y');
  const to: Readonly<Record<typeof how, (rect: Rect) => readonly [dx: number, dy: number]>> = {
    left: ({ x }) => [frame.x - x, 0],
    right: ({ x, width }) => [frame.x + frame.width - width - x, 0],
    centre: ({ x, width }) => [frame.x + (frame.width - width) / 2 - x, 0],
    top: ({ y }) => [0, frame.y - y],
    bottom: ({ y, height }) => [0, frame.y + frame.height - height - y],
    middle: ({ y, height }) => [0, frame.y + (frame.height - height) / 2 - y],
  };
  return moved(boxes.map(({ id, rect }) => [id, ...to[how](rect)]));
}

/** The first and the last stay, the others get equal gaps between them. */
function evened(boxes: readonly Standing[], axis: 'x' | 'y'): Moves {
  const size = axis === 'x' ? 'width' : 'height';
  const inOrder = boxes.toSorted((a, b) => a.rect[axis] - b.rect[axis] || (a.id < b.id ? -1 : 1));
  const [first, last] = [inOrder[0]?.rect, inOrder.at(-1)?.rect];
  if (!first || !last) return new Map();
  const filled = inOrder.reduce((sum, { rect }) => sum + rect[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - filled) / Math.max(1, inOrder.length - 1);
  let at = first[axis];
  return moved(
    inOrder.map(({ id, rect }) => {
      const by = at - rect[axis];
      at += rect[size] + gap;
      return axis === 'x' ? [id, by, 0] : [id, 0, by];
    }),
  );
}

function moved(moves: readonly (readonly [Id, number, number])[]): Moves {
  return new Map(
    moves.flatMap(([id, x, y]) => {
      const [dx, dy] = [Math.round(x), Math.round(y)];
      return dx === 0 && dy === 0 ? [] : [[id, { dx, dy }]];
    }),
  );
}
