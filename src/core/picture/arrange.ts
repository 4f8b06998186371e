import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { View } from '../model/view.ts';
import { containerPadding, containerTop, emptyContainer, gap, singleColumn } from './geometry.ts';
import type { Content } from './scene.ts';

/** Columns of the picture, left to right as traffic runs. */
const columns: readonly ReadonlySet<Content['kind']>[] = [
  new Set<Content['kind']>(['loadBalancer', 'gkeService']),
  new Set<Content['kind']>(['backendService', 'backendBucket', 'healthCheck']),
  new Set<Content['kind']>(['neg', 'instanceGroup']),
  new Set<Content['kind']>(['network']),
];
const columnWidth = 288;
/** How many cards stand beside each other in a container: few of them do not, so that wires reach each from the side. */
const acrossOf = (cards: readonly Content[]): number => (cards.length <= singleColumn ? 1 : 2);

/**
 * A place for every box: its own where the layout has one, else beside what is there. Deterministic: sorted input,
 * whole numbers, nothing that has a place is moved.
 */
export function arrange(design: Design, contents: readonly Content[], _view: View): ReadonlyMap<Id, Place> {
  const places = new Map<Id, Place>();
  for (const content of contents) {
    const own = placeOf(design, content);
    if (own) places.set(content.id, own);
  }
  const children = new Map<Id, Content[]>();
  for (const content of contents) {
    if (content.parent !== undefined) children.set(content.parent, [...(children.get(content.parent) ?? []), content]);
  }
  const sizes = new Map<Id, { width: number; height: number }>();
  for (const content of contents) measure(content, children, places, sizes);

  const top = contents.filter((content) => content.parent === undefined);
  const start = origin(top, places);
  for (const [column, kinds] of columns.entries()) {
    const ours = top.filter(({ kind }) => kinds.has(kind));
    stack(ours, start.x + column * columnWidth, start.y);
  }
  const rest = top.filter(({ kind }) => columns.every((kinds) => !kinds.has(kind)));
  stack(rest, start.x + 3 * columnWidth, start.y);

  function stack(column: readonly Content[], x: number, from: number): void {
    let y = from;
    const width = Math.max(0, ...column.map(({ id }) => sizes.get(id)?.width ?? 0));
    for (const { id } of top) {
      const place = places.get(id);
      const size = sizes.get(id);
      const isInWay = place && size && place.x < x + width + gap && x < place.x + size.width + gap;
      if (isInWay) y = Math.max(y, place.y + size.height + gap);
    }
    for (const content of column) {
      if (!places.has(content.id)) {
        places.set(content.id, { x, y });
        y += (sizes.get(content.id)?.height ?? 0) + gap;
      }
      fill(content);
    }
  }

  /** Puts what has no place yet into its container: nested containers below each other, cards in rows. */
  function fill(content: Content): void {
    const inner = children.get(content.id) ?? [];
    const place = places.get(content.id);
    if (inner.length === 0 || !place) return;
    const frame = { x: place.x + containerPadding, y: place.y + containerTop };
    let y = frame.y;
    for (const one of inner) {
      const own = places.get(one.id);
      if (own) y = Math.max(y, own.y + (sizes.get(one.id)?.height ?? 0) + gap);
    }
    for (const one of inner.filter(({ shape }) => shape === 'container')) {
      if (!places.has(one.id)) {
        places.set(one.id, { x: frame.x, y });
        y += (sizes.get(one.id)?.height ?? 0) + gap;
      }
      fill(one);
    }
    const cards = inner.filter(({ shape, id }) => shape !== 'container' && !places.has(id));
    const across = acrossOf(cards);
    cards.forEach((card, index) => {
      const row = cards
        .slice(0, index - (index % across))
        .reduce((sum, _card, at) => (at % across === 0 ? sum + tallest(cards, at, across, sizes) + gap : sum), 0);
      const column = (index % across) * ((sizes.get(card.id)?.width ?? 0) + gap);
      places.set(card.id, { x: frame.x + column, y: y + row });
    });
  }

  return places;
}

/** The layout's place; a load balancer may have it under any of its members. */
function placeOf(design: Design, content: Content): Place | undefined {
  for (const id of [content.id, ...content.members]) if (Object.hasOwn(design.layout, id)) return design.layout[id];
  return undefined;
}

function tallest(
  cards: readonly Content[],
  from: number,
  across: number,
  sizes: ReadonlyMap<Id, { height: number }>,
): number {
  return Math.max(...cards.slice(from, from + across).map(({ id }) => sizes.get(id)?.height ?? 0));
}

/** Where the first column begins: boxes that have a place say so by the column that their kind belongs to. */
function origin(top: readonly Content[], places: ReadonlyMap<Id, Place>): { x: number; y: number } {
  const starts = top.flatMap(({ id, kind }) => {
    const place = places.get(id);
    const column = columns.findIndex((kinds) => kinds.has(kind));
    return place ? [{ x: place.x - (column < 0 ? columns.length - 1 : column) * columnWidth, y: place.y }] : [];
  });
  if (starts.length === 0) return { x: 0, y: 0 };
  return { x: Math.min(...starts.map(({ x }) => x)), y: Math.min(...starts.map(({ y }) => y)) };
}

/** How large a box will be once what has no place yet is put into it. */
function measure(
  content: Content,
  children: ReadonlyMap<Id, readonly Content[]>,
  places: ReadonlyMap<Id, Place>,
  sizes: Map<Id, { width: number; height: number }>,
): { width: number; height: number } {
  const known = sizes.get(content.id);
  if (known) return known;
  sizes.set(content.id, content.size);
  if (content.shape !== 'container') return content.size;
  const inner = children.get(content.id) ?? [];
  const boxes = inner.filter(({ shape }) => shape === 'container').map((one) => measure(one, children, places, sizes));
  const cards = inner.filter(({ shape }) => shape !== 'container');
  const cardSizes = cards.map((one) => measure(one, children, places, sizes));
  const across = acrossOf(cards);
  let height = boxes.reduce((sum, box) => sum + box.height + gap, 0);
  for (let at = 0; at < cards.length; at += across) height += tallest(cards, at, across, sizes) + gap;
  const inRow = Math.min(across, cards.length);
  const cardRow = cardSizes.slice(0, across).reduce((sum, size) => sum + size.width, 0) + Math.max(0, inRow - 1) * gap;
  const width = Math.max(cardRow, ...boxes.map((box) => box.width), 0);
  const own = places.get(content.id);
  const size = {
    width: Math.max(own?.width ?? emptyContainer.width, width + 2 * containerPadding),
    height: Math.max(
      own?.height ?? (inner.length > 0 ? 0 : emptyContainer.height),
      containerTop + height - gap + containerPadding,
    ),
  };
  sizes.set(content.id, size);
  return size;
}
