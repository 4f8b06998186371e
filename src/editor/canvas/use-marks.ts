import { useEffect, useState } from 'react';
import type { Anchor, Id, Scene, SceneNode } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { judged } from '../judging/judged.ts';
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
    let stop = () => {};
    const forget = whenJudged(store, () => {
      stop = inSlices(
        targetsByDistance(scene, fromBox),
        (box) => judged().markBox(found, store.getState().checker(), box, from, moving),
        () => setMarks(new Map(found)),
      );
    });
    return () => {
      forget();
      stop();
    };
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

function distance(a: SceneNode, b: SceneNode): number {
  return Math.hypot(a.rect.x - b.rect.x, a.rect.y - b.rect.y);
}
