import type { Anchor } from '../model/anchor.ts';
import type { Id } from '../model/kind.ts';
import { isFrame } from './frames.ts';
import { headerHeight, holds, type Point, portOffset, rowHeight, rowsPadding } from './geometry.ts';
import type { Row } from './row.ts';
import type { Scene, SceneNode } from './scene.ts';

/** The box under a point: the innermost one, cards over containers, frames of regions and zones aside. `except` are boxes that do not count (dragged ones). */
export function boxAt(scene: Scene, point: Point, except: ReadonlySet<Id> = new Set()): SceneNode | undefined {
  return topmost(scene, point, (node) => !isFrame(node) && !except.has(node.id));
}

/** The frame of a region or zone under a point, the innermost one. */
export const frameAt = (scene: Scene, point: Point): SceneNode | undefined => topmost(scene, point, isFrame);

function topmost(scene: Scene, point: Point, counts: (node: SceneNode) => boolean): SceneNode | undefined {
  let found: SceneNode | undefined;
  for (const node of scene.nodes) {
    if (!holds(node.rect, point) || !counts(node)) continue;
    if (!found || node.depth > found.depth || (node.depth === found.depth && node.shape === 'card')) found = node;
  }
  return found;
}

/** The row of a card under a point. */
export function rowAt(node: SceneNode, point: Point): Row | undefined {
  if (node.shape !== 'card') return undefined;
  return node.card.rows[Math.floor((point.y - node.rect.y - headerHeight - rowsPadding) / rowHeight)];
}

/** What a wire that ends at a point of a box connects: the NIC or the member of the card under it, else the box. */
export function anchorAt(node: SceneNode, point: Point): Anchor {
  const row = rowAt(node, point);
  if (node.kind === 'vm' && row?.part !== undefined) return { id: node.id, part: row.part };
  if (node.kind === 'loadBalancer') return balancerAnchor(node, row);
  return { id: node.id };
}

/** Everything in a box that can be one end of a connection, most usual first. */
export function anchorsOf(node: SceneNode): readonly Anchor[] {
  if (node.kind === 'vm') {
    const parts = [...new Set(node.card.rows.flatMap((row) => row.part ?? []))];
    return parts.length === 0 ? [{ id: node.id }] : parts.map((part) => ({ id: node.id, part }));
  }
  return node.kind === 'loadBalancer' ? [balancerAnchor(node, undefined)] : [{ id: node.id }];
}

/** A load balancer's card joins at the member that holds the reference to backends: URL map, proxy or rule. */
function balancerAnchor(node: SceneNode, row: Row | undefined): Anchor {
  const opens = (one: Row) => one.ports?.some(({ path }) => path !== undefined);
  const member = (row && opens(row) ? row : undefined) ?? node.card.rows.findLast(opens) ?? row;
  return { id: member?.about ?? node.id };
}

/** Where a port is drawn. */
export function portPoint(node: SceneNode, row: number | undefined, side: 'left' | 'right'): Point {
  return {
    x: side === 'left' ? node.rect.x : node.rect.x + node.rect.width,
    y: node.rect.y + portOffset(row),
  };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The next box in a direction: near, and more along it than beside it. Undefined at the edge. */
export function neighbour(scene: Scene, from: SceneNode, direction: Direction): SceneNode | undefined {
  const centre = (node: SceneNode): Point => ({
    x: node.rect.x + (node.shape === 'container' ? 60 : node.rect.width / 2),
    y: node.rect.y + (node.shape === 'container' ? 16 : node.rect.height / 2),
  });
  const start = centre(from);
  let best: { node: SceneNode; score: number } | undefined;
  for (const node of scene.nodes) {
    if (node.id === from.id || isFrame(node)) continue;
    const at = centre(node);
    const along = { left: start.x - at.x, right: at.x - start.x, up: start.y - at.y, down: at.y - start.y }[direction];
    const beside = direction === 'left' || direction === 'right' ? Math.abs(at.y - start.y) : Math.abs(at.x - start.x);
    if (along <= 4) continue;
    const score = along + 2 * beside;
    if (!best || score < best.score) best = { node, score };
  }
  return best?.node;
}
