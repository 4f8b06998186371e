import { isObject } from '../model/references.ts';

/** What is never compared: identity, and what the identity is made of. */
export const apart: ReadonlySet<string> = new Set(['id', 'kind', 'project']);

/** What says nothing: a field that is not there, empty text, an empty list. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** True where both say the very same; ids of parts do not count. Quick, and never wrong where it says yes. */
export function isSame(old: unknown, now: unknown, depth = 0): boolean {
  if (Object.is(old, now)) return true;
  if (Array.isArray(old)) {
    if (!Array.isArray(now) || old.length !== now.length) return false;
    for (let index = 0; index < old.length; index += 1) if (!isSame(old[index], now[index], depth + 1)) return false;
    return true;
  }
  if (!isObject(old) || !isObject(now)) return isBlank(old) && isBlank(now);
  for (const key in old) if (!isIgnored(key, depth) && !isSame(old[key], now[key], depth + 1)) return false;
  for (const key in now) {
    if (!isIgnored(key, depth) && !Object.hasOwn(old, key) && !isBlank(now[key])) return false;
  }
  return true;
}

const isIgnored = (key: string, depth: number): boolean => key === 'id' || (depth === 0 && apart.has(key));
