import { withResources } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { freeName } from '../model/names.ts';
import { mapReferences, referencesOf } from '../model/references.ts';

/** A resource that another one takes the place of. */
export interface Detour {
  readonly id: Id;
  /** Id of the one that stands in for it. */
  readonly standIn: Id;
  readonly from: string;
  /** Name of the one that stands in. */
  readonly to: string;
  /** Why it cannot be changed as it stands. */
  readonly reason: string;
}

/** Who refers to whom, by the id referred to. */
export function referrersOf(resources: Design['resources']): ReadonlyMap<Id, ReadonlySet<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const resource of Object.values(resources)) {
    for (const { to } of referencesOf(resource)) {
      const known = found.get(to);
      if (known) known.add(resource.id);
      else found.set(to, new Set([resource.id]));
    }
  }
  return found;
}

/** Gives each resource that is to be replaced an id and a name for the one that stands in. */
export function detoursFor(
  reasons: ReadonlyMap<Id, string>,
  { from, target, isTemporary }: { readonly from: Design; readonly target: Design; readonly isTemporary: boolean },
): readonly Detour[] {
  const names = new Set<string>();
  const key = (resource: Resource, name: string) => `${resource.kind} ${name}`;
  for (const design of [from, target]) {
    for (const resource of Object.values(design.resources)) names.add(key(resource, resource.name ?? ''));
  }
  const ids = new Set<Id>();
  const isTaken = (id: Id) => ids.has(id) || [from, target].some(({ resources }) => Object.hasOwn(resources, id));
  return [...reasons].flatMap(([id, reason]) => {
    const resource = target.resources[id];
    if (!resource) return [];
    const name = resource.name ?? '';
    const stem = isTemporary ? `${(name || 'unnamed').slice(0, 59)}-tmp` : (name || 'unnamed').replace(/-\d+$/, '');
    const to = freeName(stem, (wish) => names.has(key(resource, wish)));
    names.add(key(resource, to));
    let standIn = `${id}-standin`;
    for (let number = 2; isTaken(standIn); number += 1) standIn = `${id}-standin${number}`;
    ids.add(standIn);
    return [{ id, standIn, from: name, to, reason }];
  });
}

/** The design with the ones that stand in instead of those that they stand for. */
export function withStandIns(target: Design, detours: readonly Detour[]): Design {
  if (detours.length === 0) return target;
  const byId = new Map(detours.map((detour) => [detour.id, detour]));
  const resources: Record<Id, Resource> = {};
  for (const resource of Object.values(target.resources)) {
    const moved = mapReferences(partsApart(resource, byId), (value) => byId.get(value)?.standIn ?? value);
    const detour = byId.get(resource.id);
    if (detour) resources[detour.standIn] = { ...moved, id: detour.standIn, name: detour.to };
    else resources[resource.id] = moved;
  }
  return withResources(target, resources);
}

/** A backend that leads to another group is another backend, so it gets an id of its own. */
function partsApart(resource: Resource, byId: ReadonlyMap<Id, Detour>): Resource {
  if (resource.kind !== 'backendService' || !resource.backends?.some(({ group }) => byId.has(group ?? '')))
    return resource;
  const backends = resource.backends.map((one) =>
    byId.has(one.group ?? '') ? { ...one, id: `${one.id}${apart}` } : one,
  );
  return { ...resource, backends };
}

const apart = '-standin';

/** The design without some resources, and without what the others say of them. */
export function withoutAll(design: Design, ids: ReadonlySet<Id>): Design {
  if (ids.size === 0) return design;
  const resources: Record<Id, Resource> = {};
  for (const resource of Object.values(design.resources)) {
    if (!ids.has(resource.id)) resources[resource.id] = withoutReferences(resource, ids);
  }
  return withResources(design, resources);
}

/** Lists whose items mean nothing without what they refer to. */
const emptied = { neg: ['endpoints', 'instance'], backendService: ['backends', 'group'] } as const;

function withoutReferences(resource: Resource, ids: ReadonlySet<Id>): Resource {
  if (resource.kind === 'neg') {
    const [list, field] = emptied.neg;
    return without(
      resource,
      resource[list]?.filter((one) => !ids.has(one[field] ?? '')),
      'endpoints',
      ids,
    );
  }
  if (resource.kind === 'backendService') {
    const [list, field] = emptied.backendService;
    return without(
      resource,
      resource[list]?.filter((one) => !ids.has(one[field] ?? '')),
      'backends',
      ids,
    );
  }
  return mapReferences(resource, (value) => (ids.has(value) ? undefined : value));
}

function without<R extends Resource, K extends keyof R>(
  resource: R,
  list: R[K] | undefined,
  key: K,
  ids: ReadonlySet<Id>,
): R {
  const others = { ...resource };
  if (list === undefined || (Array.isArray(list) && list.length === 0)) Reflect.deleteProperty(others, key);
  else others[key] = list;
  return mapReferences(others, (value) => (ids.has(value) ? undefined : value));
}
