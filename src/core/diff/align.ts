import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { isObject, mapReferences } from '../model/references.ts';
import { type View, viewOf } from '../model/view.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { labelOf, type Pairing, pair } from './identity.ts';
import { matchItems, senseOf } from './lists.ts';
import { meaningOf, withAddressesOf, withBootOf } from './meaning.ts';
import { isSame } from './same.ts';

/** Two designs side by side, the new one in the ids of the old one. */
export interface Alignment {
  readonly old: Design;
  readonly now: Design;
  readonly pairing: Pairing;
  /**
   * The new design's resources under the old design's ids, parts included. What means the same is the very object of the
   * old design.
   */
  readonly target: Readonly<Record<Id, Resource>>;
  /** Id in the new design, by id in `target`. */
  readonly newIdOf: ReadonlyMap<Id, Id>;
  /** What is said otherwise, by id, of each resource that both designs have and that is not the same. */
  readonly changes: ReadonlyMap<Id, readonly FieldChange[]>;
}

/** Lays the new design over the old one. */
export function align(old: Design, now: Design, { isRead = false }: { readonly isRead?: boolean } = {}): Alignment {
  const pairing = pair(old, now);
  const idOf = new Map<Id, Id>();
  const newIdOf = new Map<Id, Id>();
  const taken = new Set<Id>();
  for (const id of Object.keys(now.resources)) {
    const own = pairing.oldOf.get(id) ?? freeId(id, old, taken);
    taken.add(own);
    idOf.set(id, own);
    newIdOf.set(own, id);
  }
  const labels = new Map<Id, string>();
  const label = (id: Id): string => {
    const known = labels.get(id);
    if (known !== undefined) return known;
    const newId = newIdOf.get(id);
    const text = newId !== undefined ? labelOf(now, newId) : Object.hasOwn(old.resources, id) ? labelOf(old, id) : id;
    labels.set(id, text);
    return text;
  };
  const inOldIds = <R extends Resource>(resource: R): R => {
    const linked = mapReferences(resource, (value, relation) => {
      const known = idOf.get(value);
      if (known !== undefined) return known;
      // An id that leads nowhere in its own design must not come to mean something here.
      return relation.literal || !Object.hasOwn(old.resources, value) ? value : undefined;
    });
    return ownProject({ ...linked, id: idOf.get(resource.id) ?? resource.id }, old, now);
  };
  // Made once: a view of a design is an index of all of it.
  const views = { old: lazily(() => viewOf(old)), now: lazily(() => viewOf(now)) };
  const target: Record<Id, Resource> = {};
  const changes = new Map<Id, readonly FieldChange[]>();
  for (const resource of Object.values(now.resources)) {
    const own = inOldIds(resource);
    const before = pairing.oldOf.has(resource.id) ? old.resources[own.id] : undefined;
    if (!before) {
      target[own.id] = own;
      continue;
    }
    const sides = sidesOf(before, resource, own, { views, inOldIds });
    const found = sides ? fieldChanges(sides.was, sides.is, label, isRead) : [];
    if (!sides || found.length === 0) target[own.id] = before;
    else {
      target[own.id] = withoutNoise(before, withPartsOf(before, own, sides, found), found);
      changes.set(own.id, found);
    }
  }
  return { old, now, pairing, target, newIdOf, changes };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function ownProject<R extends Resource>(resource: R, old: Design, now: Design): R {
  return old.project === now.project || resource.project ? resource : { ...resource, project: now.project };
}

function freeId(wish: Id, old: Design, taken: ReadonlySet<Id>): Id {
  const isTaken = (id: Id) => taken.has(id) || Object.hasOwn(old.resources, id) || Object.hasOwn(old.notes, id);
  if (!isTaken(wish)) return wish;
  let number = 1;
  while (isTaken(`${wish}-new${number}`)) number += 1;
  return `${wish}-new${number}`;
}

/** The lists whose items carry an id of their own. */
const partLists: Readonly<Partial<Record<KindName, string>>> = {
  vm: 'networkInterfaces',
  neg: 'endpoints',
  backendService: 'backends',
};

/** Both sides of one resource as they are compared. */
interface Sides {
  readonly was: Resource;
  readonly is: Resource;
}

interface Site {
  readonly views: Readonly<Record<'old' | 'now', () => View>>;
  readonly inOldIds: (resource: Resource) => Resource;
}

/**
 * Both sides with what is blank written out as the rest of their design asks for, or as the API takes it; undefined
 * where both say the very same. What lies outside of the design is what its link says, whatever we call it.
 */
function sidesOf(before: Resource, original: Resource, own: Resource, { views, inOldIds }: Site): Sides | undefined {
  if (own.kind === 'external' || own.kind === 'googleApi' || isSame(before, own)) return undefined;
  const was = meaningOf(before, views.old);
  const is = inOldIds(meaningOf(original, views.now));
  return {
    was: withAddressesOf(withBootOf(was, is), is),
    is: withAddressesOf(withBootOf(is, was), was),
  };
}

/** The new resource with the old values where both mean the same. */
function withoutNoise<R extends Resource>(before: Resource, now: R, found: readonly FieldChange[]): R {
  const changed = new Set(found.map(({ field }) => field));
  const held = new Map<string, unknown>(Object.entries(before));
  const next = { ...now };
  for (const key of new Set([...held.keys(), ...Object.keys(now)])) {
    if (changed.has(key) || key === 'project') continue;
    if (held.has(key)) Reflect.set(next, key, held.get(key));
    else Reflect.deleteProperty(next, key);
  }
  return next;
}

/**
 * The resource with its parts under the ids that the same parts have in the old one; new parts get ids of their own, and
 * those that mean the same stay as they were.
 */
function withPartsOf<R extends Resource>(old: Resource, now: R, { was, is }: Sides, found: readonly FieldChange[]): R {
  const list = partLists[now.kind];
  if (list === undefined) return now;
  const before = partsOf(old, list);
  const after = partsOf(now, list);
  const sense = senseOf(now.kind, list);
  const pairs =
    sense === undefined
      ? after.map((_, index) => [index < before.length ? index : undefined, index] as const)
      : matchItems(partsOf(was, list), partsOf(is, list), sense);
  const changed = new Set(found.map(({ newPart }) => newPart));
  const used = new Set(before.map((part) => String(part.id)));
  const partners = new Map<number, Record<string, unknown>>();
  for (const [from, to] of pairs) {
    const partner = from === undefined ? undefined : before[from];
    if (to !== undefined && partner) partners.set(to, partner);
  }
  const parts = after.map((part, index) => {
    const partner = partners.get(index);
    if (partner) return changed.has(String(part.id)) ? { ...part, id: partner.id } : partner;
    const stem = typeof part.id === 'string' ? part.id : `${list}${index + 1}`;
    let id = stem;
    for (let number = 1; used.has(id); number += 1) id = `${stem}-${number}`;
    used.add(id);
    return { ...part, id };
  });
  return parts.length === 0 ? now : { ...now, [list]: parts };
}

function partsOf(resource: Resource, list: string): Record<string, unknown>[] {
  const held: unknown = isObject(resource) ? resource[list] : undefined;
  return Array.isArray(held) ? held.filter(isObject) : [];
}
