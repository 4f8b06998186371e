import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type View, viewOf } from '../model/view.ts';
import { arrange } from './arrange.ts';
import { contentsOf } from './contents.ts';
import { type Folding, foldedSize, foldingOf } from './folding.ts';
import { isFrame, withFrames } from './frames.ts';
import { around, containerPadding, containerTop, type Rect } from './geometry.ts';
import type { Content, Scene, SceneNode } from './scene.ts';
import { wiresOf } from './wires.ts';

/** The picture of a design: where every box is, and every wire. What has no place yet is arranged. */
export function sceneOf(design: Design, view: View = viewOf(design)): Scene {
  const contents = contentsOf(design, view);
  return drawn(design, view, contents, foldingOf(design, withFrames(design, contents)));
}

/** The picture as it is with every container expanded: for places, which what is hidden has as well. */
export function openSceneOf(design: Design, view: View = viewOf(design)): Scene {
  return drawn(design, view, contentsOf(design, view), nothingFolded);
}

const nothingFolded: Folding = { folded: new Map(), hiders: new Map() };

function drawn(design: Design, view: View, contents: readonly Content[], folding: Folding): Scene {
  const { nodes, hidden } = placed(withFrames(design, contents), arrange(design, contents, view), folding);
  const boxOf = new Map<Id, SceneNode>();
  for (const node of [...nodes, ...hidden]) for (const id of [node.id, ...node.members]) boxOf.set(id, node);
  const shownIn = new Map(boxOf);
  for (const node of nodes) for (const id of node.folded?.ids ?? []) shownIn.set(id, node);
  return { nodes, wires: wiresOf(design, view, boxOf, shownIn), boxOf, shownIn };
}

/** What a box takes up with all that is in it, and as it is drawn. Both have the same corner. */
interface Extent {
  readonly whole: Rect;
  readonly shown: Rect;
}

/** Gives every box its rectangle; containers reach around what is in them. */
function placed(
  contents: readonly Content[],
  places: ReadonlyMap<Id, Place>,
  { folded }: Folding,
): { readonly nodes: readonly SceneNode[]; readonly hidden: readonly SceneNode[] } {
  const inside = new Map<Id, Content[]>();
  for (const content of contents) {
    if (content.parent !== undefined) inside.set(content.parent, [...(inside.get(content.parent) ?? []), content]);
  }
  const nodes: SceneNode[] = [];
  const hidden: SceneNode[] = [];
  const visit = (content: Content, depth: number, list: SceneNode[]): Extent => {
    const place = places.get(content.id) ?? { x: 0, y: 0 };
    const { size, ...box } = content;
    const slot = list.length;
    const own = { x: place.x, y: place.y, width: place.width ?? size.width, height: place.height ?? size.height };
    list.push({ ...box, rect: own, depth });
    const fold = list === nodes ? folded.get(content.id) : undefined;
    const from = hidden.length;
    const children = (inside.get(content.id) ?? []).map((child) => visit(child, depth + 1, fold ? hidden : list));
    if (content.shape !== 'container') {
      list[slot] = { ...box, rect: own, depth };
      return { whole: own, shown: own };
    }
    const ground = isFrame(box) ? undefined : own;
    const whole = containing(
      ground,
      children.map((child) => child.whole),
    );
    const shown = fold
      ? { x: whole.x, y: whole.y, ...foldedSize }
      : containing(
          ground,
          children.map((child) => child.shown),
        );
    list[slot] = { ...box, rect: shown, depth, ...(fold ? { folded: fold } : {}) };
    if (fold) for (const [index, node] of hidden.entries()) if (index >= from) hidden[index] = { ...node, rect: shown };
    return { whole, shown };
  };
  for (const content of contents) if (content.parent === undefined) visit(content, 0, nodes);
  return { nodes, hidden };
}

/** A container is at least its own size, if it has one, and always around its contents, with room for its title. */
function containing(own: Rect | undefined, children: readonly Rect[]): Rect {
  const inner = around(children);
  if (!inner) return own ?? { x: 0, y: 0, width: 0, height: 0 };
  const needed = {
    x: inner.x - containerPadding,
    y: inner.y - containerTop,
    width: inner.width + 2 * containerPadding,
    height: inner.height + containerTop + containerPadding,
  };
  return around([...(own ? [own] : []), needed]) ?? needed;
}
