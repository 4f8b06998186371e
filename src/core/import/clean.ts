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
    return { ok: true, value: plain(value, []) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, message: error.message };
    throw error;
  }
}

class Refused extends Error {}

function plain(value: unknown, path: object[]): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.includes(value)) throw new Refused('The value contains itself.');
  if (path.length >= deepest) throw new Refused(`The value is nested deeper than ${deepest} levels.`);
  path.push(value);
  const result = Array.isArray(value) ? plainList(value, path) : plainObject(value, path);
  path.pop();
  return result;
}

function plainList(list: readonly unknown[], path: object[]): JsonValue {
  const items: JsonValue[] = [];
  for (const item of list) {
    const json = plain(item, path);
    if (json !== undefined) items.push(json);
  }
  return items;
}

function plainObject(object: object, path: object[]): JsonValue {
  const members: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(object)) {
    const json = key === '__proto__' ? undefined : plain(member, path);
    if (json !== undefined) members[key] = json;
  }
  return members;
}
