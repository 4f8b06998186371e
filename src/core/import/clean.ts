import type { JsonValue } from '../model/json.ts';

/** Deeper than any resource of the API, and shallow enough for every later walk over it. */
const deepest = 200;

export type Cleaned =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | { readonly ok: false; readonly message: string };

/**
 * A copy that is plain JSON: no null (the API means "not set" by it), nothing undefined, no `__proto__`. Refused are
 * values that contain themselves or lie deeper than anything the API has.
 */
export function clean(value: unknown): Cleaned {
  try {
    return { ok: true, value: copy(value, []) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.message };
    throw error;
  }
}

class Refused extends Error {}

function copy(value: unknown, path: readonly object[]): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.includes(value)) throw new Refused('The value contains itself.');
  if (path.length >= deepest) throw new Refused(`The value is nested deeper than ${deepest} levels.`);
  const inside = [...path, value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => listed(copy(item, inside)));
  const members = Object.entries(value).flatMap(([key, member]) => {
    const json = key === '__proto__' ? undefined : copy(member, inside);
    return json === undefined ? [] : [[key, json] as const];
  });
  return Object.fromEntries(members);
}

/** Wrapped, so that `flatMap` does not open lists within lists. */
const listed = (value: JsonValue | undefined): JsonValue[] => (value === undefined ? [] : [value]);
