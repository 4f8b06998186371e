import type { Entry, Looked } from './entry.ts';
import { kindRank, type Resource } from './kinds.ts';
import { Notes } from './notes.ts';
import { changedFields } from './sight.ts';
import type { View } from './view.ts';

/**
 * Makes a function that works something out of a resource only once while one resource is judged (or once for a view
 * that nobody tracks), however many rules ask.
 */
export function once<R extends Resource, T>(work: (resource: R, view: View) => T): (resource: R, view: View) => T {
  type Result = { readonly value: T; readonly notes: Notes | undefined };
  let latestRun: object | undefined;
  // Most often it is asked of one resource only, the judged one.
  let first: R | undefined;
  let result: Result | undefined;
  let others: Map<R, Result> | undefined;
  return (resource, view) => {
    if (view.run !== latestRun) {
      latestRun = view.run;
      first = undefined;
      others = undefined;
    }
    const before = resource === first ? result : others?.get(resource);
    if (before) {
      view.note(before.notes);
      return before.value;
    }
    const made = view.noting(() => work(resource, view));
    if (first === undefined) {
      first = resource;
      result = made;
    } else {
      others ??= new Map();
      others.set(resource, made);
    }
    return made.value;
  };
}

/**
 * Like `once`, and it outlasts the judging: asked again after an edit, the answer stands as long as the resources that
 * the work looked up, those that refer to such, and the fields that it read of its own one are as they were. For work
 * that is done for most edits and comes to the same in most of them. What it makes must not hold the resource itself,
 * which may be another one by then. It does not last where the work asks for all of a kind, for names or the project.
 */
export function lasting<R extends Resource, T>(work: (resource: R, view: View) => T): (resource: R, view: View) => T {
  const kept = new Kept<T>();
  const inRun = once(work);
  return (resource, view) => view.again(resource, kept, () => inRun(resource, view));
}

/** Something that was worked out of a resource, and what it rests on. */
interface Worked<T> {
  readonly value: T;
  /** What was looked up, and as what it was found. */
  readonly looked: Looked;
  readonly raws: readonly (Resource | undefined)[];
  readonly stamps: readonly number[];
  /** The resource itself, and a bit for each of its fields that was read. */
  own: Resource;
  readonly fields: number;
  /** In which run somebody last saw that it stands. */
  run: object;
}

/** What one piece of work made of each resource, and all that it ever read. */
export class Kept<T> {
  readonly worked = new WeakMap<Entry, Worked<T>>();
  readonly notes = new Notes();
}

/** What was just made, with what it rests on. */
export function worked<T>(value: T, looked: Looked, own: Resource, notes: Notes, run: object): Worked<T> {
  const fields = notes.bits[kindRank.get(own.kind) ?? 0] ?? 0;
  const raws = looked.up.map(({ raw }) => raw);
  return { value, looked, raws, stamps: looked.back.map(({ backStamp }) => backStamp), own, fields, run };
}

/** Whether all that something rests on is as it was. */
export function stands<T>(known: Worked<T>, entry: Entry): boolean {
  const { looked, raws, stamps, fields, own } = known;
  const { raw, change } = entry;
  if (raw === undefined) return false;
  if (raw !== own) {
    const isLatest = change?.before === own && change.after === raw;
    if (((isLatest ? change.fields : changedFields(own, raw)) & fields) !== 0) return false;
  }
  const { up, back } = looked;
  for (let index = 0; index < up.length; index += 1) if (up[index]?.raw !== raws[index]) return false;
  for (let index = 0; index < back.length; index += 1) if (back[index]?.backStamp !== stamps[index]) return false;
  known.own = raw;
  return true;
}

/** Counts what inner work looked up as looked up by the outer one. */
export function rememberAll(looked: Looked, more: Looked): void {
  looked.up.push(...more.up);
  looked.back.push(...more.back);
  looked.isMore ||= more.isMore;
}
