import type { Id } from '../model/kind.ts';

/** Something that has to stand in an order. */
export interface Ranked {
  readonly id: Id;
  /** Where it stands among those that are equally ready. Never made from its id: ids may change. */
  readonly rank: string;
  /** Decides between equal ranks: things of one name. Asked only then, for it may be long. */
  readonly content: () => string;
  /** What has to stand before it. */
  readonly needs: ReadonlySet<Id>;
}

/**
 * Each item after all that it needs, else by rank. A circle is broken where it was entered: no order could serve it.
 * Written without recursion, so that a long chain cannot exhaust the stack.
 */
export function inOrder<T extends Ranked>(items: readonly T[]): T[] {
  const byRank = [...items].sort((a, b) => compare(a.rank, b.rank) || compare(a.content(), b.content()));
  const place = new Map(byRank.map((item, index) => [item.id, index]));
  const ordered: T[] = [];
  const seen = new Set<number>();
  const enter = (index: number): { item: T; needs: number[] } | undefined => {
    const item = byRank[index];
    if (!item || seen.has(index)) return undefined;
    seen.add(index);
    const needs = [...item.needs].flatMap((id) => place.get(id) ?? []);
    return { item, needs: needs.sort((a, b) => b - a) };
  };
  for (const index of byRank.keys()) {
    const first = enter(index);
    const stack = first ? [first] : [];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.needs.pop();
      const entered = next === undefined ? undefined : enter(next);
      if (entered) stack.push(entered);
      else if (next === undefined) {
        ordered.push(top.item);
        stack.pop();
      }
    }
  }
  return ordered;
}

/** By code units, so that no locale can change the bytes of an export. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
