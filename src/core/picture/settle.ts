import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { openSceneOf } from './draw.ts';
import { isFrame } from './frames.ts';

/**
 * The design with a place for every box that has none yet, so that nothing moves by itself later. The same design where
 * every box has one.
 */
export function settled(design: Design): Design {
  const missing: Record<Id, Place> = {};
  for (const node of openSceneOf(design).nodes) {
    if (isFrame(node) || node.members.some((id) => Object.hasOwn(design.layout, id))) continue;
    missing[node.id] = { x: Math.round(node.rect.x), y: Math.round(node.rect.y) };
  }
  if (Object.keys(missing).length === 0) return design;
  return { ...design, layout: { ...design.layout, ...missing } };
}

/**
 * Moves boxes by as much as each was dragged; what is inside a container goes along. Distances in pixels at 100 %.
 */
export function moveBoxes(
  design: Design,
  moves: ReadonlyMap<Id, { readonly dx: number; readonly dy: number }>,
): Design {
  const scene = openSceneOf(design);
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const layout: Record<Id, Place> = { ...design.layout };
  for (const node of scene.nodes) {
    let mover = node;
    let move = moves.get(mover.id);
    while (!move && mover.parent !== undefined) {
      const parent = byId.get(mover.parent);
      if (!parent) break;
      mover = parent;
      move = moves.get(mover.id);
    }
    if (!move || isFrame(node)) continue;
    const key = node.members.find((id) => Object.hasOwn(layout, id)) ?? node.id;
    const { x: _x, y: _y, ...size } = layout[key] ?? { x: 0, y: 0 };
    layout[key] = { ...size, x: Math.round(node.rect.x + move.dx), y: Math.round(node.rect.y + move.dy) };
  }
  return { ...design, layout };
}
