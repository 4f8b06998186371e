/**
 * Terraform's language, laid out as `terraform fmt` does. Everything that comes from a design is data: it stands in
 * quotes, and no byte of it can end the quotes, start a template or move to another line.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/configuration,
 * https://developer.hashicorp.com/terraform/language/syntax/style
 */

/** An expression of one line, a list of them, or an object. */
export type Value = string | readonly string[] | ReadonlyMap<string, string>;

/** What a body holds, in its order. */
export type Item =
  | { readonly name: string; readonly value: Value }
  | { readonly block: string; readonly labels?: readonly string[]; readonly items: readonly Item[] }
  | { readonly comment: string };

/** Control characters, and those that a reader does not see or that turn the direction of text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const named: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function codeUnit(sign: string): string {
  return [...sign]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0;
      return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .join('');
}

/** Most texts: nothing in them means anything to Terraform. */
const plain = /^[\x20\x21\x23\x26-\x5b\x5d-\x7e]*$/;

/** Text inside quotes: what is literal stays literal. */
function escaped(text: string): string {
  if (plain.test(text)) return text;
  return (
    text
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/["\\]/g, '\\$&')
      // A template begins with `${` or `%{`, and a doubled sign escapes it. A sign before those could pair up with them.
      .replace(/([$%]*)([$%])\{/g, (_all, before: string, sign: string) => `${codeUnit(before)}${sign}${sign}{`)
      .replace(unseen, (sign) => named.get(sign) ?? codeUnit(sign))
  );
}

/** A text as an expression. */
export function quote(text: string): string {
  return `"${escaped(text)}"`;
}

/** Texts with expressions in between: `"${var.region}-a"`. */
export function template(...parts: readonly (string | { readonly expression: string })[]): string {
  const spelt = parts.map((part, index) => {
    if (typeof part !== 'string') return `\${${part.expression}}`;
    // A sign at the end of the text would escape the expression after it.
    const own = escaped(part);
    return index < parts.length - 1 ? own.replace(/[$%]+$/, codeUnit) : own;
  });
  return `"${spelt.join('')}"`;
}

/** A key of an object: in quotes, and in ASCII alone, so that its width is beyond doubt. */
export function key(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text) ? text : quote(text).replace(/[^\x20-\x7e]/gu, codeUnit);
}

const longest = 100;

/** The lines of a body, attributes aligned, blocks with air around them. */
export function printBody(items: readonly Item[], depth = 0): string[] {
  const lines: string[] = [];
  const indent = '  '.repeat(depth);
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before && needsAir(before, item, items[index + 1])) lines.push('');
    if ('comment' in item) lines.push(`${indent}# ${item.comment}`.trimEnd());
    else if ('block' in item) lines.push(...printBlock(item, depth));
    else if (isShort(item, depth))
      lines.push(`${indent}${item.name}${gap(items, index, depth)}= ${oneLine(item.value)}`);
    else lines.push(...spread(item, depth));
  });
  return lines;
}

/** Arguments that every resource may have stand apart from its own. */
const isMeta = (item: Item | undefined, name: 'provider' | 'depends_on'): boolean =>
  item !== undefined && 'name' in item && item.name === name;

function needsAir(before: Item, item: Item, next: Item | undefined): boolean {
  if ('comment' in before) return false;
  if (isMeta(before, 'provider') || isMeta(item, 'depends_on')) return true;
  if ('block' in before || 'block' in item) return true;
  return 'comment' in item && next !== undefined && 'block' in next;
}

type Block = Extract<Item, { block: string }>;
type Attribute = Extract<Item, { name: string }>;

/** A block with its braces. */
export function printBlock({ block, labels = [], items }: Block, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const head = [block, ...labels.map(quote)].join(' ');
  if (items.length === 0) return [`${indent}${head} {}`];
  return [`${indent}${head} {`, ...printBody(items, depth + 1), `${indent}}`];
}

const isMap = (value: Value): value is ReadonlyMap<string, string> => value instanceof Map;

function oneLine(value: Value): string {
  if (typeof value === 'string') return value;
  if (isMap(value)) return value.size === 0 ? '{}' : '';
  return `[${value.join(', ')}]`;
}

function isShort({ name, value }: Attribute, depth: number): boolean {
  if (typeof value === 'string') return true;
  if (isMap(value)) return value.size === 0;
  return depth * 2 + name.length + 3 + oneLine(value).length <= longest;
}

/** Attributes that stand line under line have their signs under each other. */
function gap(items: readonly Item[], index: number, depth: number): string {
  const width = (at: number): number | undefined => {
    const item = items[at];
    return item && 'name' in item && isShort(item, depth) ? item.name.length : undefined;
  };
  const joined = (at: number): boolean => {
    const [before, item] = [items[at], items[at + 1]];
    if (!before || !item || width(at) === undefined || width(at + 1) === undefined) return false;
    return !needsAir(before, item, items[at + 2]);
  };
  let first = index;
  while (joined(first - 1)) first -= 1;
  let most = width(first) ?? 0;
  for (let at = first; joined(at); at += 1) most = Math.max(most, width(at + 1) ?? 0);
  return ' '.repeat(most - (width(index) ?? 0) + 1);
}

function spread({ name, value }: Attribute, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (isMap(value)) {
    const widest = Math.max(...[...value.keys()].map((one) => one.length));
    const rows = [...value].map(([one, expression]) => `${indent}  ${one.padEnd(widest)} = ${expression}`);
    return [`${indent}${name} = {`, ...rows, `${indent}}`];
  }
  const list = typeof value === 'string' ? [value] : value;
  return [`${indent}${name} = [`, ...list.map((one) => `${indent}  ${one},`), `${indent}]`];
}
