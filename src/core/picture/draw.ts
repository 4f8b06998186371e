import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type View, viewOf } from '../model/view.ts';
import { arrange } from './arrange.ts';
import { contentsOf } from './contents.ts';
import { around, containerPadding, containerTop, type Rect } from './geometry.ts';
import type { Content, Scene, SceneNode } from './scene.ts';
import { wiresOf } from './wires.ts';

/** The picture of a design: where every box is, and every wire. What has no place yet is arranged. */
export function sceneOf(design: Design, view: View = viewOf(design)): Scene {
  const contents = contentsOf(design, view);
  const places = arrange(design, contents, view);
  const nodes = placed(contents, places);
  const boxOf = new Map<Id, SceneNode>();
  for (const node of nodes) for (const member of node.members) boxOf.set(member, node);
  return { nodes, wires: wiresOf(design, view, boxOf), boxOf };
}

/** Gives every box its rectangle; containers reach around what is in them. */
function placed(contents: readonly Content[], places: ReadonlyMap<Id, Place>): SceneNode[] {
  const inside = new Map<Id, Content[]>();
  for (const content of contents) {
    if (content.parent !== undefined) inside.set(content.parent, [...(inside.get(content.parent) ?? []), content]);
  }
  const nodes: SceneNode[] = [];
  const visit = (content: Content, depth: number): Rect => {
    const place = places.get(content.id) ?? { x: 0, y: 0 };
    const { size, ...box } = content;
    const slot = nodes.length;
    const own = { x: place.x, y: place.y, width: place.width ?? size.width, height: place.height ?? size.height };
    nodes.push({ ...box, rect: own, depth });
    const children = (inside.get(content.id) ?? []).map((child) => visit(child, depth + 1));
    const rect = content.shape === 'container' ? containing(own, children) : own;
    nodes[slot] = { ...box, rect, depth };
    return rect;
  };
  for (const content of contents) if (content.parent === undefined) visit(content, 0);
  return nodes;
}

/** A container is at least its own size and always around its contents, with room for its title. */
function containing(own: Rect, children: readonly Rect[]): Rect {
  const inner = around(children);
  if (!inner) return own;
  const needed = {
    x: inner.x - containerPadding,
    y: inner.y - containerTop,
    width: inner.width + 2 * containerPadding,
    height: inner.height + containerTop + containerPadding,
  };
  return around([own, needed]) ?? own;
}
