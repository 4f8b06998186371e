import type { Argument, Arguments } from '../../facts/terraform/argument.ts';
import { apiPath } from '../../facts/terraform-types.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf } from '../../model/json.ts';
import { oneLine } from '../shell.ts';
import { type Item, key, quote, type Value } from './hcl.ts';
import type { World } from './world.ts';

/** Fields of a request as arguments of a resource. */
export interface Written {
  readonly items: readonly Item[];
  /** Fields that no argument stands for, as sentences' ends: `annotations = {…}`. */
  readonly lost: readonly string[];
  /** Some of it only the google-beta provider has. */
  readonly beta: boolean;
}

/** Arguments that are written by hand, by name; an empty list leaves one out. */
export type Given = Readonly<Record<string, readonly Item[]>>;

/** What an argument takes of a value; undefined where the value is of another form. */
interface Taken {
  readonly items: readonly Item[];
  readonly lost: readonly string[];
  readonly beta: boolean;
}

const nothing: Taken = { items: [], lost: [], beta: false };

/**
 * Writes what the API's JSON holds with the arguments of a table, in the table's order. Comments tell what is required
 * and blank. What the table has no argument for comes back as `lost`.
 */
export function write(table: Arguments, json: JsonObject, world: World, given: Given = {}): Written {
  const attributes: Item[] = [];
  const blocks: Item[] = [];
  const missing: string[] = [];
  const taken = new Set<string>();
  const lost: string[] = [];
  let beta = false;
  for (const [name, argument] of Object.entries(table)) {
    const found = Object.hasOwn(given, name) ? { ...nothing, items: given[name] ?? [] } : take(name, argument);
    for (const item of found.items) ('block' in item ? blocks : attributes).push(item);
    lost.push(...found.lost);
    beta ||= found.beta || (argument.beta === true && found.items.length > 0);
    if (argument.required && found.items.length === 0) missing.push(name);
  }
  function take(name: string, argument: Argument): Taken {
    const path = apiPath(name, argument);
    if (path === '' || argument.deprecated !== undefined) return nothing;
    const value = at(json, path);
    const found = value === undefined || value === null ? undefined : spell(name, argument, value, world);
    if (found) taken.add(path);
    return found ?? (argument.usual === undefined ? nothing : { ...nothing, items: usual(name, argument.usual) });
  }
  const blank = missing.length === 0 ? [] : [{ comment: `Required, and blank in the design: ${missing.join(', ')}.` }];
  return { items: [...blank, ...attributes, ...blocks], lost: [...lost, ...left(json, taken, '')], beta };
}

const usual = (name: string, value: boolean): Item[] => [{ name, value: String(value) }];

/** The value at a path: `a.b`, or `a[].b` for that member of each item. */
function at(json: JsonObject, path: string): JsonValue | undefined {
  const [first = '', ...rest] = path.split('.');
  const value = memberOf(json, first.replace('[]', ''));
  if (rest.length === 0) return value;
  const further = rest.join('.');
  if (first.endsWith('[]')) {
    if (!isJsonList(value)) return undefined;
    return value.flatMap((item) => (isJsonObject(item) ? (at(item, further) ?? []) : []));
  }
  return isJsonObject(value) ? at(value, further) : undefined;
}

/** What was not taken, as `path = value`. Empty values say nothing, so nothing is lost with them. */
function left(json: JsonObject, taken: ReadonlySet<string>, before: string): string[] {
  return Object.entries(json).flatMap(([name, value]) => {
    const path = before + name;
    if (taken.has(path) || isEmpty(value)) return [];
    const within = [...taken].some((one) => one.startsWith(`${path}.`) || one.startsWith(`${path}[].`));
    if (within && isJsonObject(value)) return left(value, taken, `${path}.`);
    return within ? [] : [`${path} = ${shown(value)}`];
  });
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (isJsonList(value)) return value.length === 0;
  return isJsonObject(value) && Object.values(value).every(isEmpty);
}

/** A value in a comment: on one line, and not without end. */
export function shown(value: JsonValue): string {
  const text = oneLine(JSON.stringify(value));
  return text.length > 160 ? `${[...text].slice(0, 159).join('')}…` : text;
}

/** Sentences for comments. */
export const notHere = (lost: readonly string[]): Item[] =>
  lost.map((one) => ({ comment: `Not expressible here: ${oneLine(one)}` }));

function spell(name: string, argument: Argument, value: JsonValue, world: World): Taken | undefined {
  const plain = (spelt: Value | undefined): Taken | undefined =>
    spelt === undefined ? undefined : { ...nothing, items: [{ name, value: spelt }] };
  switch (argument.form) {
    case 'text':
      return value === '' ? nothing : plain(isScalar(value) ? quote(String(value)) : undefined);
    case 'number':
      return plain(numberOf(value));
    case 'bool':
      return plain(
        value === true || value === 'true' ? 'true' : value === false || value === 'false' ? 'false' : undefined,
      );
    case 'link':
      return value === '' ? nothing : plain(typeof value === 'string' ? world.link(value, argument.by) : undefined);
    case 'words':
    case 'links': {
      if (!isJsonList(value) || !value.every(isScalar)) return undefined;
      const spelt = value.map((one) =>
        argument.form === 'links' ? world.link(String(one), argument.by) : quote(String(one)),
      );
      return spelt.length === 0 ? nothing : plain(spelt);
    }
    case 'map': {
      if (!isJsonObject(value) || !Object.values(value).every(isScalar)) return undefined;
      const entries = Object.entries(value).map(([one, text]) => [key(one), quote(String(text))] as const);
      return entries.length === 0 ? nothing : plain(new Map(entries));
    }
    case 'block':
      return spellBlock(name, argument, value, world);
    case 'blocks':
      return spellBlocks(name, argument, value, world);
  }
}

const isScalar = (value: JsonValue): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A number as Terraform reads it; the API's JSON has those of 64 bits in quotes. */
function numberOf(value: JsonValue): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? value : undefined;
}

function spellBlock(name: string, argument: Argument, value: JsonValue, world: World): Taken | undefined {
  if (argument.alone && isJsonList(value)) {
    const [first, ...more] = value;
    const found = first === undefined ? nothing : spellBlock(name, argument, first, world);
    const others = more.map((one) => `another ${name}: ${shown(one)}`);
    return found && { ...found, lost: [...found.lost, ...others] };
  }
  if (!isJsonObject(value)) return undefined;
  const written = write(argument.members ?? {}, value, world);
  // Nothing but what Terraform would be told anyway.
  if (Object.values(value).every(isEmpty)) return nothing;
  if (written.items.every((item) => 'comment' in item)) {
    return { ...nothing, lost: written.lost.map((one) => `${apiPath(name, argument)}.${one}`) };
  }
  return blockOf(name, written);
}

function spellBlocks(name: string, argument: Argument, value: JsonValue, world: World): Taken | undefined {
  if (!isJsonList(value) || !value.every(isJsonObject)) return undefined;
  const found = value.map((one) => blockOf(name, write(argument.members ?? {}, one, world)));
  return { items: found.flatMap(({ items }) => items), lost: [], beta: found.some(({ beta }) => beta) };
}

/** A block whose comments tell what is lost of it. */
function blockOf(name: string, { items, lost, beta }: Written): Taken {
  return { items: [{ block: name, items: [...notHere(lost), ...items] }], lost: [], beta };
}
