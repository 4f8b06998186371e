import type { Id } from '../model/kind.ts';
import { columnOf } from './layout-packing.ts';
import type { Scene, SceneNode } from './scene.ts';

/** How often columns are gone through, there and back. */
const sweeps = 4;

/**
 * Where in its column or container each box would best stand, as a number: the mean of those that it is wired to. From
 * kinds and names alone, never from where boxes are now, so that tidying twice changes nothing.
 */
export function ranksOf({ nodes, wires, boxOf }: Scene): ReadonlyMap<Id, number> {
  const ranks = new Map(nodes.map(({ id }, index) => [id, index / nodes.length]));
  const neighbours = new Map<Id, Id[]>();
  const join = (a: Id, b: Id) => {
    const near = neighbours.get(a);
    if (near) near.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of wires) {
    join(from, to);
    join(to, from);
  }
  const columns = new Map<number, SceneNode[]>();
  for (const node of nodes) {
    const own = columns.get(columnOfNode(node));
    if (own) own.push(node);
    else columns.set(columnOfNode(node), [node]);
  }
  const order = [...columns.keys()].sort((a, b) => a - b);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const column of sweep % 2 === 0 ? order : order.toReversed()) {
      const own = columns.get(column) ?? [];
      const wished = own.map(({ id }) => {
        const near = neighbours.get(id) ?? [];
        const now = ranks.get(id) ?? 0;
        return { id, at: near.length === 0 ? now : mean(near.map((one) => ranks.get(one) ?? 0)), now };
      });
      wished.sort((a, b) => a.at - b.at || a.now - b.now);
      wished.forEach(({ id }, index) => {
        ranks.set(id, index / wished.length);
      });
    }
  }
  withContents(nodes, boxOf, ranks);
  return ranks;
}

/** A container stands where what is in it would. */
function withContents(nodes: readonly SceneNode[], boxOf: ReadonlyMap<Id, SceneNode>, ranks: Map<Id, number>): void {
  const inside = new Map<Id, number[]>();
  // What is in a container comes after it.
  for (const node of nodes.toReversed()) {
    const own = inside.get(node.id);
    if (own) ranks.set(node.id, mean(own));
    const parent = node.parent === undefined ? undefined : boxOf.get(node.parent);
    if (parent) inside.set(parent.id, [...(inside.get(parent.id) ?? []), ranks.get(node.id) ?? 0]);
  }
}

/** What lies in a container counts as a column of its own, behind the others. */
const columnOfNode = (node: SceneNode): number => (node.depth === 0 ? columnOf(node) : 10 + node.depth);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
