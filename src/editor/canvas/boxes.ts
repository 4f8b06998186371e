import type { Node } from '@xyflow/react';
import type { Id, Point, Rect, Scene, SceneNode } from '../../core/index.ts';
import { intersects } from '../../core/index.ts';
import { readable } from './fit.ts';

/** How a box is drawn at a zoom: words that can be read, or less. */
export type Detail = 'card' | 'chip' | 'dot';

export function detailAt(zoom: number): Detail {
  if (zoom >= readable) return 'card';
  return zoom >= 0.25 ? 'chip' : 'dot';
}

/** Below this many boxes React Flow gets all of them; culling only pays later. */
const cullFrom = 150;

export type BoxNode = Node<{ readonly box: SceneNode }, 'card' | 'container' | 'note'>;

/**
 * The scene as React Flow's nodes: containers first, places relative to their container. Of large designs only what
 * lies in `window` (flow coordinates), with the containers around it, and `active`, which assistive technology is told of.
 */
export function toFlow(scene: Scene, selected: ReadonlySet<Id>, window: Rect | undefined, active?: Id): BoxNode[] {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const shown =
    scene.nodes.length <= cullFrom || !window
      ? scene.nodes
      : scene.nodes.filter(({ id, rect }) => id === active || intersects(rect, window));
  const kept = new Set(shown.map(({ id }) => id));
  for (const node of shown) for (let up = node.parent; up !== undefined; up = byId.get(up)?.parent) kept.add(up);
  return scene.nodes
    .filter(({ id }) => kept.has(id))
    .map((box) => {
      const parent = box.parent === undefined ? undefined : byId.get(box.parent);
      return {
        id: box.id,
        type: box.shape,
        position: { x: box.rect.x - (parent?.rect.x ?? 0), y: box.rect.y - (parent?.rect.y ?? 0) },
        width: box.rect.width,
        height: box.rect.height,
        selected: box.members.some((id) => selected.has(id)),
        zIndex: box.shape === 'container' ? box.depth : 1000,
        data: { box },
        ...(box.parent === undefined ? {} : { parentId: box.parent }),
      };
    });
}

/** How far each shown box is from where the scene has it: what a drag has done so far, containers' contents included. */
export function dragged(
  nodes: readonly BoxNode[],
  scene: Scene,
): ReadonlyMap<Id, { readonly x: number; readonly y: number }> {
  const offsets = new Map<Id, { x: number; y: number }>();
  const rects = new Map(scene.nodes.map((node) => [node.id, node.rect]));
  for (const node of nodes) {
    const rect = rects.get(node.id);
    const parent = node.parentId === undefined ? undefined : rects.get(node.parentId);
    if (!rect) continue;
    const above = node.parentId === undefined ? undefined : offsets.get(node.parentId);
    const x = node.position.x - (rect.x - (parent?.x ?? 0)) + (above?.x ?? 0);
    const y = node.position.y - (rect.y - (parent?.y ?? 0)) + (above?.y ?? 0);
    if (x !== 0 || y !== 0) offsets.set(node.id, { x, y });
  }
  return offsets;
}

/** The nearest point of the grid that boxes stand on. */
export function snapped(point: Point): Point {
  return { x: Math.round(point.x / 4) * 4, y: Math.round(point.y / 4) * 4 };
}
