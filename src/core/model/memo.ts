import { Kept } from './kept.ts';
import type { Resource } from './kinds.ts';
import type { Notes } from './notes.ts';
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
 * which may be another one by then. It does not last where the work asks for names or the project. Whoever asks gets the
 * same answer, and depends on all that it rests on from then on.
 */
export function lasting<R extends Resource, T>(work: (resource: R, view: View) => T): (resource: R, view: View) => T {
  const kept = new Kept<T>();
  const inRun = once(work);
  return (resource, view) => view.again(resource, kept, () => inRun(resource, view));
}
