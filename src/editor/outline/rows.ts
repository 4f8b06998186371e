import {
  type Anchor,
  type Id,
  kinds,
  type OutlineGroup,
  type OutlineNode,
  type OutlineTree,
} from '../../core/index.ts';
import { joined, placeOf, type Verdict } from './verdicts.ts';

/** One line of the outline that can be seen: a thing, or the heading of one of its three trees. */
export interface OutlineRow {
  readonly key: string;
  readonly group: OutlineGroup;
  /** Absent on a heading. */
  readonly node?: OutlineNode;
  /** From 1, as in `aria-level`; so are the place among its siblings and their number. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** Absent where nothing hangs on it. */
  readonly expanded?: boolean;
  /** Of the thing itself. */
  readonly verdict?: Verdict;
  /** Of what is folded away in it. */
  readonly within?: Verdict;
}

export type Only = 'all' | 'problems' | 'errors';

export interface Filter {
  readonly words: readonly string[];
  readonly only: Only;
}

const groups: readonly OutlineGroup[] = ['places', 'traffic', 'others'];
/** A group with more endpoints than these is folded until somebody looks into it. */
const unfoldedEndpoints = 12;

/** The words of a search, in small letters. */
export const wordsOf = (search: string): readonly string[] =>
  search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

export const isFiltering = ({ words, only }: Filter): boolean => words.length > 0 || only !== 'all';

/** What is left of the trees: what fits, and what it hangs on. */
export function filtered(
  tree: OutlineTree,
  filter: Filter,
  verdicts: ReadonlyMap<string, Verdict>,
): { readonly tree: OutlineTree; readonly fitting: readonly OutlineNode[] } {
  if (!isFiltering(filter)) return { tree, fitting: [] };
  const fitting: OutlineNode[] = [];
  const keep = (nodes: readonly OutlineNode[]): OutlineNode[] =>
    nodes.flatMap((node) => {
      const fits = isFitting(node, filter, verdicts.get(placeOf(node.at)));
      if (fits) fitting.push(node);
      const children = keep(node.children);
      return fits || children.length > 0 ? [{ ...node, children }] : [];
    });
  return {
    tree: { places: keep(tree.places), traffic: keep(tree.traffic), others: keep(tree.others) },
    fitting,
  };
}

function isFitting(node: OutlineNode, { words, only }: Filter, verdict: Verdict | undefined): boolean {
  if (only === 'errors' && (verdict?.errors ?? 0) === 0) return false;
  if (only === 'problems' && (verdict?.errors ?? 0) + (verdict?.warnings ?? 0) === 0) return false;
  if (words.length === 0) return true;
  const { name = '', what, details, scope = '', at, kind } = node;
  const kindWords = kind in kinds ? kind : '';
  const text = [name, what, kindWords, ...details, scope, at.id].join(' ').toLowerCase();
  // A rule is asked for by its id; its parts are words that many things have.
  const names = (word: string) => word.includes('/') && verdict?.rules.some((rule) => rule.includes(word));
  return words.every((word) => text.includes(word) || names(word));
}

/** Whether something is unfolded where nobody has said. */
function isOpenAtFirst({ kind, children }: OutlineNode): boolean {
  return kind !== 'neg' || children.length <= unfoldedEndpoints;
}

/** The lines that can be seen, in order. `folds` is what somebody folded (false) or unfolded (true), by key. */
export function rowsOf(
  tree: OutlineTree,
  folds: ReadonlyMap<string, boolean>,
  verdicts: ReadonlyMap<string, Verdict>,
  isUnfolded = false,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (group: OutlineGroup, nodes: readonly OutlineNode[], level: number): void => {
    for (const [index, node] of nodes.entries()) {
      const hasChildren = node.children.length > 0;
      const expanded = hasChildren && (folds.get(node.key) ?? (isUnfolded || isOpenAtFirst(node)));
      const verdict = verdicts.get(placeOf(node.at));
      const within = hasChildren && !expanded ? verdictWithin(node, verdicts) : undefined;
      rows.push({
        key: node.key,
        group,
        node,
        level,
        position: index + 1,
        size: nodes.length,
        ...(hasChildren ? { expanded } : {}),
        ...(verdict ? { verdict } : {}),
        ...(within ? { within } : {}),
      });
      if (expanded) add(group, node.children, level + 1);
    }
  };
  const shown = groups.filter((group) => tree[group].length > 0);
  for (const [index, group] of shown.entries()) {
    const expanded = folds.get(group) ?? true;
    rows.push({ key: group, group, level: 1, position: index + 1, size: shown.length, expanded });
    if (expanded) add(group, tree[group], 2);
  }
  return rows;
}

/** What is found about all that hangs on something, each resource counted once. */
function verdictWithin(node: OutlineNode, verdicts: ReadonlyMap<string, Verdict>): Verdict | undefined {
  const ids = new Set<Id>();
  const collect = ({ children }: OutlineNode): void => {
    for (const child of children) {
      ids.add(child.at.id);
      collect(child);
    }
  };
  collect(node);
  ids.delete(node.at.id);
  let sum: Verdict | undefined;
  for (const id of ids) {
    const verdict = verdicts.get(id);
    if (verdict) sum = joined(sum, verdict);
  }
  return sum;
}

/** The keys from a heading down to the first place where something stands; empty where it stands nowhere. */
export function pathTo(tree: OutlineTree, { id, part }: Anchor): readonly string[] {
  const seek = (nodes: readonly OutlineNode[]): readonly string[] | undefined => {
    for (const node of nodes) {
      if (node.at.id === id && node.at.part === part) return [node.key];
      const below = seek(node.children);
      if (below) return [node.key, ...below];
    }
    return undefined;
  };
  for (const group of groups) {
    const path = seek(tree[group]);
    if (path) return [group, ...path];
  }
  return [];
}

/** The next line that begins with what was typed, by its name or by what it is; from a line on, and round. */
export function typedAhead(
  rows: readonly OutlineRow[],
  from: number,
  typed: string,
  headings: (row: OutlineRow) => string,
): number {
  const wanted = typed.toLowerCase();
  const begins = (row: OutlineRow | undefined): boolean =>
    row !== undefined &&
    [row.node?.name, row.node?.what, row.node ? undefined : headings(row)].some((text) =>
      text?.toLowerCase().startsWith(wanted),
    );
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    if (begins(rows[index])) return index;
  }
  return -1;
}

/** The line that a line hangs on. */
export function parentIndex(rows: readonly OutlineRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above -= 1) if ((rows[above]?.level ?? 0) < level) return above;
  return -1;
}

/** Every key that can be folded. */
export function foldableKeys(tree: OutlineTree): readonly string[] {
  const keys: string[] = [];
  const collect = (nodes: readonly OutlineNode[]): void => {
    for (const { key, children } of nodes) {
      if (children.length === 0) continue;
      keys.push(key);
      collect(children);
    }
  };
  for (const group of groups) collect(tree[group]);
  return keys;
}
