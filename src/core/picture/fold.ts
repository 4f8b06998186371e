import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { openSceneOf } from './draw.ts';
import { isFolded } from './folding.ts';

/** Collapses containers, or expands them. The same design where they are so already. */
export function foldBoxes(design: Design, ids: readonly Id[], isToFold: boolean): Design {
  const changed = ids.flatMap((id): readonly (readonly [Id, Place])[] => {
    const place = Object.hasOwn(design.layout, id) ? design.layout[id] : undefined;
    return place && isFolded(design, id) !== isToFold ? [[id, asFolded(place, isToFold)]] : [];
  });
  return changed.length === 0 ? design : { ...design, layout: { ...design.layout, ...Object.fromEntries(changed) } };
}

/** The design with every container expanded that something is in: so that it can be seen. */
export function unfoldedAround(design: Design, id: Id): Design {
  if (!Object.values(design.layout).some(({ collapsed }) => collapsed)) return design;
  const { boxOf } = openSceneOf(design);
  const around: Id[] = [];
  for (let up = boxOf.get(id)?.parent; up !== undefined; up = boxOf.get(up)?.parent) around.push(up);
  return foldBoxes(design, around, false);
}

/** The design with the containers collapsed that are in another one: what is collapsed is no matter of its history. */
export function foldedLike(design: Design, other: Design): Design {
  const ids = Object.keys(other.layout);
  const [closed, open] = [true, false].map((wanted) => ids.filter((id) => isFolded(other, id) === wanted));
  return foldBoxes(foldBoxes(design, closed ?? [], true), open ?? [], false);
}

function asFolded({ collapsed: _was, ...place }: Place, isToFold: boolean): Place {
  return isToFold ? { ...place, collapsed: true } : place;
}
