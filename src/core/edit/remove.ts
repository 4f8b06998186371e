import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { put, setFields, withResources } from './write.ts';

/** Takes resources and notes out, with every reference to them: one step for the user, nothing dangles. */
export function remove(design: Design, ids: Iterable<Id>): Design {
  const gone = new Set(ids);
  const kept = Object.values(design.resources).filter(({ id }) => !gone.has(id));
  const resources: Record<Id, Resource> = {};
  for (const resource of kept) resources[resource.id] = withoutReferencesTo(resource, gone);
  return {
    ...withResources(design, resources),
    notes: Object.fromEntries(Object.entries(design.notes).filter(([id]) => !gone.has(id))),
    layout: Object.fromEntries(Object.entries(design.layout).filter(([id]) => !gone.has(id))),
  };
}

/** Clears one reference; a part that exists only for it (an endpoint, a backend) goes with it. */
export function disconnect(design: Design, from: Id, field: string, part?: string): Design {
  const resource = resourceOf(design, from);
  if (!resource) return design;
  if (part !== undefined && /^(endpoints|backends)\[/.test(field)) return removePart(design, from, part);
  const next = mapReferences(resource, (value, _relation, at) => (at === field ? undefined : value));
  return next === resource ? design : put(design, next);
}

/** Takes a NIC, endpoint or backend out of the resource it is embedded in. */
export function removePart(design: Design, id: Id, part: string): Design {
  const resource = resourceOf(design, id);
  if (!resource) return design;
  const isOther = (item: { readonly id: string }) => item.id !== part;
  if (resource.kind === 'vm')
    return setFields(design, id, { networkInterfaces: resource.networkInterfaces?.filter(isOther) });
  if (resource.kind === 'neg') return setFields(design, id, { endpoints: resource.endpoints?.filter(isOther) });
  if (resource.kind === 'backendService')
    return setFields(design, id, { backends: resource.backends?.filter(isOther) });
  return design;
}

function withoutReferencesTo(resource: Resource, gone: ReadonlySet<Id>): Resource {
  if (
    resource.kind === 'neg' &&
    resource.endpoints?.some(({ instance }) => instance !== undefined && gone.has(instance))
  ) {
    return withoutReferencesTo(
      { ...resource, endpoints: resource.endpoints.filter((e) => !gone.has(e.instance ?? '')) },
      gone,
    );
  }
  if (
    resource.kind === 'backendService' &&
    resource.backends?.some(({ group }) => group !== undefined && gone.has(group))
  ) {
    return withoutReferencesTo(
      { ...resource, backends: resource.backends.filter((b) => !gone.has(b.group ?? '')) },
      gone,
    );
  }
  return mapReferences(resource, (value) => (gone.has(value) ? undefined : value));
}
