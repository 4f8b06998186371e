import type { Id } from '../model/kind.ts';
import {
  around,
  containerPadding,
  containerTop,
  emptyContainer,
  gap,
  type Point,
  type Rect,
  singleColumn,
} from './geometry.ts';
import type { Content, Scene, SceneNode } from './scene.ts';

/** Room between columns, for wires. */
export const columnStep = 56;
/** How much wider than high a picture or a container is meant to become. */
export const notAcross = 1.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Boxes with places relative to the corner of what they fill. */
interface Block {
  readonly size: Size;
  readonly at: readonly { readonly content: Content; readonly point: Point }[];
}

/** Columns of the picture, left to right as traffic runs. */
const columns: readonly ReadonlySet<Content['kind']>[] = [
  new Set<Content['kind']>(['loadBalancer', 'gkeService', 'note']),
  new Set<Content['kind']>(['backendService', 'backendBucket', 'healthCheck']),
  new Set<Content['kind']>(['neg', 'instanceGroup']),
];

/** The column that a box at the outermost level belongs to; networks and everything outside are in the last one. */
export function columnOf({ kind }: Pick<Content, 'kind'>): number {
  const column = columns.findIndex((kinds) => kinds.has(kind));
  return column < 0 ? columns.length : column;
}

/** How far a box is from the way of the traffic. */
const asideOf = ({ kind }: Content): number => (kind === 'note' ? 2 : kind === 'healthCheck' ? 1 : 0);

/** Sizes and inner places of boxes, from the inside out. What is pinned, and what is around it, is anchored. */
export class Packing {
  readonly #children = new Map<Id, Content[]>();
  readonly #blocks = new Map<Id, Block>();
  readonly #anchored = new Set<Id>();
  readonly #scene: Scene;
  readonly #ranks: ReadonlyMap<Id, number>;

  constructor(
    contents: readonly Content[],
    scene: Scene,
    isPinned: (box: SceneNode) => boolean,
    ranks: ReadonlyMap<Id, number>,
  ) {
    this.#scene = scene;
    this.#ranks = ranks;
    for (const content of contents) {
      if (content.parent === undefined) continue;
      const siblings = this.#children.get(content.parent);
      if (siblings) siblings.push(content);
      else this.#children.set(content.parent, [content]);
    }
    for (const node of scene.nodes) {
      if (!isPinned(node)) continue;
      for (
        let up: SceneNode | undefined = node;
        up;
        up = up.parent === undefined ? undefined : scene.boxOf.get(up.parent)
      )
        this.#anchored.add(up.id);
    }
  }

  isAnchored(id: Id): boolean {
    return this.#anchored.has(id);
  }

  /** What carries traffic first, near to what it is wired to; then what only belongs to it, notes last. */
  ordered<T extends { readonly content: Content }>(boxes: readonly T[]): readonly T[] {
    const rank = ({ content }: T) => this.#ranks.get(content.id) ?? 0;
    return boxes.toSorted((a, b) => asideOf(a.content) - asideOf(b.content) || rank(a) - rank(b));
  }

  sizeOf(content: Content): Size {
    if (content.shape !== 'container' || content.folded) return content.size;
    const inner = this.#innerBlock(content);
    if (inner.at.length === 0) return emptyContainer;
    return {
      width: inner.size.width + 2 * containerPadding,
      height: inner.size.height + containerTop + containerPadding,
    };
  }

  /** Containers in rows, then cards in columns, so that it becomes about as wide as it is high. */
  block(members: readonly Content[]): Block {
    const all = this.ordered(members.map((content) => ({ content, size: this.sizeOf(content) })));
    const frames = shelves(all.filter(({ content }) => content.shape === 'container'));
    const cards = grid(all.filter(({ content }) => content.shape !== 'container'));
    const top = frames.at.length > 0 && cards.at.length > 0 ? frames.size.height + gap : frames.size.height;
    return {
      size: { width: Math.max(frames.size.width, cards.size.width), height: top + cards.size.height },
      at: [
        ...frames.at,
        ...cards.at.map(({ content, point }) => ({ content, point: { x: point.x, y: point.y + top } })),
      ],
    };
  }

  put(content: Content, at: Point, places: Map<Id, Point>): void {
    places.set(content.id, { x: at.x, y: at.y });
    if (content.shape !== 'container') return;
    this.putBlock(this.#innerBlock(content), { x: at.x + containerPadding, y: at.y + containerTop }, places);
  }

  putBlock({ at }: Block, corner: Point, places: Map<Id, Point>): void {
    for (const { content, point } of at) this.put(content, { x: corner.x + point.x, y: corner.y + point.y }, places);
  }

  /** What is in an anchored container and is not anchored itself is packed below what is. */
  fillAnchored(id: Id, places: Map<Id, Point>): void {
    const inner = this.#children.get(id) ?? [];
    const free = inner.filter((content) => !this.#anchored.has(content.id));
    const fixed = inner.filter((content) => this.#anchored.has(content.id));
    for (const content of fixed) this.fillAnchored(content.id, places);
    const frame = this.#scene.boxOf.get(id)?.rect;
    if (!frame || free.length === 0) return;
    const rects = fixed.map((content) => this.anchoredRect(content.id, places));
    const taken = around(rects);
    const corner = taken
      ? { x: taken.x, y: taken.y + taken.height + gap }
      : { x: frame.x + containerPadding, y: frame.y + containerTop };
    this.putBlock(this.block(free), corner, places);
  }

  /** The room that an anchored box takes once what is in it has its place. */
  anchoredRect(id: Id, places: ReadonlyMap<Id, Point>): Rect {
    const rect = this.#scene.boxOf.get(id)?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const inner = (this.#children.get(id) ?? []).map((content) => {
      const point = places.get(content.id);
      return point ? { ...point, ...this.sizeOf(content) } : this.anchoredRect(content.id, places);
    });
    const grown = around(inner);
    if (!grown) return rect;
    const needed = {
      x: grown.x - containerPadding,
      y: grown.y - containerTop,
      width: grown.width + 2 * containerPadding,
      height: grown.height + containerTop + containerPadding,
    };
    return around([rect, needed]) ?? rect;
  }

  #innerBlock(content: Content): Block {
    const known = this.#blocks.get(content.id);
    if (known) return known;
    const block = this.block(this.#children.get(content.id) ?? []);
    this.#blocks.set(content.id, block);
    return block;
  }
}

interface Sized {
  readonly content: Content;
  readonly size: Size;
}

/** Rows of boxes of any size. */
function shelves(boxes: readonly Sized[]): Block {
  const area = boxes.reduce((sum, { size }) => sum + (size.width + gap) * (size.height + gap), 0);
  const limit = Math.sqrt(area * notAcross);
  const at: { content: Content; point: Point }[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const { content, size } of boxes) {
    if (x > 0 && x + size.width > limit) {
      y += rowHeight + gap;
      [x, rowHeight] = [0, 0];
    }
    at.push({ content, point: { x, y } });
    width = Math.max(width, x + size.width);
    rowHeight = Math.max(rowHeight, size.height);
    x += size.width + gap;
  }
  return { size: { width, height: y + rowHeight }, at };
}

/** Columns of cards, filled downwards. */
function grid(boxes: readonly Sized[]): Block {
  const [first] = boxes;
  if (!first) return { size: { width: 0, height: 0 }, at: [] };
  const height = boxes.reduce((sum, { size }) => sum + size.height + gap, 0);
  const step = Math.max(...boxes.map(({ size }) => size.width)) + gap;
  const across = boxes.length <= singleColumn ? 1 : Math.max(2, Math.round(Math.sqrt((height * notAcross) / step)));
  const perColumn = Math.ceil(boxes.length / across);
  const at: { content: Content; point: Point }[] = [];
  let [y, tallest, column] = [0, 0, 0];
  boxes.forEach(({ content, size }, index) => {
    if (index > 0 && index % perColumn === 0) {
      column += 1;
      y = 0;
    }
    at.push({ content, point: { x: column * step, y } });
    tallest = Math.max(tallest, y + size.height);
    y += size.height + gap;
  });
  return { size: { width: (column + 1) * step - gap, height: tallest }, at };
}
