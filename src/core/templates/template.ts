import { type Design, emptyDesign, type Note, type Place } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';

/** What stands behind the load balancers of a template; the gallery shows a group together. */
export const templateGroups = ['vms', 'containers', 'serverless', 'outside', 'private', 'practice'] as const;

export type TemplateGroup = (typeof templateGroups)[number];

/** A ready design: gallery, tests and documentation use the same ones. */
export interface Template {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly title: string;
  /** What the design is, in one sentence. */
  readonly purpose: string;
  /** What somebody learns from it. */
  readonly teaches: string;
  readonly design: Design;
  /** Ids of the rules that it breaks on purpose, each once. Absent: it is whole. */
  readonly shows?: readonly string[];
  /** Ids of the rules that inform about what it is made of, each once: nothing in the design could be otherwise. */
  readonly tells?: readonly string[];
}

/** A resource or note of a template, with its place where it has a box of its own. */
export interface Item {
  readonly resource?: Resource;
  readonly note?: Note;
  readonly place?: Place;
}

/** A resource at a place on the canvas, in pixels. Containers may say their size. */
export function at(x: number, y: number, resource: Resource, size: { width?: number; height?: number } = {}): Item {
  return { resource, place: { x, y, ...size } };
}

/** A resource that is drawn on another one's card: what stands behind a forwarding rule. */
export function within(resource: Resource): Item {
  return { resource };
}

/** A text on the canvas. */
export function note(x: number, y: number, id: Id, text: string): Item {
  return { note: { id, text }, place: { x, y } };
}

/** A design of these items. It belongs to the placeholder project, so that somebody puts in their own. */
export function drawn(name: string, description: string, items: readonly Item[]): Design {
  const resources: Record<Id, Resource> = {};
  const notes: Record<Id, Note> = {};
  const layout: Record<Id, Place> = {};
  for (const item of items) {
    if (item.resource) resources[item.resource.id] = item.resource;
    if (item.note) notes[item.note.id] = item.note;
    const id = item.resource?.id ?? item.note?.id;
    if (id !== undefined && item.place) layout[id] = item.place;
  }
  return { ...emptyDesign(name), description, resources, notes, layout };
}
