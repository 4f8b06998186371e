import { useDeferredValue, useMemo } from 'react';
import type { DesignDiff, Id, ResourceDiff, Scene } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { judged } from '../judging/judged.ts';
import type { Change } from './ChangeMark.tsx';

/** The present design beside the one that it is compared with. */
export interface Comparison {
  readonly name: string;
  readonly diff: DesignDiff;
  /** What is not the same. */
  readonly changes: readonly (ResourceDiff & { readonly change: Change })[];
}

/** How the present design differs from the one that it is compared with; undefined while it is compared with none. */
export function useComparison(): Comparison | undefined {
  const compared = useDesigner((designer) => designer.compared);
  // Whoever drags something on the canvas is served first.
  const design = useDeferredValue(useDesigner((designer) => designer.design));
  return useMemo(
    () => compared && { name: compared.name, ...judged().differenceOf(compared, design) },
    [compared, design],
  );
}

/** The change of each box of a scene: a card of several resources is changed where one of them is. */
export function changesByBox(scene: Scene, comparison: Comparison | undefined): ReadonlyMap<Id, Change> {
  const found = new Map<Id, Change>();
  for (const { change, newId } of comparison?.changes ?? []) {
    const box = newId === undefined ? undefined : scene.shownIn.get(newId);
    if (!box) continue;
    const isWhole = box.members.length < 2 && newId === box.id;
    found.set(box.id, isWhole || (found.get(box.id) ?? change) === change ? change : 'changed');
  }
  return found;
}
