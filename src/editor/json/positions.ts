import { type Node, parseTree } from 'jsonc-parser';

/** A place in a text, from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where values stand in a text of JSON. */
export class Positions {
  readonly #root: Node | undefined;
  readonly #starts: readonly number[];
  /** The values of an object by their keys, of those that were looked into. */
  readonly #members = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(text: string) {
    this.#root = parseTree(text);
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /**
   * The place of a value by its path, `resources.neg-1.endpoints.0` or `endpoints[0].port`; of what it stands in where
   * there is no such value. Keys may hold dots themselves.
   */
  find(path: string): Spot {
    let node = this.#root;
    let rest = path.replaceAll(/\[(\d+)\]/g, '.$1');
    while (node && rest !== '') {
      const from = node;
      const step = stepInto(from, rest.startsWith('.') ? rest.slice(1) : rest, () => this.#membersOf(from));
      if (!step) break;
      node = step.node;
      rest = step.rest;
    }
    return this.#spotAt(node?.offset ?? 0);
  }

  #membersOf(node: Node): ReadonlyMap<string, Node> {
    const members = this.#members.get(node) ?? membersIn(node);
    this.#members.set(node, members);
    return members;
  }

  #spotAt(offset: number): Spot {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** The value of the longest key (or the item) that a path begins with, and the path below it. */
function stepInto(
  { type, children = [] }: Node,
  path: string,
  membersOf: () => ReadonlyMap<string, Node>,
): { readonly node: Node; readonly rest: string } | undefined {
  if (type === 'array') {
    const [index = ''] = path.split('.', 1);
    const item = /^\d+$/.test(index) ? children[Number(index)] : undefined;
    return item && { node: item, rest: path.slice(index.length) };
  }
  const members = membersOf();
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const node = members.get(path.slice(0, end));
    if (node) return { node, rest: path.slice(end) };
  }
  return undefined;
}

function membersIn({ children = [] }: Node): ReadonlyMap<string, Node> {
  const members = new Map<string, Node>();
  for (const { children: [key, value] = [] } of children) {
    const name: unknown = key?.value;
    if (typeof name === 'string' && value) members.set(name, value);
  }
  return members;
}
