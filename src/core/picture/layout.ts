import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { viewOf } from '../model/view.ts';
import { meantBoxes } from './align.ts';
import { contentsOf } from './contents.ts';
import { sceneOf } from './draw.ts';
import { foldingOf, withoutHidden } from './folding.ts';
import { isFrame, withFrames } from './frames.ts';
import { around, gap, intersects, type Point, type Rect } from './geometry.ts';
import { columnOf, columnStep, notAcross, Packing } from './layout-packing.ts';
import { ranksOf } from './layout-ranks.ts';
import { keyOf, placeOf } from './pins.ts';
import type { Content, Scene, SceneNode } from './scene.ts';
import { moveBoxes, settled } from './settle.ts';

/** What is arranged anew: all of it, some boxes, or boxes that came lately, beside the others, which stay. */
export type TidyScope =
  | { readonly type: 'everything' }
  | {
      readonly type: 'selection';
      readonly ids: readonly Id[];
      /** How near (in pixels) they may come to what stays; the usual gap where it is not said. */
      readonly room?: number;
    }
  | { readonly type: 'new'; readonly ids: readonly Id[] };

/**
 * The design with its boxes arranged: columns as traffic runs, containers around what is in them, boxes near to what
 * they are wired to, nothing over anything else. Pinned boxes stay. The same design and scope give the same places; a
 * second time changes nothing.
 */
export function tidied(design: Design, scope: TidyScope): Design {
  const scene = sceneOf(design);
  const isPinned = (box: SceneNode) =>
    [...box.members, ...(box.folded?.ids ?? [])].some((id) => placeOf(design, id)?.pinned);
  if (scope.type === 'new') {
    const boxes = meantBoxes(scene, scope.ids).filter((box) => !isPinned(box));
    const lifted = new Set(boxes.flatMap(({ members }) => members));
    return settled({ ...design, layout: withoutIds(design.layout, lifted) });
  }
  const boxes =
    scope.type === 'everything' ? scene.nodes.filter(({ depth }) => depth === 0) : meantBoxes(scene, scope.ids);
  return arranged(design, scene, boxes, isPinned, scope.type === 'selection' ? scope.room : undefined);
}

/**
 * The design with other frames in its picture, in one go with the room that they need: in networks where they would lie
 * over each other, boxes are arranged anew.
 */
export function showFrames(design: Design, frames: Design['frames']): Design {
  const { frames: was, ...bare } = settled(design);
  if (was === frames) return design;
  const next: Design = frames === undefined ? bare : { ...bare, frames };
  const { nodes, boxOf } = sceneOf(next);
  const crowded = new Set<Id>();
  const framed = new Set(nodes.filter(isFrame).map((frame) => outermost(boxOf, frame).id));
  nodes.forEach((a, index) => {
    const { id } = outermost(boxOf, a);
    if (a.shape !== 'container' || !framed.has(id)) return;
    if (nodes.some((b, other) => other !== index && b.parent === a.parent && intersects(a.rect, b.rect)))
      crowded.add(id);
  });
  if (crowded.size === 0) return next;
  // Frames make a network larger on all sides; it stays at its corner, so that it grows where there is room.
  const before = sceneOf(design).boxOf;
  const back = [...crowded].flatMap((id) => {
    const [old, grown] = [before.get(id)?.rect, boxOf.get(id)?.rect];
    return old && grown ? [[id, { dx: old.x - grown.x, dy: old.y - grown.y }] as const] : [];
  });
  return tidied(moveBoxes(next, new Map(back)), { type: 'selection', ids: [...crowded], room: 8 });
}

function outermost(boxOf: Scene['boxOf'], box: SceneNode): SceneNode {
  const parent = box.parent === undefined ? undefined : boxOf.get(box.parent);
  return parent ? outermost(boxOf, parent) : box;
}

function arranged(
  design: Design,
  scene: Scene,
  boxes: readonly SceneNode[],
  isPinned: (box: SceneNode) => boolean,
  room: number = gap,
): Design {
  const all = withFrames(design, contentsOf(design, viewOf(design)));
  const contents = withoutHidden(all, foldingOf(design, all));
  const packing = new Packing(contents, scene, isPinned, ranksOf(scene));
  const byId = new Map(contents.map((content) => [content.id, content]));
  const groups = new Map<Id | undefined, SceneNode[]>();
  for (const box of boxes) groups.set(box.parent, [...(groups.get(box.parent) ?? []), box]);
  const places = new Map<Id, Point>();
  for (const [parent, group] of groups) {
    const free = group.filter((box) => !packing.isAnchored(box.id));
    // What holds something pinned keeps its place too; what else is in it is arranged around that.
    for (const box of group) if (packing.isAnchored(box.id)) packing.fillAnchored(box.id, places);
    const start = around(group.map(({ rect }) => rect));
    if (!start) continue;
    const inGroup = new Set(free.map(({ id }) => id));
    const obstacles = scene.nodes
      .filter((node) => node.parent === parent && !inGroup.has(node.id))
      .map((node) => (group.includes(node) ? packing.anchoredRect(node.id, places) : node.rect));
    const members = free.flatMap(({ id }) => byId.get(id) ?? []);
    const origin = { x: start.x, y: start.y };
    if (parent === undefined) inColumns(packing, members, origin, { obstacles, room }, places);
    else inBlock(packing, members, origin, { obstacles, room }, places);
  }
  return placed(design, scene, places);
}

/** What stays, and how near to it one may come. */
interface Around {
  readonly obstacles: readonly Rect[];
  readonly room: number;
}

/** Beside each other as traffic runs; a column that would be much longer than the picture is wide becomes several. */
function inColumns(
  packing: Packing,
  members: readonly Content[],
  origin: Point,
  around: Around,
  places: Map<Id, Point>,
): void {
  const blocks = members.map((content) => ({ content, size: packing.sizeOf(content) }));
  const area = blocks.reduce((sum, { size }) => sum + (size.width + gap) * (size.height + gap), 0);
  const limit = Math.max(1400, Math.sqrt(area / notAcross));
  let x = origin.x;
  const columns = [...new Set(members.map(columnOf))].sort((a, b) => a - b);
  for (const column of columns) {
    const own = packing.ordered(blocks.filter(({ content }) => columnOf(content) === column));
    let y = origin.y;
    let width = 0;
    for (const { content, size } of own) {
      if (y > origin.y && y + size.height > origin.y + limit) {
        x += width + columnStep;
        y = origin.y;
        width = 0;
      }
      const rect = below({ x, y, ...size }, around);
      packing.put(content, rect, places);
      y = rect.y + rect.height + gap;
      width = Math.max(width, size.width);
    }
    x += width + columnStep;
  }
}

/** Packed like the contents of a container, under whatever stands in the way. */
function inBlock(
  packing: Packing,
  members: readonly Content[],
  origin: Point,
  around: Around,
  places: Map<Id, Point>,
): void {
  const block = packing.block(members);
  packing.putBlock(block, below({ ...origin, ...block.size }, around), places);
}

/** The rectangle, moved down until nothing is in its way. */
function below(rect: Rect, { obstacles, room }: Around): Rect {
  const wide = (other: Rect): Rect => ({
    x: other.x - room + 1,
    y: other.y - room + 1,
    width: other.width + 2 * room - 2,
    height: other.height + 2 * room - 2,
  });
  let free = rect;
  for (;;) {
    const inWay = obstacles.filter((other) => intersects(free, wide(other)));
    if (inWay.length === 0) return free;
    free = { ...free, y: Math.max(...inWay.map((other) => other.y + other.height + room)) };
  }
}

/** Own sizes of containers that were arranged go: they are as large as what is in them. */
function placed(design: Design, scene: Scene, places: ReadonlyMap<Id, Point>): Design {
  const layout: Record<Id, Place> = { ...design.layout };
  let isSame = true;
  for (const [id, { x, y }] of places) {
    const box = scene.boxOf.get(id);
    if (!box || isFrame(box)) continue;
    const key = keyOf(design, box);
    const was = Object.hasOwn(layout, key) ? layout[key] : undefined;
    const next: Place = { x: Math.round(x), y: Math.round(y), ...(was?.collapsed ? { collapsed: true } : {}) };
    if (was?.x === next.x && was.y === next.y && was.width === undefined && was.height === undefined) continue;
    layout[key] = next;
    // What is in a collapsed container goes along, wherever it is when that is expanded.
    const [dx, dy] = [next.x - Math.round(box.rect.x), next.y - Math.round(box.rect.y)];
    for (const inner of box.folded?.ids ?? []) {
      const place = Object.hasOwn(layout, inner) ? layout[inner] : undefined;
      if (place) layout[inner] = { ...place, x: place.x + dx, y: place.y + dy };
    }
    isSame = false;
  }
  return isSame ? design : { ...design, layout };
}

function withoutIds(layout: Design['layout'], ids: ReadonlySet<Id>): Design['layout'] {
  return Object.fromEntries(Object.entries(layout).filter(([id]) => !ids.has(id)));
}
