import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import { contentsOf } from './contents.ts';
import { cardHeight, containerPadding, containerTop, type Point, titleHeight } from './geometry.ts';
import { rowFor, type Spot } from './marks.ts';
import type { Content, Scene, SceneNode } from './scene.ts';
import { detailWidth } from './svg-container.ts';
import { wiresOf } from './wires.ts';

/** Columns of the picture, left to right as traffic runs; everything else stands in the last one. */
const columns: readonly ReadonlySet<Content['kind']>[] = [
  new Set<Content['kind']>(['loadBalancer', 'gkeService']),
  new Set<Content['kind']>(['backendService', 'backendBucket', 'healthCheck']),
  new Set<Content['kind']>(['neg', 'instanceGroup']),
];
/** Room for a wire and its arrow. */
const columnGap = 56;
const rowGap = 20;
const leastContainer = { width: 280, height: 56 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The picture of a few resources of a design, closely set, whatever the design's layout is. Cards say what they say in
 * the whole design. `spots` are fields that the reader has to see: one that its card would not show gets a row.
 */
export function sceneOfPart(design: Design, ids: ReadonlySet<Id>, spots: readonly Spot[] = []): Scene {
  const view = viewOf(design);
  const contents = shownContents(design, view, ids, spots);
  const children = new Map<Id | undefined, Content[]>();
  for (const content of contents) children.set(content.parent, [...(children.get(content.parent) ?? []), content]);

  const nodes: SceneNode[] = [];
  /** Puts a box and what is in it; returns its size. */
  const put = ({ size, ...content }: Content, at: Point, depth: number): Size => {
    const slot = nodes.length;
    const node = { ...content, rect: { ...at, ...size }, depth };
    nodes.push(node);
    if (content.shape !== 'container') return size;
    const inner = stack(children.get(content.id) ?? [], inside(at), depth + 1);
    const own = {
      width: Math.max(size.width, inner.width + 2 * containerPadding),
      height: Math.max(size.height, inner.height === 0 ? 0 : containerTop + inner.height + containerPadding),
    };
    nodes[slot] = { ...node, rect: { ...at, ...own } };
    return own;
  };
  const stack = (boxes: readonly Content[], at: Point, depth: number): Size => {
    let [width, height] = [0, 0];
    for (const box of boxes) {
      const size = put(box, { x: at.x, y: at.y + height }, depth);
      width = Math.max(width, size.width);
      height += size.height + rowGap;
    }
    return { width, height: Math.max(0, height - rowGap) };
  };

  const top = children.get(undefined) ?? [];
  let x = 0;
  for (let column = 0; column <= columns.length; column += 1) {
    const { width } = stack(
      // Health checks below what they check.
      top
        .filter(({ kind }) => columnOf(kind) === column)
        .sort((a, b) => Number(a.kind === 'healthCheck') - Number(b.kind === 'healthCheck')),
      { x, y: 0 },
      0,
    );
    if (width > 0) x += width + columnGap;
  }
  const boxOf = new Map<Id, SceneNode>();
  for (const node of nodes) for (const member of node.members) boxOf.set(member, node);
  return { nodes, wires: wiresOf(design, view, boxOf), boxOf, shownIn: boxOf };
}

const inside = ({ x, y }: Point): Point => ({ x: x + containerPadding, y: y + containerTop });

function columnOf(kind: Content['kind']): number {
  const index = columns.findIndex((kinds) => kinds.has(kind));
  return index < 0 ? columns.length : index;
}

/** The boxes in which the resources are drawn, with rows for what would not be seen. */
function shownContents(design: Design, view: View, ids: ReadonlySet<Id>, spots: readonly Spot[]): Content[] {
  const kept = contentsOf(design, view).filter(({ members }) => members.some((id) => ids.has(id)));
  const boxes = new Set(kept.map(({ id }) => id));
  return kept.map(({ parent, ...content }) => {
    const own = spots.filter(({ id }) => content.members.includes(id));
    const shown = content.shape === 'container' ? container(design, content, own) : card(design, content, own);
    return parent !== undefined && boxes.has(parent) ? { ...shown, parent } : shown;
  });
}

function card(design: Design, content: Content, spots: readonly Spot[]): Content {
  let { rows } = content.card;
  for (const spot of spots) {
    const row = rowFor(design, { ...content.card, rows }, spot);
    if (row === undefined || rows.some(({ key, about }) => key === row.key && about === row.about)) continue;
    // A card of several resources has to say whose field it is.
    const name = spot.id === content.id ? undefined : resourceOf(design, spot.id)?.name;
    const named = name === undefined ? row : { ...row, label: `${name} ${row.label}` };
    const after = rows.findLastIndex(
      ({ part, about }) =>
        (spot.part === undefined || part === spot.part) && (about === undefined || about === spot.id),
    );
    rows = after < 0 ? [...rows, named] : rows.toSpliced(after + 1, 0, named);
  }
  return {
    ...content,
    card: { ...content.card, rows },
    size: { width: content.size.width, height: cardHeight(rows.length) },
  };
}

function container(design: Design, content: Content, spots: readonly Spot[]): Content {
  const said = new Set(content.details);
  for (const spot of spots) {
    const row = rowFor(design, content.card, spot);
    if (row && !said.has(row.value)) said.add(shortened(`${row.label} ${row.value}`));
  }
  const details = [...said];
  const width = Math.max(leastContainer.width, detailWidth(content.card.title, details) + titleHeight);
  return { ...content, details, size: { width, height: leastContainer.height } };
}

/** A tab is one line; the outline has the whole. */
const longestDetail = 56;

function shortened(text: string): string {
  return text.length <= longestDetail ? text : `${text.slice(0, longestDetail - 1)}…`;
}
