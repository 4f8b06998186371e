import type * as z from 'zod/mini';
import { isObject } from '../model/references.ts';

/** A value that fits no field: where it was, and what was expected there. */
export interface Misfit {
  readonly path: Path;
  /** In words: `a number`. */
  readonly expected: string;
  readonly message: string;
}

export interface Fitted {
  readonly value: Record<string, unknown>;
  readonly coerced: readonly string[];
  /** What is blank in the value for want of anything that fits. */
  readonly misfits: readonly Misfit[];
}

/** Leaving one value out may lay open another one: no schema here is nested deeper than this. */
const rounds = 8;

/**
 * Brings values to the types that the schema has where nothing is lost by it: tools print numbers and switches as text.
 * What remains is a misfit, and left out: one bad value is no reason to lose the rest. The candidate is copied once, so
 * that thousands of such values stay quick.
 */
export function fitTo(candidate: Record<string, unknown>, schema: z.ZodMiniType): Fitted {
  const coerced: string[] = [];
  const misfits: Misfit[] = [];
  let value = candidate;
  for (let round = 0; round < rounds; round += 1) {
    const tried = schema.safeParse(value);
    if (tried.success) break;
    if (value === candidate) value = copyOf(candidate);
    const holes: Path[] = [];
    for (const issue of tried.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      const before = at(value, path);
      const expected = 'expected' in issue ? String(issue.expected) : 'other value';
      const after = coerce(before, expected);
      if (after === undefined) {
        holes.push(path);
        const found = JSON.stringify(before)?.slice(0, 80);
        const word = expectedWords[expected] ?? expected;
        misfits.push({ path, expected: word, message: `Expected ${word}, found ${found}.` });
      } else {
        put(value, path, after);
        coerced.push(spellPath(path));
      }
    }
    leaveOut(value, holes);
  }
  return { value, coerced, misfits };
}

/** Takes out what lies at some paths; the items of a list last, as the others move up then. */
function leaveOut(value: Record<string, unknown>, holes: readonly Path[]): void {
  const gaps = new Map<unknown[], Set<number>>();
  for (const path of holes) {
    const parent = at(value, path.slice(0, -1));
    const step = path.at(-1);
    if (step === undefined) continue;
    if (Array.isArray(parent)) gaps.set(parent, (gaps.get(parent) ?? new Set()).add(Number(step)));
    else if (isObject(parent)) Reflect.deleteProperty(parent, step);
  }
  for (const [list, indexes] of gaps) {
    const left = list.filter((_item, index) => !indexes.has(index));
    list.length = 0;
    for (const item of left) list.push(item);
  }
}

function copyOf(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, copied(member)]));
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isObject(value) ? copyOf(value) : value;
}

/** The schema's words for types, as people say them. */
const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function coerce(value: unknown, expected: string): string | number | boolean | undefined {
  if (expected === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()))
    return Number(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return undefined;
}

export type Path = readonly (string | number)[];

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

/** Sets what lies at a path that exists. */
function put(object: Record<string, unknown>, path: Path, leaf: unknown): void {
  const parent = at(object, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) return;
  if (Array.isArray(parent)) parent[Number(step)] = leaf;
  else if (isObject(parent)) Reflect.set(parent, step, leaf);
}

/** `networkInterfaces[0].networkIP` */
export function spellPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
