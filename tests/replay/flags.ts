import type { ScopeOf } from '../../src/core/model/scope.ts';
import { splitList } from '../gcloud-grammar.ts';
import type { Body, Call } from './cloud.ts';

/** What one flag does to the resource. `value` is undefined where the flag stands alone; `false` for `--no-flag`. */
export type Setter = (body: Body, value: string | undefined | false, call: Call) => void;

/** Sets a field by its path: `logConfig.enable`. */
export function set(body: Body, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    body[key] = value;
    return;
  }
  const inner = body[key];
  const holder: Body = isBody(inner) ? inner : {};
  body[key] = holder;
  set(holder, rest.join('.'), value);
}

/** What an update says, put into what is there: objects field by field, lists as a whole, undefined as nothing. */
export function merge(into: Body, fields: Body): void {
  for (const [key, value] of Object.entries(fields)) {
    const held = into[key];
    if (isBody(value) && isBody(held)) merge(held, value);
    else if (value === undefined) Reflect.deleteProperty(into, key);
    else into[key] = value;
  }
}

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listAt(body: Body, key: string): unknown[] {
  const list = body[key];
  const own: unknown[] = Array.isArray(list) ? list : [];
  body[key] = own;
  return own;
}

const given = (value: string | undefined | false): string => (typeof value === 'string' ? value : '');

/** Takes a field away: `--no-x`, `--clear-x`. In the fields of an update it stands as undefined. */
export const clear =
  (path: string): Setter =>
  (body) =>
    set(body, path, undefined);

/** Sets a field to what its flag says; the negated flag takes it away. */
const field =
  (path: string, convert: (text: string) => unknown): Setter =>
  (body, value) =>
    set(body, path, value === false ? undefined : convert(given(value)));

export const text = (path: string): Setter => field(path, String);

export const number = (path: string): Setter => field(path, Number);

/** `30s` */
export const seconds = (path: string): Setter => field(path, (value) => Number(value.replace(/s$/, '')));

export const truth =
  (path: string): Setter =>
  (body, value) =>
    set(body, path, value !== false);

export const untruth =
  (path: string): Setter =>
  (body, value) =>
    set(body, path, value === false);

/** gcloud's words in small letters with dashes, the API's in capitals. */
export const upper =
  (path: string): Setter =>
  (body, value) =>
    set(body, path, given(value).toUpperCase().replaceAll('-', '_'));

/** gcloud's word for one of the API's. */
export const word =
  (path: string, words: Readonly<Record<string, unknown>>): Setter =>
  (body, value) =>
    set(body, path, words[given(value)]);

export const list = (path: string): Setter => field(path, splitList);

/** One flag for each item. */
export const item =
  (key: string): Setter =>
  (body, value) => {
    listAt(body, key).push(given(value));
  };

/** `key=value` pairs; a key that stands alone has the value undefined. */
export function pairs(value: string | undefined | false): (readonly [string, string | undefined])[] {
  return splitList(given(value)).map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
  });
}

type Place = (call: Call) => ScopeOf;
export const everywhere: Place = () => ({ type: 'global' });
export const beside: Place = (call) => call.scope;
export const around: Place = (call) => call.region;
export const by =
  (zone: string, region: string): Place =>
  (call) =>
    call.scopeBy(zone, region);
/** By a flag for the region where it is given, else global. */
export const byRegion = (region: string): Place => by('', region);

export const link =
  (path: string, segment: string, place: Place): Setter =>
  (body, value, call) =>
    set(body, path, call.link(given(value), segment, place(call)));

export const links =
  (path: string, segment: string, place: Place): Setter =>
  (body, value, call) =>
    set(
      body,
      path,
      splitList(given(value)).map((name) => call.link(name, segment, place(call))),
    );

/** Flags that say where, which the others have read. */
export const read: Setter = () => undefined;
