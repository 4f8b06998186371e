import { isScalar, LineCounter, parseDocument, type ScalarTag, visit } from 'yaml';
import type { JsonFault } from './json-text.ts';
import { readPlainYaml } from './plain-yaml.ts';

export type YamlText =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly fault: JsonFault };

/**
 * Plain words that mean more than their letters: only those that every version of YAML, and JSON, agrees on. gcloud
 * writes by the rules of YAML 1.1, where `12e03` is a text; the later rules would make a number of it.
 */
const words: readonly (readonly [name: string, test: RegExp, meaning: (text: string) => unknown])[] = [
  ['null', /^(?:~|null)?$/, () => null],
  ['bool', /^(?:true|false)$/, (text) => text === 'true'],
  ['int', /^-?(?:0|[1-9]\d*)$/, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)],
  ['float', /^-?(?:0|[1-9]\d*)\.\d+(?:e[-+]?\d+)?$/i, Number],
];

const scalars = words.map(
  ([name, test, resolve]): ScalarTag => ({ tag: `tag:yaml.org,2002:${name}`, default: true, test, resolve }),
);

/** What a scalar without quotes means: as the words above have it, else its letters. */
function plainScalar(text: string): unknown {
  const [, , meaning] = words.find(([, test]) => test.test(text)) ?? [];
  return meaning ? meaning(text) : text;
}

/** More brackets within brackets than any resource has, and few enough for the reader's stack. */
const deepestFlow = 200;
/** The same for indentation, in columns. */
const deepestBlock = 400;

/**
 * Whether a text that is no JSON may be YAML, by its first line that says something. What begins with a bracket or a
 * quote was meant as JSON, and is better told what keeps it from being that.
 */
export function looksLikeYaml(text: string): boolean {
  const line = /^(?!\s*(?:#|$)).*$/m.exec(text.replace(/^\uFEFF/, '').slice(0, 20_000))?.[0] ?? '';
  return /^(?:---(?:\s|$)|%YAML\s|\s*- |[A-Za-z_][\w.-]*:(?:\s|$))/.test(line);
}

/**
 * Reads YAML as gcloud prints it: one document or several. Tags, keys that are no text, and repeated keys are refused;
 * aliases are followed as long as they do not multiply.
 */
export function readYaml(text: string): YamlText {
  const values: unknown[] = [];
  for (const { source, line } of documentsOf(text.replace(/^\uFEFF/, ''))) {
    const read = readDocument(source, line);
    if (!read.ok) return read;
    if (read.value !== undefined) values.push(read.value);
  }
  return { ok: true, values };
}

interface Part {
  readonly source: string;
  /** How many lines stand before it. */
  readonly line: number;
}

/** Each document alone, so that a file of thousands needs no more room than its largest. */
function documentsOf(text: string): Part[] {
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index).filter((index) => index > 0)];
  const parts: Part[] = [];
  let line = 0;
  starts.forEach((start, index) => {
    const source = text.slice(start, starts[index + 1]);
    // Directives, comments and blank lines may stand before the first document.
    if (/^(?![%#]|\s*$)/m.test(source)) parts.push({ source, line });
    line += countLines(source);
  });
  return parts;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readDocument(
  source: string,
  line: number,
): { readonly ok: true; readonly value: unknown } | Extract<YamlText, { readonly ok: false }> {
  const plain = readPlainYaml(source, plainScalar);
  if (plain) return { ok: true, value: plain.value };
  const deep = tooDeep(source);
  if (deep !== undefined) {
    return { ok: false, fault: { line: line + deep, column: 1, message: 'Expected less nesting than this.' } };
  }
  const lineCounter = new LineCounter();
  const fault = (at: number, message: string): Extract<YamlText, { readonly ok: false }> => {
    const place = lineCounter.linePos(at);
    return { ok: false, fault: { line: line + place.line, column: place.col, message } };
  };
  const document = parseDocument(source, {
    customTags: (tags) => [...tags, ...scalars],
    lineCounter,
    logLevel: 'silent',
    merge: false,
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'failsafe',
    stringKeys: true,
    // The library holds each key against each other one; see `repeatedKey`.
    uniqueKeys: false,
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) return fault(error.pos[0], `Expected YAML without this: ${error.message}.`);
  const repeated = repeatedKey(document);
  if (repeated !== undefined) return fault(repeated, 'Expected YAML without this: Map keys must be unique.');
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { ok: true, value };
  } catch (error) {
    // An alias without its anchor, or aliases of aliases that would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    return fault(0, `Expected YAML without this: ${error.message}.`);
  }
}

/** Where a key stands for the second time in one map. */
function repeatedKey(document: ReturnType<typeof parseDocument>): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map: (_key, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const text = String(key.value);
        if (keys.has(text)) {
          found = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        keys.add(text);
      }
      return undefined;
    },
  });
  return found;
}

/** The line, counted from 1, that nests deeper than can be read; undefined where none does. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const indent = /^[ \t?:-]*/.exec(line)?.[0].length ?? 0;
    if (indent > deepestBlock && indent < line.length) return number;
    for (let at = indent; at < line.length; at += 1) {
      const character = line.charCodeAt(at);
      if (character === openList || character === openMap) open += 1;
      else if (open > 0 && (character === closeList || character === closeMap)) open -= 1;
      if (open > deepestFlow) return number;
    }
  }
  return undefined;
}

const openList = 0x5b;
const closeList = 0x5d;
const openMap = 0x7b;
const closeMap = 0x7d;
