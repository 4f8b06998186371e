import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { sceneOf } from './draw.ts';
import { around, type Rect } from './geometry.ts';
import type { Scene, SceneNode } from './scene.ts';
import { moveBoxes } from './settle.ts';

/** Which edges or middles come to stand on one line. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Along which line the spaces between boxes become equal. */
export type Distribution = 'horizontal' | 'vertical';

/**
 * Moves boxes so that they stand on one line: that of the outermost of them, or the middle of all. What lies in a
 * chosen container goes along with it. The same design where fewer than two boxes are meant or nothing moves.
 */
export function alignBoxes(design: Design, ids: readonly Id[], how: Alignment): Design {
  const boxes = meantBoxes(sceneOf(design), ids);
  const frame = around(boxes.map(({ rect }) => rect));
  if (!frame || boxes.length < 2) return design;
  return moved(
    design,
    boxes.map((box) => ({ box, ...towards(frame, box.rect, how) })),
  );
}

/**
 * Moves boxes so that the spaces between them are equal; the first and the last stay. Boxes that are larger than the
 * room between overlap equally. The same design where fewer than three boxes are meant or nothing moves.
 */
export function distributeBoxes(design: Design, ids: readonly Id[], how: Distribution): Design {
  const [from, length] = how === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const boxes = meantBoxes(sceneOf(design), ids).toSorted(
    (a, b) => a.rect[from] - b.rect[from] || a.rect[length] - b.rect[length] || (a.id < b.id ? -1 : 1),
  );
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last || boxes.length < 3) return design;
  const inside = boxes.slice(1, -1);
  const room = last.rect[from] - first.rect[from] - first.rect[length];
  const space = (room - inside.reduce((sum, { rect }) => sum + rect[length], 0)) / (boxes.length - 1);
  let at = first.rect[from] + first.rect[length] + space;
  return moved(
    design,
    inside.map((box) => {
      const by = at - box.rect[from];
      at += box.rect[length] + space;
      return { box, dx: how === 'horizontal' ? by : 0, dy: how === 'vertical' ? by : 0 };
    }),
  );
}

/** The boxes that ids stand for, each once; what lies in another one of them is left to that one. */
export function meantBoxes(scene: Scene, ids: readonly Id[]): readonly SceneNode[] {
  const boxes = new Set(ids.flatMap((id) => scene.boxOf.get(id) ?? []));
  return [...boxes].filter((box) => {
    for (let up = parentBox(scene, box); up; up = parentBox(scene, up)) if (boxes.has(up)) return false;
    return true;
  });
}

const parentBox = (scene: Scene, { parent }: SceneNode): SceneNode | undefined =>
  parent === undefined ? undefined : scene.boxOf.get(parent);

function towards(frame: Rect, rect: Rect, how: Alignment): { dx: number; dy: number } {
  const right = frame.x + frame.width - rect.x - rect.width;
  const bottom = frame.y + frame.height - rect.y - rect.height;
  const [left, top] = [frame.x - rect.x, frame.y - rect.y];
  switch (how) {
    case 'left':
      return { dx: left, dy: 0 };
    case 'centre':
      return { dx: (left + right) / 2, dy: 0 };
    case 'right':
      return { dx: right, dy: 0 };
    case 'top':
      return { dx: 0, dy: top };
    case 'middle':
      return { dx: 0, dy: (top + bottom) / 2 };
    case 'bottom':
      return { dx: 0, dy: bottom };
  }
}

interface Move {
  readonly box: SceneNode;
  readonly dx: number;
  readonly dy: number;
}

function moved(design: Design, moves: readonly Move[]): Design {
  const real = moves
    .map(({ box, dx, dy }) => ({ box, dx: Math.round(dx), dy: Math.round(dy) }))
    .filter(({ dx, dy }) => dx !== 0 || dy !== 0);
  return real.length === 0 ? design : moveBoxes(design, new Map(real.map(({ box, dx, dy }) => [box.id, { dx, dy }])));
}
