/** What JSON can hold, and nothing else. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a value is an object, and no list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value);
}

/** Whether a value is a list. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The member of that name, if the object itself has one: safe for names that come from outside. */
export function memberOf(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The value where it is a text. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * A copy as JSON, keys in the order of the alphabet (`first` before all others), so that the same content has the same
 * bytes. What JSON cannot hold (undefined, functions, NaN) is left out. Undefined where nothing is left of the value.
 */
export function toJson(value: unknown, first: readonly string[] = []): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return value.flatMap((item) => listed(toJson(item)));
  if (typeof value !== 'object') return undefined;
  return toJsonObject(value, first);
}

/** Wrapped, so that `flatMap` does not open lists within lists. */
const listed = (value: JsonValue | undefined): JsonValue[] => (value === undefined || value === null ? [] : [value]);

/** `toJson` for what is known to be an object. */
export function toJsonObject(value: object, first: readonly string[] = []): JsonObject {
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  const kept: [string, JsonValue][] = [];
  for (const [key, member] of entries) {
    const json = key === '__proto__' ? undefined : toJson(member);
    if (json !== undefined) kept.push([key, json]);
  }
  return Object.fromEntries(kept);
}

/** The object without some of its members. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
