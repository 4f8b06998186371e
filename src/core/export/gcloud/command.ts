import { concat, hereDocument, list, spell, type Word } from '../shell.ts';
import type { Fields } from './fields.ts';

/** One flag with its value; without one it stands alone. */
export type Flag = readonly [name: string, value?: Word];

/** One call of gcloud. */
export interface Command {
  /** `compute networks create` */
  readonly path: string;
  readonly name: Word;
  readonly flags: readonly Flag[];
  /** What the call reads from standard input. */
  readonly input?: readonly string[];
}

const widest = 100;

/**
 * A command as lines of bash: one line where it is short, else one flag a line. `tail` follows the last flag, in the
 * same command (`|| failed=1`).
 */
export function spellCommand(command: Command, tail = ''): readonly string[] {
  const start = `gcloud ${command.path} ${spell(command.name)}`;
  const flags = command.flags.map(spellFlag);
  const end = tail === '' ? '' : ` ${tail}`;
  const short = `${[start, ...flags].join(' ')}${end}`;
  if (command.input !== undefined) return hereDocument(short, command.input, 'DATA');
  if (short.length <= widest) return [short];
  const words = [start, ...flags.map((flag) => `  ${flag}`)];
  return words.map((word, index) => (index === words.length - 1 ? `${word}${end}` : `${word} \\`));
}

/** A flag as bash reads it. */
export function spellFlag([name, value]: Flag): string {
  return value === undefined ? name : `${name}=${spellValue(value)}`;
}

// After `--flag=` any plain text is safe; an empty value needs no quotes.
function spellValue(value: Word): string {
  const text = concat(value);
  return text === '' ? '' : spell(text);
}

/** Flags without those that have no value to give: `['--mtu', undefined]` is left out, `['--quiet']` stays. */
export function flags(...candidates: readonly (Flag | readonly [string, Word | undefined] | undefined)[]): Flag[] {
  return candidates.filter((flag): flag is Flag => flag !== undefined && (flag.length === 1 || flag[1] !== undefined));
}

/** `--flag` for true, `--no-flag` for false, nothing for blank. */
export function truthFlag(name: string, value: boolean | undefined): Flag | undefined {
  if (value === undefined) return undefined;
  return value ? [name] : [name.replace('--', '--no-')];
}

/** `--flag` for true; false is what holds without it. */
export function positiveFlag(name: string, value: boolean | undefined): Flag | undefined {
  return value === true ? [name] : undefined;
}

/** A list, where there is one. */
export function listFlag(name: string, values: readonly Word[] | undefined): Flag | undefined {
  return values === undefined || values.length === 0 ? undefined : [name, list(values)];
}

/** One flag for each value. */
export function repeatedFlag(name: string, values: readonly string[] | undefined): Flag[] {
  return values?.map((value) => [name, value] as const) ?? [];
}

/** gcloud's word for one of the API's values; another value stays unread. */
export function choice(
  fields: Fields | undefined,
  key: string,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const value = fields?.oneOf(key, Object.keys(words));
  return value === undefined ? undefined : words[value];
}
