import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { referencesOf } from '../model/references.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import type { Detour } from './detours.ts';

/**
 * Which errors a state between may have. `none`: none at all, which is so wherever both ends have none. `same`: those
 * that an end has itself. `resource`: any about a resource that has one at an end, for another rule may speak while it is
 * half changed. `loadBalancer`: any about the load balancer of such a resource, for of a chain that is wrong the rules name
 * one root, and while it is built or taken apart that is another one.
 */
export type Tolerance = 'none' | 'same' | 'resource' | 'loadBalancer';

export interface Excuse {
  readonly tolerance: Tolerance;
  readonly allows: (finding: Finding) => boolean;
}

/** What the ends of a change excuse, the strictest first. A stand-in is excused as what it stands for. */
export function excusesOf(ends: readonly Design[], detours: readonly Detour[]): readonly Excuse[] {
  const own = new Map(detours.map(({ id, standIn }) => [standIn, id]));
  const placesOf = ({ at }: Finding): readonly Id[] => at.map(({ id }) => own.get(id) ?? id);
  const keyOf = (finding: Finding): string => JSON.stringify([finding.rule.id, [...new Set(placesOf(finding))].sort()]);
  const errors = ends.map((design) => check(design).filter(({ severity }) => severity === 'error'));
  if (errors.every((found) => found.length === 0)) return [{ tolerance: 'none', allows: () => false }];
  const keys = new Set(errors.flat().map(keyOf));
  const wrong = new Set(errors.flat().flatMap(placesOf));
  const around = new Set(
    ends.flatMap((design, index) => [...withChains(design, (errors[index] ?? []).flatMap(placesOf))]),
  );
  const speaksOf = (ids: ReadonlySet<Id>) => (finding: Finding) => placesOf(finding).some((id) => ids.has(id));
  return [
    { tolerance: 'same', allows: (finding) => keys.has(keyOf(finding)) },
    { tolerance: 'resource', allows: speaksOf(wrong) },
    { tolerance: 'loadBalancer', allows: speaksOf(around) },
  ];
}

/** Resources with the rest of their load balancers. */
function withChains(design: Design, named: readonly Id[]): Set<Id> {
  const wrong = new Set(named);
  if (named.length === 0) return wrong;
  const links = new Map<Id, Id[]>();
  const link = (from: Id, to: Id) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const resource of Object.values(design.resources)) {
    if (!chained.has(resource.kind)) continue;
    for (const { to } of referencesOf(resource)) {
      const target = design.resources[to];
      if (!target || !chained.has(target.kind)) continue;
      link(resource.id, to);
      link(to, resource.id);
    }
  }
  for (const id of wrong) for (const next of links.get(id) ?? []) wrong.add(next);
  return wrong;
}

/** What a load balancer is made of. */
const chained: ReadonlySet<string> = new Set([
  'serviceAttachment',
  'forwardingRule',
  'targetProxy',
  'urlMap',
  'backendService',
]);
