import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { isObject, referencesOf } from '../model/references.ts';
import type { Refusal, Ways } from './closure.ts';
import { compareStandings, isMigrating, migrationFieldsOf, servedBy, standingOf } from './migration.ts';
import type { Search } from './search.ts';

const page = 'https://cloud.google.com/load-balancing/docs/https/migrate-to-global';
const rollback = 'https://cloud.google.com/load-balancing/docs/https/roll-back-migrated-resources';

/** What a load balancer is made of, and what its scheme decides on. */
const parts: ReadonlySet<KindName> = new Set([
  'forwardingRule',
  'targetProxy',
  'urlMap',
  'backendService',
  'backendBucket',
]);

/**
 * What a plan does not do about migrations between the classic Application Load Balancer and the global one, interruptions
 * allowed or not: to lead requests back, or to change a load balancer otherwise while it is migrated. What only the new
 * scheme knows would be set before the rule has it, and what is replaced would take all requests at once, untested.
 */
export function migrationRefusals(search: Search, ways: Ways): readonly Refusal[] {
  const { alignment, target, label } = search;
  const { old } = alignment;
  const found: Refusal[] = [];
  const refuse = (id: Id, reason: string) =>
    found.push({ label: label(id), ids: [id], reason, interruption: 'Nothing is planned until then.', isFirm: true });
  const migrating: Id[] = [];
  for (const after of Object.values(target.resources)) {
    const before = old.resources[after.id];
    if (!before || before === after) continue;
    const isMoving = isMigrating(before, after, target);
    if (isMoving) migrating.push(after.id);
    const reason = stateReason(before, after, isMoving) ?? (isMoving ? partReason(after, search, ways) : undefined);
    if (reason !== undefined) refuse(after.id, reason);
  }
  if (migrating.length === 0 || found.length > 0) return found;
  const together = withRest(migrating, [old, target]);
  for (const id of together) {
    if (!changesOtherwise(id, search)) continue;
    refuse(
      id,
      `Its load balancer is migrated to EXTERNAL_MANAGED in the same go. Migrate first, then change the rest: what only the new scheme takes is refused until the forwarding rule has it, see ${page}.`,
    );
  }
  return found;
}

/** Why the state of a migration does not get to its new value. */
function stateReason(before: Resource, after: Resource, isMoving: boolean): string | undefined {
  const [field] = migrationFieldsOf(after) ?? [];
  if (field === undefined) return undefined;
  const [from, to] = [standingOf(before), standingOf(after)];
  if (!from || !to) {
    const [held, wanted] = [before, after].map((one: unknown) => (isObject(one) ? one[field] : undefined));
    return held === wanted && !isMoving ? undefined : `Nobody knows what its ${field} says, see ${page}.`;
  }
  const schemes = [before, after].map((one) => ('loadBalancingScheme' in one ? one.loadBalancingScheme : undefined));
  const isBeyond = schemes[1] === 'EXTERNAL_MANAGED';
  if (isMoving || (isBeyond && compareStandings(from, to) !== 0)) {
    // Beyond the migration its state leads nobody anywhere, so it may be left out.
    return to.state === ''
      ? undefined
      : `${field} beside EXTERNAL_MANAGED tells of a rollback, which is for a person to do. Leave it out, or see ${rollback}.`;
  }
  if (compareStandings(from, to) === 0) return undefined;
  if (schemes.some((scheme) => scheme !== 'EXTERNAL'))
    return `${field} changes only where the scheme stays EXTERNAL, see ${page}.`;
  return compareStandings(from, to) > 0
    ? `${field} would lead requests back to the classic load balancer, which is for a person to decide, see ${rollback}.`
    : undefined;
}

/** Why one part of a load balancer cannot be migrated as things are. */
function partReason(after: Resource, { target, label }: Search, { doubled, interrupted }: Ways): string | undefined {
  if (doubled.has(after.id) || interrupted.has(after.id))
    return `It is migrated to EXTERNAL_MANAGED in place, and something else replaces it in the same go. Migrate first, see ${page}.`;
  if (after.kind !== 'forwardingRule') return undefined;
  const behind = servedBy(after, target).services.find((id) => {
    const service = target.resources[id];
    return service?.kind === 'backendService' && service.loadBalancingScheme !== 'EXTERNAL_MANAGED';
  });
  return behind === undefined
    ? undefined
    : `It cannot become EXTERNAL_MANAGED before ${label(behind)} is, which comes first, see ${page}.`;
}

/** The resources with the rest of their load balancers, as they are at either end. */
function withRest(ids: readonly Id[], ends: readonly Design[]): ReadonlySet<Id> {
  const links = new Map<Id, Id[]>();
  const link = (from: Id, to: Id) => links.set(from, [...(links.get(from) ?? []), to]);
  for (const { resources } of ends) {
    for (const resource of Object.values(resources)) {
      if (!parts.has(resource.kind)) continue;
      for (const { to } of referencesOf(resource)) {
        const other = resources[to];
        if (!other || !parts.has(other.kind)) continue;
        link(resource.id, to);
        link(to, resource.id);
      }
    }
  }
  const found = new Set(ids);
  for (const id of found) for (const next of links.get(id) ?? []) found.add(next);
  return found;
}

/** Whether a resource comes, goes, or says anything else otherwise than what a migration is about. */
function changesOtherwise(id: Id, { alignment, target }: Search): boolean {
  const [before, after] = [alignment.old.resources[id], target.resources[id]];
  if (!before || !after) return true;
  const scheme = isMigrating(before, after, target) ? ['loadBalancingScheme'] : [];
  const own = ['description', ...scheme, ...(migrationFieldsOf(after) ?? [])];
  return (alignment.changes.get(id) ?? []).some(({ field }) => !own.includes(field));
}
