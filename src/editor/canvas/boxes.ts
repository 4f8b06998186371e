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

/** Up to so many boxes each is an element; painting what is only looked at pays later. */
const paintedFrom = 60;

/** Whether a design is so large that it is painted, and only what is worked on consists of elements. */
export function isPaintedScene(scene: Scene): boolean {
  return scene.nodes.length > paintedFrom;
}

const known = new WeakMap<Scene, ReadonlyMap<Id, SceneNode>>();

/** The boxes of a scene by their own ids, frames included, which stand for no resource. */
function nodesById(scene: Scene): ReadonlyMap<Id, SceneNode> {
  const found = known.get(scene);
  if (found) return found;
  const made = new Map(scene.nodes.map((node) => [node.id, node]));
  known.set(scene, made);
  return made;
}

export type BoxNode = Node<{ readonly box: SceneNode }, 'card' | 'container' | 'note'>;

/**
 * The scene as React Flow's nodes: containers first, places relative to their container. Of painted designs only what
 * lies in `window` (none without one) and what is `held`: pointed at, selected, told to assistive technology; with the
 * containers around them.
 */
export function toFlow(
  scene: Scene,
  selected: ReadonlySet<Id>,
  window: Rect | undefined,
  held: ReadonlySet<Id>,
): BoxNode[] {
  const byId = nodesById(scene);
  return mountedBoxes(scene, window, held).map((box) => {
    const parent = box.parent === undefined ? undefined : byId.get(box.parent);
    return {
      id: box.id,
      type: box.shape,
      position: { x: box.rect.x - (parent?.rect.x ?? 0), y: box.rect.y - (parent?.rect.y ?? 0) },
      width: box.rect.width,
      height: box.rect.height,
      selected: box.members.some((id) => selected.has(id)),
      zIndex: box.shape === 'container' ? box.depth : 1000,
      // A frame is nothing of the design: it can be dragged with what is in it, and that is all.
      ...(box.members.length === 0 ? { selectable: false } : {}),
      data: { box },
      ...(box.parent === undefined ? {} : { parentId: box.parent }),
    };
  });
}

/** The boxes that are elements, in the order of the scene. */
function mountedBoxes(scene: Scene, window: Rect | undefined, held: ReadonlySet<Id>): readonly SceneNode[] {
  if (!isPaintedScene(scene)) return scene.nodes;
  const byId = nodesById(scene);
  const kept = new Set<SceneNode>();
  for (const node of scene.nodes) {
    if (!held.has(node.id) && !(window && intersects(node.rect, window))) continue;
    for (let up: SceneNode | undefined = node; up && !kept.has(up); up = byId.get(up.parent ?? '')) kept.add(up);
  }
  return kept.size === 0 ? [] : scene.nodes.filter((node) => kept.has(node));
}

/**
 * How far each box is from where the scene has it: what a drag has done so far, with what lies in dragged containers and
 * what is carried along without being an element.
 */
export function dragged(nodes: readonly BoxNode[], scene: Scene, carried: ReadonlySet<Id>): ReadonlyMap<Id, Point> {
  const byId = nodesById(scene);
  const offsets = new Map<Id, Point>();
  for (const node of nodes) {
    const rect = byId.get(node.id)?.rect;
    const parent = byId.get(node.parentId ?? '')?.rect;
    if (!rect) continue;
    const above = node.parentId === undefined ? undefined : offsets.get(node.parentId);
    const x = node.position.x - (rect.x - (parent?.x ?? 0)) + (above?.x ?? 0);
    const y = node.position.y - (rect.y - (parent?.y ?? 0)) + (above?.y ?? 0);
    if (x !== 0 || y !== 0) offsets.set(node.id, { x, y });
  }
  const [lead] = offsets.values();
  if (lead) for (const id of carried) if (!offsets.has(id)) offsets.set(id, lead);
  return offsets;
}

/** The nearest point of the grid that boxes stand on. */
export function snapped(point: Point): Point {
  return { x: Math.round(point.x / 4) * 4, y: Math.round(point.y / 4) * 4 };
}
