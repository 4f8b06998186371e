import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isObject } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { setFields } from './write.ts';

/** A resource, or one of its embedded parts (NIC, endpoint, backend). */
export interface Holder {
  readonly id: Id;
  readonly part?: string;
}

const partLists = ['networkInterfaces', 'endpoints', 'backends'] as const;

/**
 * Sets the value at a path below a resource or part: `secondaryIpRanges[1].rangeName`, `cloudRun.service`. `undefined`
 * removes it: a list loses the item, and lists and objects that this empties go too, save for the items of a list. Paths
 * may grow a list by one. The values must fit; a form parses them first.
 */
export function setAt(design: Design, holder: Holder, path: string, value: unknown): Design {
  const whole = wholePath(design, holder, path);
  const [root, ...rest] = whole ?? [];
  if (typeof root !== 'string') return design;
  const before = valueAt(resourceOf(design, holder.id), root);
  return setFields(design, holder.id, { [root]: replaced(before, rest, value) });
}

/** Moves an item of a list by some places; where it cannot go further it stays. */
export function moveAt(design: Design, holder: Holder, path: string, from: number, by: number): Design {
  const list = listAt(holderOf(design, holder), path);
  const to = from + by;
  if (list[from] === undefined || to < 0 || to >= list.length) return design;
  const next = list.filter((_item, index) => index !== from);
  next.splice(to, 0, list[from]);
  return setAt(design, holder, path, next);
}

/** What stands at a path below a value; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return Array.isArray(inner) ? inner[step] : undefined;
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

/** The resource or part itself. */
function holderOf(design: Design, { id, part }: Holder): unknown {
  const resource = resourceOf(design, id);
  if (part === undefined) return resource;
  return partLists.flatMap((list) => listAt(resource, list)).find((item) => isObject(item) && item.id === part);
}

type Step = string | number;

/** `a.b[0].c` → `['a', 'b', 0, 'c']` */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

function wholePath(design: Design, { id, part }: Holder, path: string): readonly Step[] | undefined {
  const steps = stepsOf(path);
  if (part === undefined) return steps;
  const resource = resourceOf(design, id);
  for (const list of partLists) {
    const index = listAt(resource, list).findIndex((item) => isObject(item) && item.id === part);
    if (index >= 0) return [list, index, ...steps];
  }
  return undefined;
}

function replaced(before: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(before) ? [...before] : [];
    const next = replaced(list[step], rest, value);
    if (next !== undefined) list[Math.min(step, list.length)] = next;
    else if (rest.length === 0) list.splice(step, 1);
    else list[step] = {};
    return list.length === 0 ? undefined : list;
  }
  if (step === '__proto__') return before;
  const object = isObject(before) ? before : {};
  const next = replaced(object[step], rest, value);
  const { [step]: _gone, ...others } = object;
  // In place, so that the order of the fields in a file does not change with their values.
  const kept = next === undefined ? others : { ...object, [step]: next };
  return Object.keys(kept).length === 0 ? undefined : kept;
}
