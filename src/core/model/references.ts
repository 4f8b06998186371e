import type { Id } from './kind.ts';
import { isKind, type Resource } from './kinds.ts';
import { type Relation, relationsOf } from './relations.ts';

/** One reference that a resource holds: from where exactly, and to which id. */
export interface Reference {
  readonly relation: Relation;
  readonly from: Id;
  readonly to: Id;
  /** Id of the embedded part (NIC, endpoint, backend) that holds it. */
  readonly part?: string;
  /** Path of the field with list positions: `backends[0].group`. */
  readonly field: string;
}

/**
 * Calls `visit` for each value that stands in one of the resource's reference fields. What `visit` returns takes its
 * place: the same value keeps it, `undefined` removes it (a list loses the item). Returns the resource itself where
 * nothing changed, so that unchanged things stay identical.
 */
export function mapReferences<R extends Resource>(
  resource: R,
  visit: (value: string, relation: Relation, field: string, part: string | undefined) => string | undefined,
): R {
  let patch: Record<string, unknown> = { ...resource };
  const before = patch;
  for (const relation of relationsOf(resource.kind)) {
    patch = mapPath(patch, splitPath(relation.path), '', undefined, (value, field, part) =>
      visit(value, relation, field, part),
    );
  }
  if (patch === before) return resource;
  const result = { ...resource, ...patch };
  for (const key of Object.keys(before)) if (!Object.hasOwn(patch, key)) Reflect.deleteProperty(result, key);
  return result;
}

/** True of the subnet of a VM's first interface: the VM stands in it, whatever its others join. */
export function isHome(resource: Resource, relation: Relation, part: string | undefined): boolean {
  return relation.id === 'nic.subnet' && isKind('vm', resource) && resource.networkInterfaces?.[0]?.id === part;
}

/** Every reference that the resource holds, in the order of the table of relations. */
export function referencesOf(resource: Resource): Reference[] {
  return relationsOf(resource.kind).flatMap((relation) => referencesBy(resource, relation));
}

/** The references that the resource holds by one relation, in the order in which they stand. */
export function referencesBy(resource: Resource, relation: Relation, to?: Id): Reference[] {
  const found: Reference[] = [];
  eachReferenceBy(resource, relation, (value, part, positions) => {
    if (to !== undefined && value !== to) return;
    let list = 0;
    const field = relation.path.replace(/\[\]/g, () => `[${positions[list++]}]`);
    found.push(
      part === undefined
        ? { relation, from: resource.id, to: value, field }
        : { relation, from: resource.id, to: value, part, field },
    );
  });
  return found;
}

/** `positions`: where in its lists the reference stands, outermost first; the same array each time, not to be kept. */
export type VisitReference = (to: Id, part: string | undefined, positions: readonly number[]) => void;

/**
 * Calls `visit` for each reference that the resource holds by one relation. Makes nothing on its way: large designs hold
 * a hundred thousand of them.
 */
export function eachReferenceBy(resource: Resource, relation: Relation, visit: VisitReference): void {
  const steps = splitPath(relation.path);
  const value = fieldOf(resource, steps[0] ?? '');
  if (value !== undefined) walk(value, steps, 1, undefined, [], visit);
}

/** The field of the resource that a relation starts from: `networkInterfaces` of `networkInterfaces[].network`. */
export function headOf(relation: Relation): string {
  return splitPath(relation.path)[0] ?? '';
}

/** What stands there. */
export const headValueOf = (resource: Resource, relation: Relation): unknown => fieldOf(resource, headOf(relation));

/** Like `eachReferenceBy`, for a value that stands in the relation's first field, or for one item of its list. */
export function eachReferenceIn(value: unknown, relation: Relation, isItem: boolean, visit: VisitReference): void {
  walk(value, splitPath(relation.path), isItem ? 2 : 1, isItem ? idOf(value) : undefined, [], visit);
}

function walk(
  value: unknown,
  steps: readonly string[],
  at: number,
  part: string | undefined,
  positions: number[],
  visit: VisitReference,
): void {
  if (value === undefined) return;
  const step = steps[at];
  if (step === undefined) {
    if (typeof value === 'string') visit(value, part, positions);
    return;
  }
  if (step !== '[]') {
    if (isObject(value)) walk(value[step], steps, at + 1, part, positions, visit);
    return;
  }
  if (!Array.isArray(value)) return;
  const depth = positions.length;
  const next = steps[at + 1];
  const isLast = next !== undefined && next !== '[]' && steps.length === at + 2;
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    positions[depth] = index;
    if (!isLast) walk(item, steps, at + 1, idOf(item) ?? part, positions, visit);
    else if (isObject(item)) {
      // The endpoints of large NEGs come this way.
      const to = item[next];
      if (typeof to === 'string') visit(to, typeof item.id === 'string' ? item.id : part, positions);
    }
  }
  positions.length = depth;
}

const idOf = (item: unknown): string | undefined =>
  isObject(item) && typeof item.id === 'string' ? item.id : undefined;

const fieldOf = (resource: Resource, key: string): unknown => (isObject(resource) ? resource[key] : undefined);

/** The field of a reference as a finding names it: relative to the part where one holds it. */
export function fieldInPart(reference: Pick<Reference, 'field' | 'part'>): string {
  return reference.part === undefined ? reference.field : reference.field.replace(/^[^[]*\[\d+\]\./, '');
}

const paths = new Map<string, readonly string[]>();

/** `nats[].natIps[]` → `['nats', '[]', 'natIps', '[]']` */
function splitPath(path: string): readonly string[] {
  let steps = paths.get(path);
  if (!steps) {
    steps = path.replaceAll('[]', '.[]').split('.');
    paths.set(path, steps);
  }
  return steps;
}

type Visit = (value: string, field: string, part: string | undefined) => string | undefined;

function mapPath(
  object: Record<string, unknown>,
  steps: readonly string[],
  prefix: string,
  part: string | undefined,
  visit: Visit,
): Record<string, unknown> {
  const [key, ...rest] = steps;
  if (key === undefined) return object;
  const field = prefix === '' ? key : `${prefix}.${key}`;
  const before = object[key];
  const after = mapValue(before, rest, field, part, visit);
  if (after === before) return object;
  const { [key]: _gone, ...others } = object;
  return after === undefined ? others : { ...object, [key]: after };
}

function mapValue(
  value: unknown,
  rest: readonly string[],
  field: string,
  part: string | undefined,
  visit: Visit,
): unknown {
  if (rest.length === 0) return typeof value === 'string' ? visit(value, field, part) : value;
  if (rest[0] === '[]') return Array.isArray(value) ? mapList(value, rest.slice(1), field, part, visit) : value;
  return isObject(value) ? mapPath(value, rest, field, part, visit) : value;
}

function mapList(
  list: readonly unknown[],
  rest: readonly string[],
  field: string,
  part: string | undefined,
  visit: Visit,
) {
  let changed = false;
  const next: unknown[] = [];
  list.forEach((item, index) => {
    const id = isObject(item) && typeof item.id === 'string' ? item.id : part;
    const mapped = mapValue(item, rest, `${field}[${index}]`, id, visit);
    if (mapped !== item) changed = true;
    if (mapped !== undefined) next.push(mapped);
  });
  return changed ? next : list;
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
