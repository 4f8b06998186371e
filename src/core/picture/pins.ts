import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { sceneOf } from './draw.ts';
import type { SceneNode } from './scene.ts';

/** Pins boxes to their places, or lets them go: automatic layout leaves pinned ones where they are. */
export function pinBoxes(design: Design, ids: readonly Id[], isPinned: boolean): Design {
  const scene = sceneOf(design);
  const layout: Record<Id, Place> = { ...design.layout };
  for (const box of new Set(ids.flatMap((id) => scene.boxOf.get(id) ?? []))) {
    const key = keyOf(design, box);
    const { pinned: _was, ...place } = layout[key] ?? { x: Math.round(box.rect.x), y: Math.round(box.rect.y) };
    layout[key] = isPinned ? { ...place, pinned: true } : place;
  }
  return { ...design, layout };
}

/** Whether a box is pinned to its place. */
export const isPinnedBox = (design: Design, box: SceneNode): boolean =>
  box.members.some((id) => placeOf(design, id)?.pinned);

export const placeOf = (design: Design, id: Id): Place | undefined =>
  Object.hasOwn(design.layout, id) ? design.layout[id] : undefined;

/** A load balancer's card may have its place under any of its members. */
export const keyOf = (design: Design, box: SceneNode): Id => box.members.find((id) => placeOf(design, id)) ?? box.id;
