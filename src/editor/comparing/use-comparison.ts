import { useDeferredValue, useMemo } from 'react';
import {
  compareDesigns,
  type Design,
  type DesignDiff,
  type Id,
  type ResourceDiff,
  type Scene,
  withoutOutside,
} from '../../core/index.ts';
import type { Compared } from '../../store/designer.ts';
import { useDesigner } from '../designer-context.ts';
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
  return useMemo(() => compared && { name: compared.name, ...differenceOf(compared, design) }, [compared, design]);
}

interface Difference extends Omit<Comparison, 'name'> {
  readonly old: Compared;
  readonly now: Design;
}

// Canvas and panel ask for the same comparison one after the other.
let latest: Difference | undefined;

function differenceOf(old: Compared, now: Design): Difference {
  if (latest?.old === old && latest.now === now) return latest;
  const whole = compareDesigns(old.design, now);
  const diff = old.isDeployed ? withoutOutside(whole) : whole;
  const changes = diff.resources.flatMap((row) => (row.change === 'same' ? [] : [{ ...row, change: row.change }]));
  latest = { old, now, diff, changes };
  return latest;
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
