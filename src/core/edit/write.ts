import { carried } from '../model/acceptance.ts';
import type { Design, Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource, ResourceOf } from '../model/kinds.ts';
import { isKind } from '../model/kinds.ts';
import { derived, withChanged } from '../model/lineage.ts';
import { resourceOf } from '../model/resource-of.ts';

/** A pure change of a design. The ones below are the only code that makes new designs out of old ones. */
export type Edit = (design: Design) => Design;

/** Puts resources in, in place of those with the same ids. */
export function put(design: Design, ...resources: readonly Resource[]): Design {
  if (resources.length === 0) return design;
  if (design.accepted === undefined) return withChanged(design, resources);
  const next: Record<Id, Resource> = { ...design.resources };
  for (const resource of resources) next[resource.id] = resource;
  const ids = resources.map(({ id }) => id);
  return derived(design, withResources(design, next), ids);
}

/** Other resources in a design; what was accepted of things that are gone goes with them. */
export function withResources(design: Design, resources: Design['resources']): Design {
  const accepted = carried(design.accepted, design.resources, resources);
  return accepted === design.accepted ? { ...design, resources } : withFields(design, { resources, accepted });
}

/**
 * Sets fields of one resource; `undefined` removes a field. Nothing happens where the resource is gone or of another
 * kind, or where every value is what it was.
 */
export function set<K extends KindName>(design: Design, kind: K, id: Id, patch: Partial<ResourceOf<K>>): Design {
  const resource = resourceOf(design, id);
  if (!isKind(kind, resource)) return design;
  return setFields(design, id, patch);
}

/** Like `set`, for fields named at run time (forms). The values must fit; a form parses them first. */
export function setFields(design: Design, id: Id, patch: object): Design {
  const resource = resourceOf(design, id);
  if (!resource) return design;
  const entries = Object.entries(patch).filter(([key]) => key !== 'id' && key !== 'kind' && key !== '__proto__');
  const current = new Map(Object.entries(resource));
  if (entries.every(([key, value]) => Object.is(current.get(key), value))) return design;
  return put(design, withFields(resource, Object.fromEntries(entries)));
}

/** A copy with other fields; those that are `undefined` in the patch are gone. */
export function withFields<T extends object>(object: T, patch: Partial<T>): T {
  const next = { ...object, ...patch };
  for (const [key, value] of Object.entries(patch)) if (value === undefined) Reflect.deleteProperty(next, key);
  return next;
}

/** Gives boxes a place on the canvas; others stay where they are. */
export function place(design: Design, places: Readonly<Record<Id, Place>>): Design {
  return { ...design, layout: { ...design.layout, ...places } };
}

/** Sets what the design itself is called and belongs to; an empty description goes. */
export function setDesign(design: Design, patch: Partial<Pick<Design, 'name' | 'project' | 'description'>>): Design {
  const { description, ...others } = { ...design, ...patch };
  return description ? { ...others, description } : others;
}

/** Sets the text of a note. */
export function setNote(design: Design, id: Id, text: string): Design {
  const note = Object.hasOwn(design.notes, id) ? design.notes[id] : undefined;
  return note && note.text !== text ? { ...design, notes: { ...design.notes, [id]: { ...note, text } } } : design;
}
