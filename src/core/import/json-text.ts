/** What keeps a text from being JSON, and where: counted from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type JsonText =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly fault: JsonFault };

/**
 * Reads a text of JSON: one value, or several one after the other (newline-delimited JSON, or the answers of several
 * commands in one file). The platform's own reader does the work; where it refuses, the scanner below finds the place,
 * which not every platform tells.
 */
export function readJson(text: string): JsonText {
  const source = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(source);
    return { ok: true, values: [value] };
  } catch {
    return readSeveral(source);
  }
}

function readSeveral(text: string): JsonText {
  const values: unknown[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length || values.length === 0) {
    if (values.length > 0 && !/[[{]/.test(text[at] ?? '')) return fault(text, at, 'the end of the text');
    const scanned = scanValue(text, at);
    if ('expected' in scanned) return fault(text, scanned.at, scanned.expected);
    try {
      const value: unknown = JSON.parse(text.slice(at, scanned.end));
      values.push(value);
    } catch {
      return fault(text, at, 'a value of JSON');
    }
    at = skipBlank(text, scanned.end);
  }
  return { ok: true, values };
}

function fault(text: string, at: number, expected: string): JsonText {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  return { ok: false, fault: { line, column, message: `Expected ${expected}, found ${found(text, at)}.` } };
}

function found(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (at >= text.length) return 'the end of the text';
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'a comment, which JSON does not have';
  if (character === '\n' || character === '\r') return 'the end of the line';
  if (character < ' ') return `the control character U+${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `“${character}”`;
}

type Scanned = { readonly end: number } | { readonly at: number; readonly expected: string };

/** Walks over one value from `start`, without recursion, so that no depth can exhaust the stack. */
function scanValue(text: string, start: number): Scanned {
  const open: ('}' | ']')[] = [];
  let at = skipBlank(text, start);
  let fresh = false;
  for (;;) {
    const close = open.at(-1);
    // A fresh list or object may close at once.
    if (fresh && text[at] === close) {
      open.pop();
      at += 1;
    } else {
      if (close === '}') {
        const key = scanKey(text, at);
        if ('expected' in key) return key;
        at = key.end;
      }
      const character = text[at];
      if (character === '{' || character === '[') {
        open.push(character === '{' ? '}' : ']');
        at = skipBlank(text, at + 1);
        fresh = true;
        continue;
      }
      const scalar = scanScalar(text, at);
      if ('expected' in scalar) return scalar;
      at = scalar.end;
    }
    fresh = false;
    const after = scanAfter(text, at, open);
    if ('done' in after || 'expected' in after) return 'done' in after ? { end: after.done } : after;
    at = after.next;
  }
}

/** After a value: closing brackets, then the end or a comma. */
function scanAfter(
  text: string,
  start: number,
  open: ('}' | ']')[],
): { readonly done: number } | { readonly next: number } | { readonly at: number; readonly expected: string } {
  let end = start;
  for (let close = open.at(-1); close; close = open.at(-1)) {
    const at = skipBlank(text, end);
    if (text[at] === ',') return { next: skipBlank(text, at + 1) };
    if (text[at] !== close) return { at, expected: `a comma or “${close}”` };
    open.pop();
    end = at + 1;
  }
  return { done: end };
}

function scanKey(text: string, at: number): Scanned {
  if (text[at] !== '"') return { at, expected: 'a key in double quotes' };
  const key = scanString(text, at);
  if ('expected' in key) return key;
  const colon = skipBlank(text, key.end);
  return text[colon] === ':' ? { end: skipBlank(text, colon + 1) } : { at: colon, expected: 'a colon' };
}

function scanScalar(text: string, at: number): Scanned {
  if (text[at] === '"') return scanString(text, at);
  const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  scalar.lastIndex = at;
  return scalar.test(text) ? { end: scalar.lastIndex } : { at, expected: 'a value' };
}

function scanString(text: string, start: number): Scanned {
  for (let at = start + 1; ; at += 1) {
    const character = text[at];
    if (character === '"') return { end: at + 1 };
    if (character === undefined || character < ' ') return { at, expected: 'a closing quote' };
    if (character === '\\') {
      const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
      escaped.lastIndex = at;
      if (!escaped.test(text)) return { at, expected: 'an escape that JSON knows' };
      at = escaped.lastIndex - 1;
    }
  }
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return at;
}
