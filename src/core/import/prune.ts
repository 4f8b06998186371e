import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';

/** The object without what lies at some paths; dots lead into objects and into each item of lists. */
export function prune(object: JsonObject, paths: readonly string[]): JsonObject {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [key = '', ...rest] = path.split('.');
    const deeper = below.get(key) ?? [];
    if (rest.length > 0) deeper.push(rest.join('.'));
    below.set(key, deeper);
  }
  const kept = Object.entries(object).flatMap(([key, value]): [string, JsonValue][] => {
    const deeper = below.get(key);
    if (!deeper) return [[key, value]];
    return deeper.length === 0 ? [] : [[key, pruneValue(value, deeper)]];
  });
  return Object.fromEntries(kept);
}

function pruneValue(value: JsonValue, paths: readonly string[]): JsonValue {
  if (isJsonList(value)) return value.map((item) => pruneValue(item, paths));
  return isJsonObject(value) ? prune(value, paths) : value;
}

/** True where something lies at the path, be it in one item of a list alone. An empty text is nothing. */
export function holds(object: JsonObject, path: string): boolean {
  const [key = '', ...rest] = path.split('.');
  if (!Object.hasOwn(object, key)) return false;
  const value = object[key];
  if (rest.length === 0) return value !== '';
  const inside = isJsonList(value) ? value : [value];
  return inside.some((item) => isJsonObject(item) && holds(item, rest.join('.')));
}
