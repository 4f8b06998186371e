import type { Id } from './kind.ts';
import type { Resource } from './kinds.ts';
import { isObject } from './references.ts';

/** A place that an acceptance holds for: a resource, a part of it by the part's id, a field of either. */
export interface AcceptedPlace {
  readonly id: Id;
  readonly part?: string;
  readonly field?: string;
}

/** What somebody answers for: the finding of a rule at these very places. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly at: readonly AcceptedPlace[];
}

/** The word of somebody who knows better than a rule, kept in the design. */
export interface Acceptance extends AcceptedFinding {
  readonly reason: string;
}

/** Identity of what is accepted: rule and places, never words. */
export function acceptanceKey({ rule, at }: AcceptedFinding): string {
  return JSON.stringify([rule, ...at.map(({ id, part, field }) => [id, part ?? '', field ?? ''])]);
}

/**
 * Each finding accepted once, in one order, so that the same answers make the same document. Of two that answer the
 * same finding the last one stays. Undefined where none is left: a design without acceptances has no such field.
 */
export function inOrder(accepted: readonly Acceptance[]): readonly Acceptance[] | undefined {
  const byKey = new Map(accepted.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, acceptance]) => acceptance);
  return sorted.length === 0 ? undefined : sorted;
}

/** The acceptances as they hold for other ids; those of which a place is unknown to `ids` are left out. */
export function withIds(
  accepted: readonly Acceptance[] | undefined,
  ids: (place: AcceptedPlace) => Id | undefined,
): readonly Acceptance[] {
  return (accepted ?? []).flatMap((acceptance) => {
    const at = acceptance.at.flatMap((place) => {
      const id = ids(place);
      return id === undefined ? [] : [{ ...place, id }];
    });
    return at.length === acceptance.at.length ? [{ ...acceptance, at }] : [];
  });
}

/**
 * The acceptances that still speak of the same things after resources changed. Ids are counted anew: what comes under
 * an id that was free is another thing, and no word given for the former one holds for it.
 */
export function carried(
  accepted: readonly Acceptance[] | undefined,
  before: Readonly<Record<Id, Resource>>,
  after: Readonly<Record<Id, Resource>>,
): readonly Acceptance[] | undefined {
  if (accepted === undefined) return undefined;
  const isSame = ({ id, part }: AcceptedPlace): boolean => {
    const [old, now] = [resourceIn(before, id), resourceIn(after, id)];
    if (old === now) return true;
    return old !== undefined && now !== undefined && (part === undefined || hasPart(old, part) === hasPart(now, part));
  };
  const kept = accepted.filter(({ at }) => at.every(isSame));
  return kept.length === accepted.length ? accepted : inOrder(kept);
}

function resourceIn(resources: Readonly<Record<Id, Resource>>, id: Id): Resource | undefined {
  return Object.hasOwn(resources, id) ? resources[id] : undefined;
}

function hasPart(resource: Resource, part: string): boolean {
  return Object.values(resource).some(
    (list) => Array.isArray(list) && list.some((item: unknown) => isObject(item) && item.id === part),
  );
}
