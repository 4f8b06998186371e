/**
 * Spelling for bash. Everything that comes from a design is data: it is quoted so that no byte of it can end a word,
 * start a command or move to another line, and so that nobody can hide text in it with invisible characters.
 */

/** A shell variable inside a word, `"$PROJECT_ID"`. */
export interface Variable {
  readonly variable: string;
}

/** One argument: literal text, or literal text with shell variables in between. */
export type Word = string | readonly (string | Variable)[];

// A comma means something to bash between braces only, and those are never plain.
const plain = /^[A-Za-z0-9_.,/:@%+=-]+$/;
// `~` and `=` are safe inside a word; at its start bash could read a home folder or an assignment.
const startsPlain = /^[A-Za-z0-9_./:-]/;

/** Control characters, and those that a reader does not see or that turn the direction of text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const everyUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What bash can hold: no NUL, no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');
}

/** One literal as one line of bash: bare where plainly safe, in single quotes, or in `$'…'` with unseen bytes spelt out. */
export function quote(literal: string): string {
  const text = storable(literal);
  if (plain.test(text) && startsPlain.test(text)) return text;
  if (!unseen.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text.replace(/[\\']/g, '\\$&').replace(everyUnseen, bytes);
  return `$'${escaped}'`;
}

/** A word as one line of bash; variables stand in double quotes, so that what they hold stays one word too. */
export function spell(word: Word): string {
  if (typeof word === 'string') return quote(word);
  const parts = word.map((part) =>
    typeof part === 'string' ? (part === '' ? '' : quote(part)) : `"$${part.variable}"`,
  );
  return parts.join('') || "''";
}

/** A comment: always one line, whatever the text. */
export function comment(text: string): string {
  return `# ${oneLine(text)}`.trimEnd();
}

/** Text on one line, for comments and messages: what cannot be seen becomes a space. */
export function oneLine(text: string): string {
  return storable(text).replace(everyUnseen, ' ').replace(/ {2,}/g, ' ').trim();
}

/** The literal text of a word, with a letter in place of each variable. */
function literal(word: Word): string {
  return typeof word === 'string' ? word : word.map((part) => (typeof part === 'string' ? part : 'P')).join('');
}

/** Words one after the other, as one. */
export function concat(...words: readonly Word[]): Word {
  // Most words are plain text, and there may be a hundred thousand of them.
  if (words.every((word) => typeof word === 'string')) return words.join('');
  const parts = words.flatMap((word) => (typeof word === 'string' ? [word] : word));
  const joined: (string | Variable)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  const [only] = joined;
  if (joined.length === 0) return '';
  return joined.length === 1 && typeof only === 'string' ? only : joined;
}

// A project id may hold letters, digits, `-`, `.` and `:`, so no delimiter is one of these.
const delimiters = ['|', ';', '~', '#', '@', '%', '!', '+', '&', '$', ' '];

/**
 * A value of a gcloud flag that takes a list. Items with a comma need another delimiter, `^|^a,b|c`.
 * Source: https://cloud.google.com/sdk/gcloud/reference/topic/escaping
 */
export function list(items: readonly Word[]): Word {
  const texts = items.map(literal);
  const comma = texts.every((text) => !text.includes(','));
  const delimiter = comma ? ',' : freeDelimiter(texts);
  // A leading caret would be read as the start of a delimiter, so then the comma is announced as well.
  const announced = !comma || texts[0]?.startsWith('^') ? `^${delimiter}^` : '';
  // gcloud drops one delimiter from the end, and with it a last item that is empty.
  const end = texts.at(-1) === '' ? delimiter : '';
  const parts = items.flatMap((item, index) => (index === 0 ? [item] : [delimiter, item]));
  return concat(announced, ...parts, end);
}

function freeDelimiter(texts: readonly string[]): string {
  const free = (sign: string) => texts.every((text) => !text.includes(sign));
  const usual = delimiters.find(free);
  if (usual !== undefined) return usual;
  let code = 0x100;
  while (!free(String.fromCodePoint(code))) code += 1;
  return String.fromCodePoint(code);
}

/**
 * A value of a gcloud flag that takes `key=value` pairs; an undefined value is a key that stands alone. Undefined when a
 * key is empty or holds `=`: gcloud has no way to write it.
 */
export function dict(entries: readonly (readonly [key: string, value: Word | undefined])[]): Word | undefined {
  if (entries.some(([key]) => key === '' || key.includes('='))) return undefined;
  return list(entries.map(([key, value]) => (value === undefined ? key : concat(`${key}=`, value))));
}

/**
 * Lines of a here-document that bash takes as they are. The delimiter is one that no line of the text is equal to.
 * `first` is the command, `lines` the text.
 */
export function hereDocument(first: string, lines: readonly string[], name: string): readonly string[] {
  let delimiter = name;
  while (lines.some((line) => line.trim() === delimiter)) delimiter += '_';
  return [`${first} <<'${delimiter}'`, ...lines, delimiter];
}

function bytes(sign: string): string {
  if (sign === '\n') return '\\n';
  if (sign === '\t') return '\\t';
  if (sign === '\r') return '\\r';
  return utf8(sign.codePointAt(0) ?? 0)
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}

function utf8(code: number): number[] {
  if (code < 0x80) return [code];
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
