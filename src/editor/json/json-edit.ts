import {
  type Design,
  type Edit,
  type Id,
  kinds,
  type Note,
  nameOf,
  put,
  type Read,
  type Resource,
  readDesign,
  readJson,
  readResource,
  resourceOf,
  setNote,
  writeDesign,
} from '../../core/index.ts';
import { jsonMessages as text } from '../messages/json.ts';
import { Positions, type Spot } from './positions.ts';

/** What is edited as JSON: everything, or these resources and notes. */
export type JsonSubject = { readonly type: 'design' } | { readonly type: 'things'; readonly ids: readonly Id[] };

/** Why a text cannot be taken, and where in it. */
export interface JsonProblem extends Spot {
  readonly message: string;
}

export type JsonEdit =
  | { readonly ok: true; readonly edit: Edit }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** A resource or a note, as the design has it. */
function thingOf(design: Design, id: Id): Resource | Note | undefined {
  return resourceOf(design, id) ?? (Object.hasOwn(design.notes, id) ? design.notes[id] : undefined);
}

/** The text that stands for a subject; undefined where nothing of it is there any more. */
export function jsonText(design: Design, subject: JsonSubject): string | undefined {
  if (subject.type === 'design') return writeDesign(design).trimEnd();
  const things = subject.ids.flatMap((id) => thingOf(design, id) ?? []);
  const [only] = things;
  if (!only) return undefined;
  if (subject.ids.length === 1) return JSON.stringify(only, null, 2);
  return JSON.stringify(Object.fromEntries(things.map((thing) => [thing.id, thing])), null, 2);
}

/** What people call a subject. */
export function jsonTitle(design: Design, subject: JsonSubject): string {
  if (subject.type === 'design') return text.of.design;
  if (subject.ids.length > 1) return text.of.many(subject.ids.length);
  const resource = resourceOf(design, subject.ids[0]);
  return resource ? `${kinds[resource.kind].label} ${nameOf(resource)}` : text.of.note;
}

/** Reads what was typed in place of a subject, through the doors that files go through. Nothing is half taken. */
export function readJsonEdit(design: Design, subject: JsonSubject, typed: string): JsonEdit {
  const json = readJson(typed);
  if (!json.ok) return { ok: false, problems: [json.fault] };
  const [value] = json.values;
  const positions = new Positions(typed);
  const refuse = (where: string, message: string): JsonEdit => ({
    ok: false,
    problems: [{ ...positions.find(where), message }],
  });
  if (json.values.length !== 1) return refuse('', text.severalValues);
  if (!isObject(value)) return refuse('', text.notObject);
  if (subject.type === 'design') {
    const moved = protectedIn(design, value);
    if (moved) return refuse(moved.where, moved.message);
    return placed(readDesign(value), positions, (next) => () => next);
  }
  const [only, ...others] = subject.ids;
  if (only !== undefined && others.length === 0) return readThing(design, only, value, positions, '');
  return readThings(design, subject.ids, value, positions);
}

function readThings(
  design: Design,
  ids: readonly Id[],
  value: Readonly<Record<string, unknown>>,
  positions: Positions,
): JsonEdit {
  const refuse = (where: string, message: string): JsonEdit => ({
    ok: false,
    problems: [{ ...positions.find(where), message }],
  });
  const stranger = Object.keys(value).find((id) => !ids.includes(id));
  if (stranger !== undefined) return refuse(stranger, text.notSelected(stranger));
  const missing = ids.find((id) => !Object.hasOwn(value, id));
  if (missing !== undefined) return refuse('', text.missing(missing));
  const edits: Edit[] = [];
  for (const id of ids) {
    const thing = value[id];
    if (!isObject(thing)) return refuse(id, text.notObject);
    const read = readThing(design, id, thing, positions, id);
    if (!read.ok) return read;
    edits.push(read.edit);
  }
  return { ok: true, edit: (now) => edits.reduce((next, edit) => edit(next), now) };
}

function readThing(
  design: Design,
  id: Id,
  value: Readonly<Record<string, unknown>>,
  positions: Positions,
  where: string,
): JsonEdit {
  const below = (path: string) => [where, path].filter((step) => step !== '').join('.');
  const refuse = (path: string, message: string): JsonEdit => ({
    ok: false,
    problems: [{ ...positions.find(below(path)), message }],
  });
  const before = thingOf(design, id);
  if (!before) return refuse('', text.gone);
  if (value.id !== id) return refuse('id', text.idStays(id));
  if (!('kind' in before)) {
    const words = value.text;
    if (typeof words !== 'string') return refuse('text', text.notObject);
    return { ok: true, edit: (now) => setNote(now, id, words) };
  }
  if (value.kind !== before.kind) return refuse('kind', text.kindStays(before.kind));
  return placed(readResource(id, value), positions, (next) => (now) => put(now, next), below);
}

/** What the reader of a file has against a value, by its place in the text. */
function placed<T>(
  read: Read<T>,
  positions: Positions,
  edit: (value: T) => Edit,
  below: (where: string) => string = (where) => where,
): JsonEdit {
  if (read.ok) return { ok: true, edit: edit(read.value) };
  const problems = read.problems.map(({ where, message }) => ({ ...positions.find(below(where)), message }));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** An id or a kind that somebody changed in the text of a whole design. */
function protectedIn(
  design: Design,
  value: Readonly<Record<string, unknown>>,
): { readonly where: string; readonly message: string } | undefined {
  const resources = isObject(value.resources) ? value.resources : {};
  for (const [id, thing] of Object.entries(resources)) {
    if (!isObject(thing)) continue;
    if (thing.id !== undefined && thing.id !== id) return { where: `resources.${id}.id`, message: text.idStays(id) };
    const before = resourceOf(design, id);
    if (before && thing.kind !== before.kind)
      return { where: `resources.${id}.kind`, message: text.kindStays(before.kind) };
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
