import type { KindName } from '../model/kinds.ts';
import { type Relation, relations } from '../model/relations.ts';

/** Most new things that a chain puts between two. More would be a design of its own. */
export const longest = 4;

/** What can be made up between two things without asking anybody. */
export const insertable: ReadonlySet<KindName> = new Set([
  'neg',
  'instanceGroup',
  'backendService',
  'urlMap',
  'targetProxy',
  'forwardingRule',
  'serviceAttachment',
]);

const table: readonly Relation[] = relations;

/** The relations along which traffic runs, from the one that refers to what it refers to. */
export const flows = relations.flatMap((relation) => ('traffic' in relation ? [relation.id] : []));

/**
 * Which kinds a kind hands traffic to. A health check stands on both sides of its backend service: frontends lead down
 * to it, and its probes go the way of the traffic.
 */
const below: ReadonlyMap<KindName, readonly KindName[]> = (() => {
  const found = new Map<KindName, KindName[]>();
  const add = (upper: KindName, lower: KindName) => {
    const list = found.get(upper) ?? [];
    if (!list.includes(lower)) list.push(lower);
    found.set(upper, list);
  };
  for (const { from, to, traffic } of table) if (traffic) for (const lower of to) add(from, lower);
  for (const target of ['internetHost', 'hybridHost', 'gkeService'] as const) add('neg', target);
  add('backendService', 'healthCheck');
  add('healthCheck', 'backendService');
  return found;
})();

/** Whether one kind hands traffic to the other, with nothing between. */
export function isAbove(upper: KindName, lower: KindName): boolean {
  return below.get(upper)?.includes(lower) ?? false;
}

const known = new Map<string, readonly (readonly KindName[])[]>();

/**
 * The ways down from one kind to another over exactly `count` kinds that can be inserted, none of them twice, from top
 * to bottom. In the order of the table of relations: NEGs stand before instance groups.
 */
export function waysDown(upper: KindName, lower: KindName, count: number): readonly (readonly KindName[])[] {
  const key = `${upper} ${lower} ${count}`;
  let ways = known.get(key);
  if (!ways) {
    ways = walk(upper, lower, count, []);
    known.set(key, ways);
  }
  return ways;
}

function walk(from: KindName, lower: KindName, count: number, taken: readonly KindName[]): readonly KindName[][] {
  if (count === 0) return isAbove(from, lower) ? [[...taken]] : [];
  const steps = (below.get(from) ?? []).filter((kind) => insertable.has(kind) && !taken.includes(kind));
  return steps.flatMap((kind) => walk(kind, lower, count - 1, [...taken, kind]));
}

/** Whether anything can lead from one kind down to the other, however long it is. */
export function leadsDown(upper: KindName, lower: KindName): boolean {
  return Array.from({ length: longest + 1 }, (_, count) => waysDown(upper, lower, count)).some(
    (ways) => ways.length > 0,
  );
}
