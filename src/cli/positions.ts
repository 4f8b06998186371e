import { type Node, parseTree } from 'jsonc-parser';
import type { Position, Region } from '../core/index.ts';

/** The way to a value in JSON: names of members, numbers of items. */
export type Path = readonly (string | number)[];

/** `items[2].ports` as its steps; whatever is no path ends it. */
export function pathOf(text: string): Path {
  const steps: (string | number)[] = [];
  const step = /\.?([^.[\]"]+)|\[(\d+)\]|\["([^"]*)"\]/y;
  for (;;) {
    const found = step.exec(text);
    if (!found) return steps;
    const [, name, index, key] = found;
    steps.push(index === undefined ? (name ?? key ?? '') : Number(index));
  }
}

/** A text of values, one or several one after the other, in which those inside are found by their path. */
export class Positions {
  readonly #file: string;
  readonly #values: readonly Value[];
  readonly #lineStarts: readonly number[];
  /** Members by name and items by number, of those that were looked into. */
  readonly #children = new Map<Node, ReadonlyMap<string | number, Node>>();

  /** `valuesOf` reads the language that the text is of. */
  constructor(file: string, text: string, valuesOf: (text: string) => readonly Value[]) {
    this.#file = file;
    this.#values = valuesOf(text);
    this.#lineStarts = lineStartsOf(text);
  }

  /**
   * Where a field stands in a resource: as much of the field's path as is there, else the name of the resource, else
   * the resource. `value` counts the values of the text from 0.
   */
  find(value: number, resource: Path, field: Path = []): Position | undefined {
    const { root, start } = this.#values[value] ?? {};
    if (!root || start === undefined) return undefined;
    const [holder, left] = this.#follow(root, resource);
    if (left.length > 0) return undefined;
    const [found] = this.#follow(holder, field);
    const target = found === holder ? this.#follow(holder, ['name'])[0] : found;
    return {
      file: this.#file,
      region: this.#region(pointedAt(target), start),
      around: this.#region(holder, start),
    };
  }

  /** Goes a way as far as it leads: the last value on it, and the steps that are left. */
  #follow(from: Node, path: Path): readonly [Node, Path] {
    let last = from;
    for (const [index, step] of path.entries()) {
      const next = this.#childrenOf(last).get(step);
      if (!next) return [last, path.slice(index)];
      last = next;
    }
    return [last, []];
  }

  #childrenOf(node: Node): ReadonlyMap<string | number, Node> {
    const known = this.#children.get(node);
    if (known) return known;
    const children = new Map<string | number, Node>();
    if (node.type === 'object') {
      for (const { children: [key, value] = [] } of node.children ?? []) {
        if (typeof key?.value === 'string' && value) children.set(key.value, value);
      }
    } else if (node.type === 'array') {
      // Readers of Compute resources leave nulls out before they count.
      const items = (node.children ?? []).filter(({ type }) => type !== 'null');
      for (const [index, item] of items.entries()) children.set(index, item);
    }
    this.#children.set(node, children);
    return children;
  }

  #region({ offset, length }: Pick<Node, 'offset' | 'length'>, start: number): Region {
    const [startLine, startColumn] = this.#placeOf(start + offset);
    const [endLine, endColumn] = this.#placeOf(start + offset + length);
    return { startLine, startColumn, endLine, endColumn };
  }

  #placeOf(offset: number): readonly [line: number, column: number] {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (this.#lineStarts[low] ?? 0) + 1];
  }
}

/** A plain value with its name; of what is long, the name alone, so that a review points at a line. */
function pointedAt(node: Node): Pick<Node, 'offset' | 'length'> {
  const { parent } = node;
  if (parent?.type !== 'property') return node;
  return node.type === 'object' || node.type === 'array' ? (parent.children?.[0] ?? node) : parent;
}

/** One value of a text. Its nodes count from `start`, where the reading of it began. */
export interface Value {
  readonly root: Node;
  readonly start: number;
}

/** The values of a text of JSON, one after the other. None where one is nested too deeply to walk. */
export function jsonValuesOf(text: string): Value[] {
  const values: Value[] = [];
  try {
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    while (start < text.length) {
      const root = parseTree(text.slice(start));
      if (!root || root.length === 0) break;
      values.push({ root, start });
      start += root.offset + root.length;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
  return values;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const {
    index,
    0: { length },
  } of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + length);
  return starts;
}
