import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../model/json.ts';

/** Values without what is marked as secret, and the paths of what went. */
export interface Stripped {
  readonly values: JsonObject;
  readonly secret: readonly string[];
}

/**
 * Takes out what a mask of the same shape marks with `true`, as `sensitive_values` does. Values that were not set are
 * marked too; they are not told.
 */
export function withoutMarked(values: JsonObject, mask: JsonValue | undefined): Stripped {
  const secret: string[] = [];
  return { values: strip(values, mask, '', secret), secret };
}

function strip(values: JsonObject, mask: JsonValue | undefined, path: string, secret: string[]): JsonObject {
  if (!isJsonObject(mask)) return values;
  const kept = Object.entries(values).flatMap(([key, value]): [string, JsonValue][] => {
    const place = path === '' ? key : `${path}.${key}`;
    const left = stripValue(value, Object.hasOwn(mask, key) ? mask[key] : undefined, place, secret);
    return left === undefined ? [] : [[key, left]];
  });
  return Object.fromEntries(kept);
}

function stripValue(
  value: JsonValue,
  mask: JsonValue | undefined,
  path: string,
  secret: string[],
): JsonValue | undefined {
  if (mask === true) {
    if (value !== '') secret.push(path);
    return undefined;
  }
  if (isJsonList(value) && isJsonList(mask)) {
    return value.flatMap((item, index) => {
      const left = stripValue(item, mask[index], `${path}[${index}]`, secret);
      return left === undefined ? [] : [left];
    });
  }
  return isJsonObject(value) ? strip(value, mask, path, secret) : value;
}

/**
 * The mask that `sensitive_attributes` of a state means: a list of paths, each a list of steps.
 * Source: https://developer.hashicorp.com/terraform/language/state/sensitive-data
 */
export function maskOfPaths(paths: JsonValue | undefined): JsonValue {
  let mask: JsonValue = {};
  for (const path of isJsonList(paths) ? paths : []) {
    const steps = stepsOf(path);
    if (steps.length > 0) mask = marked(mask, steps);
  }
  return mask;
}

function stepsOf(path: JsonValue): (string | number)[] {
  const list = isJsonList(path) ? path : [path];
  return list.flatMap((step) => {
    if (!isJsonObject(step)) return typeof step === 'string' ? [step] : [];
    const { value } = step;
    const key = isJsonObject(value) ? value.value : value;
    return typeof key === 'string' || typeof key === 'number' ? [key] : [];
  });
}

function marked(mask: JsonValue | undefined, steps: readonly (string | number)[]): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined || mask === true) return true;
  if (typeof step === 'number') {
    const list = isJsonList(mask) ? [...mask] : [];
    // Further than any list is long: a state that says so is broken.
    if (step < 0 || step > 10_000) return mask ?? {};
    while (list.length <= step) list.push(false);
    list[step] = marked(list[step], rest);
    return list;
  }
  const object = isJsonObject(mask) ? mask : {};
  const below = Object.hasOwn(object, step) ? object[step] : undefined;
  return Object.fromEntries([...Object.entries(object), [step, marked(below, rest)] as const]);
}
