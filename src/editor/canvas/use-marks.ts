import { useEffect, useState } from 'react';
import {
  type Anchor,
  anchorsOf,
  type Checker,
  type Id,
  judgeReconnect,
  type Scene,
  type SceneNode,
  verdictOn,
} from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import type { BoxMark } from './canvas-context.ts';
import { inSlices } from './in-slices.ts';
import type { Moving } from './use-connecting.ts';

const none: ReadonlyMap<string, BoxMark> = new Map();

/**
 * How every box (and every port of it) takes the wire that is being pulled: legal, refused, or nothing to do with it.
 * Keys are box ids, and port keys as cards have them. The nearest are asked first.
 */
export function useMarks(
  scene: Scene,
  store: DesignerStore,
  fromBox: Id | undefined,
  from: Anchor | undefined,
  moving: Moving | undefined,
): ReadonlyMap<string, BoxMark> {
  const [marks, setMarks] = useState(none);
  useEffect(() => {
    if (fromBox === undefined || !from) {
      setMarks(none);
      return;
    }
    const found = new Map<string, BoxMark>();
    return inSlices(
      targetsByDistance(scene, fromBox),
      (box) => markBox(found, store.getState().checker(), box, from, moving),
      () => setMarks(new Map(found)),
    );
  }, [scene, store, fromBox, from, moving]);
  return marks;
}

/** Every box that a wire from this one might end at, nearest first. */
export function targetsByDistance(scene: Scene, fromBox: Id): SceneNode[] {
  const start = scene.boxOf.get(fromBox);
  const others = scene.nodes.filter(
    ({ id, shape, members }) => id !== fromBox && shape !== 'note' && members.length > 0,
  );
  return start ? others.sort((a, b) => distance(a, start) - distance(b, start)) : others;
}

function markBox(
  marks: Map<string, BoxMark>,
  checker: Checker,
  box: SceneNode,
  from: Anchor,
  moving: Moving | undefined,
): void {
  let best: BoxMark['state'] = 'dimmed';
  for (const anchor of anchorsOf(box)) {
    const verdict = moving
      ? judgeReconnect(checker, moving.wire, moving.end, anchor, false).verdict
      : verdictOn(checker, from, anchor);
    const state = verdict === 'impossible' ? 'dimmed' : verdict === 'error' ? 'illegal' : 'legal';
    if (anchor.part !== undefined && state !== 'dimmed') marks.set(`${box.id} ${anchor.part} left`, { state });
    if (state === 'legal' || (state === 'illegal' && best === 'dimmed')) best = state;
  }
  // Containers are grounds, not targets, until the pointer is over them.
  if (box.shape !== 'container') marks.set(box.id, { state: best });
  if (best !== 'dimmed') marks.set(`${box.id}  left`, { state: best });
}

function distance(a: SceneNode, b: SceneNode): number {
  return Math.hypot(a.rect.x - b.rect.x, a.rect.y - b.rect.y);
}
