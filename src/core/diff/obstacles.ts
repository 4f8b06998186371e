import type { Id } from '../model/kind.ts';
import { referencesOf } from '../model/references.ts';
import type { Refusal } from './closure.ts';
import { labelOf } from './identity.ts';
import { canDouble } from './mutability.ts';
import type { Blocked } from './schedule.ts';
import type { Trip } from './stops.ts';

/** What else could be replaced, so that what is blocked gets through. */
export function escalation(
  blocked: readonly Blocked[],
  { old, target, detours }: Trip,
  wished: ReadonlyMap<Id, string>,
): { readonly id: Id; readonly reason: string } | undefined {
  const own = new Map(detours.map(({ id, standIn }) => [standIn, id]));
  const isFree = (id: Id): boolean => {
    const [before, after] = [old.resources[id], target.resources[id]];
    return (
      before !== undefined &&
      after !== undefined &&
      before !== after &&
      canDouble(after) &&
      !own.has(id) &&
      !wished.has(id) &&
      !detours.some((detour) => detour.id === id)
    );
  };
  const adding = blocked.filter(({ operation, errors }) => !operation.takes && errors.length > 0);
  for (const { operation, errors } of adding) {
    const id = own.get(operation.id) ?? operation.id;
    if (isFree(id) || isMoved(id)) return { id, reason: `In place it would not do: ${errors[0]?.message ?? ''}` };
  }
  for (const { errors } of adding) {
    for (const { at, message } of errors) {
      const id = at.map((place) => own.get(place.id) ?? place.id).find((place) => isFree(place) || isMoved(place));
      if (id !== undefined) return { id, reason: `In place it would not do: ${message}` };
    }
  }
  return undefined;

  /** The same in both designs, and yet something it refers to is replaced. */
  function isMoved(id: Id): boolean {
    const after = target.resources[id];
    if (!after || old.resources[id] === undefined || !canDouble(after) || wished.has(id)) return false;
    if (detours.some((detour) => detour.id === id)) return false;
    return referencesOf(after).some(({ to }) => detours.some((detour) => detour.id === to));
  }
}

/** What stands in the way, told as refusals. */
export function blockedWords(blocked: readonly Blocked[], { target, old }: Trip): Refusal[] {
  const seen = new Set<string>();
  const adding = blocked.some(({ operation, errors }) => !operation.takes && errors.length > 0);
  return blocked.flatMap(({ operation, errors }) => {
    const [first] = errors;
    if (!first || seen.has(first.key) || (adding && operation.takes)) return [];
    seen.add(first.key);
    const design = Object.hasOwn(target.resources, operation.id) ? target : old;
    return [
      {
        label: labelOf(design, operation.id),
        ids: [operation.id],
        reason: `No order of steps avoids this in between: ${first.message}`,
        interruption: 'What stands in the way would have to go first, and nothing takes its place meanwhile.',
      },
    ];
  });
}
