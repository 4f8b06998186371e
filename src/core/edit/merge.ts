import { inOrder, withIds } from '../model/acceptance.ts';
import { type Link, linkKey, linkOf, parseLink, projectOf } from '../model/api.ts';
import { withDeployed } from '../model/deployed.ts';
import { type Design, nextId, type Place } from '../model/design.ts';
import { toJsonObject, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { withFields } from './write.ts';

/** What came of putting two designs together. */
export interface Merged {
  readonly design: Design;
  /** What was put in. */
  readonly ids: readonly Id[];
  /** How many of the added resources the design had already; its own stay as they are. */
  readonly matched: number;
  /** What each resource of the added design is called in the merged one. */
  readonly idOf: ReadonlyMap<Id, Id>;
}

/**
 * Puts another design's resources in beside what is there. What is the same resource of the cloud (project, scope, kind
 * and name) stays one: the design's own is kept. References to things outside are tied to what the other side knows of
 * them, in both directions, so that a project can be read in file by file. `offset` moves the added layout, in pixels.
 */
export function merge(design: Design, added: Design, offset: { readonly x: number; readonly y: number }): Merged {
  const present = new Map<string, Id>();
  for (const resource of Object.values(design.resources)) {
    const identity = identityOf(resource, design);
    if (identity !== undefined) present.set(identity, resource.id);
  }

  const ids = new Map<Id, Id>();
  const taken = new Set<Id>();
  const fresh: Resource[] = [];
  /** By id of a resource that stood for something outside: what it turned out to be. */
  const known = new Map<Id, Id>();
  let matched = 0;
  for (const resource of Object.values(added.resources)) {
    const match = present.get(identityOf(resource, added) ?? '');
    const isOutside = resource.kind === 'external';
    const twin = match === undefined ? undefined : design.resources[match];
    if (match !== undefined && (isOutside || twin?.kind !== 'external')) {
      ids.set(resource.id, match);
      if (!isOutside) matched += 1;
      continue;
    }
    const id = nextId(design, resource.kind, taken);
    taken.add(id);
    ids.set(resource.id, id);
    fresh.push(resource);
    if (match !== undefined) known.set(match, id);
  }
  const resources: Record<Id, Resource> = {};
  for (const resource of Object.values(design.resources)) {
    if (!known.has(resource.id)) resources[resource.id] = mapReferences(resource, (value) => known.get(value) ?? value);
  }
  for (const resource of fresh) {
    // An id that led nowhere on its own side must not come to mean something here.
    const linked = mapReferences(resource, (value, relation) => {
      const strays = !relation.literal && Object.hasOwn(design.resources, value);
      return ids.get(value) ?? (strays ? undefined : value);
    });
    const id = ids.get(resource.id) ?? resource.id;
    const project = projectOf(resource, added);
    resources[id] = project === design.project ? { ...linked, id } : { ...linked, id, project };
  }
  const noted = notesOf(design, added, taken);
  // What stands for the same thing outside on both sides keeps the place that it has here.
  const own = [...ids].filter(([, id]) => taken.has(id));
  const placed = matched > 0 ? {} : placesOf(added, new Map([...own, ...noted.ids]), offset);
  const gone = new Set(known.keys());
  const kept = Object.fromEntries(Object.entries(design.layout).filter(([id]) => !gone.has(id)));
  return {
    design: {
      ...withFields(design, {
        accepted: acceptedOf(design, added, known, ids, taken),
        deployed: withDeployed(design.deployed, added.deployed),
      }),
      resources,
      notes: { ...design.notes, ...noted.notes },
      layout: { ...kept, ...placed },
    },
    ids: [...taken],
    matched,
    idOf: ids,
  };
}

/**
 * What makes two resources the same thing of the cloud. Things without a link are the same where all they say is.
 * Undefined where a blank name leaves it open: two sketches of a network are two networks.
 */
function identityOf(resource: Resource, design: Design): string | undefined {
  const url = linkOf(resource, design);
  const link: Link | undefined = url === undefined ? undefined : parseLink(url);
  if (link && (resource.name || resource.kind === 'external')) return linkKey(link, design.project);
  if (resource.kind === 'external') return JSON.stringify(['external', resource.url ?? resource.id]);
  if (url !== undefined) return undefined;
  return JSON.stringify([resource.kind, projectOf(resource, design), without(toJsonObject(resource), 'id', 'project')]);
}

/** What either side accepted. Parts are numbered by each design in its own way: those of a twin that stays are not the same. */
function acceptedOf(
  design: Design,
  added: Design,
  known: ReadonlyMap<Id, Id>,
  ids: ReadonlyMap<Id, Id>,
  taken: ReadonlySet<Id>,
) {
  const own = withIds(design.accepted, ({ id }) => (taken.has(id) ? undefined : (known.get(id) ?? id)));
  const brought = withIds(added.accepted, ({ id, part }) => {
    const to = ids.get(id);
    const isTwin = to !== undefined && Object.hasOwn(design.resources, to);
    return isTwin && part !== undefined ? undefined : to;
  });
  return inOrder([...brought, ...own]);
}

function notesOf(design: Design, added: Design, taken: Set<Id>) {
  const ids = new Map<Id, Id>();
  const notes: Record<Id, Design['notes'][string]> = {};
  for (const note of Object.values(added.notes)) {
    const id = nextId(design, 'note', taken);
    taken.add(id);
    ids.set(note.id, id);
    notes[id] = { ...note, id };
  }
  return { ids, notes };
}

function placesOf(added: Design, ids: ReadonlyMap<Id, Id>, offset: { readonly x: number; readonly y: number }) {
  const places: Record<Id, Place> = {};
  for (const [id, place] of Object.entries(added.layout)) {
    const to = ids.get(id);
    if (to !== undefined) places[to] = { ...place, x: place.x + offset.x, y: place.y + offset.y };
  }
  return places;
}
