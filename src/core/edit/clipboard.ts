import * as z from 'zod/mini';
import { inOrder, withIds } from '../model/acceptance.ts';
import { type Design, emptyDesign, nextId, type Place } from '../model/design.ts';
import { readDesign } from '../model/document.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences, referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { freeName } from './suggest.ts';
import { put, withFields } from './write.ts';

const Outside = z.object({
  outside: z.record(z.string(), z.object({ kind: z.string(), name: z.optional(z.string()) })),
});

/** What a clipboard holds: a design of the copied set, and what it refers to beyond itself, by id. */
export interface Copied extends Design {
  readonly outside?: z.infer<typeof Outside>['outside'];
}

/** A design that holds only these resources and notes, to be put on a clipboard. References to others stay as they are. */
export function copy(design: Design, ids: Iterable<Id>): Copied {
  const wanted = new Set(ids);
  const pick = <T>(from: Readonly<Record<Id, T>>) =>
    Object.fromEntries(Object.entries(from).filter(([id]) => wanted.has(id)));
  const accepted = inOrder(withIds(design.accepted, ({ id }) => (wanted.has(id) ? id : undefined)));
  return {
    ...emptyDesign(design.name, design.project),
    ...(accepted ? { accepted } : {}),
    resources: pick(design.resources),
    notes: pick(design.notes),
    layout: pick(design.layout),
    outside: outsideOf(design, wanted),
  };
}

function outsideOf(design: Design, wanted: ReadonlySet<Id>): Copied['outside'] {
  const inside = [...wanted].flatMap((id) => resourceOf(design, id) ?? []);
  const pointedAt = inside
    .flatMap(referencesOf)
    .flatMap(({ to }) => (wanted.has(to) ? [] : (resourceOf(design, to) ?? [])));
  return Object.fromEntries(
    pointedAt.map(({ id, kind, name }) => [id, { kind, ...(name === undefined ? {} : { name }) }]),
  );
}

/**
 * Puts a copied set in beside what is there: new ids, new names where taken, references inside the set kept, references
 * to things that the design has kept, others dropped. Returns the new ids too, so that they can be selected.
 */
export function paste(
  design: Design,
  copied: Copied,
  offset: { readonly x: number; readonly y: number },
): { design: Design; ids: readonly Id[] } {
  const ids = new Map<Id, Id>();
  const taken = new Set<Id>();
  for (const resource of Object.values(copied.resources)) reserve(design, resource.id, resource.kind, ids, taken);
  for (const note of Object.values(copied.notes)) reserve(design, note.id, 'note', ids, taken);

  let next = design;
  for (const resource of Object.values(copied.resources)) next = put(next, renewed(next, resource, ids, copied));
  const notes = Object.values(copied.notes).map((note) => ({ ...note, id: ids.get(note.id) ?? note.id }));
  const layout: Record<Id, Place> = { ...next.layout };
  for (const [id, place] of Object.entries(copied.layout)) {
    const to = ids.get(id);
    if (to) layout[to] = { ...place, x: place.x + offset.x, y: place.y + offset.y };
  }
  // What was accepted of the originals holds for their copies, which are made the same way.
  const brought = withIds(copied.accepted, ({ id }) => ids.get(id));
  const accepted = inOrder([...(next.accepted ?? []), ...brought]);
  return {
    design: {
      ...withFields(next, { accepted }),
      layout,
      notes: { ...next.notes, ...Object.fromEntries(notes.map((note) => [note.id, note])) },
    },
    ids: [...ids.values()],
  };
}

function reserve(design: Design, id: Id, stem: string, ids: Map<Id, Id>, taken: Set<Id>): void {
  const fresh = nextId(design, stem, taken);
  taken.add(fresh);
  ids.set(id, fresh);
}

function renewed(design: Design, resource: Resource, ids: ReadonlyMap<Id, Id>, { outside }: Copied): Resource {
  const linked = mapReferences(resource, (value, relation) => {
    const inside = ids.get(value);
    if (inside !== undefined) return inside;
    const there = resourceOf(design, value);
    if (!there) return relation.literal ? value : undefined;
    // Ids are counted anew in every design: what another one calls subnet-1 is not ours of that id.
    const was = outside && Object.hasOwn(outside, value) ? outside[value] : undefined;
    return was && was.kind === there.kind && was.name === there.name ? value : undefined;
  });
  const name = resource.name === undefined ? {} : { name: freeName(design, resource.kind, resource.name) };
  return { ...linked, ...name, id: ids.get(resource.id) ?? resource.id };
}

/** Reads what a clipboard holds as text: a set that `copy` made. Undefined for anything else. */
export function readClipboard(text: string): Copied | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const read = readDesign(json);
    if (!read.ok) return undefined;
    const beyond = Outside.safeParse(json);
    return { ...read.value, outside: beyond.success ? beyond.data.outside : {} };
  } catch {
    return undefined;
  }
}
