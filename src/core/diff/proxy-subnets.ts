import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Resource, Subnet } from '../model/kinds.ts';
import { isProxyOnly } from './mutability.ts';

/**
 * Proxy-only subnets take turns: a region of a network has one active subnet of each purpose, and another one waits as a
 * backup. Promoting it makes the former one the backup in the same call, and its proxies drain.
 * Source: https://cloud.google.com/load-balancing/docs/proxy-only-subnets#proxy_only_subnet_change
 */

// The earlier name and the present one stand for the same proxies.
const purposeOf = ({ purpose }: Subnet): string | undefined =>
  purpose === 'INTERNAL_HTTPS_LOAD_BALANCER' ? 'REGIONAL_MANAGED_PROXY' : purpose;

/** The other subnets of the same proxies. */
function twinsOf(resource: Subnet, design: Design): Subnet[] {
  return Object.values(design.resources).filter(
    (one): one is Subnet =>
      one.kind === 'subnet' &&
      one.id !== resource.id &&
      isProxyOnly(one) &&
      one.network === resource.network &&
      one.region === resource.region &&
      purposeOf(one) === purposeOf(resource),
  );
}

const activeOf = (subnets: readonly Subnet[]): Subnet | undefined => subnets.find(({ role }) => role === 'ACTIVE');

/** An active subnet as it is made beside another active one: as a backup. Undefined where it can be made as it is. */
export function standbyOf(resource: Resource, beside: Design): Subnet | undefined {
  if (resource.kind !== 'subnet' || !isProxyOnly(resource) || resource.role !== 'ACTIVE') return undefined;
  return activeOf(twinsOf(resource, beside)) ? { ...resource, role: 'BACKUP' } : undefined;
}

/** Whether a subnet changes its role by a promotion: its own, or that of the one that takes its place. */
export function rolesBetween(
  before: Resource,
  after: Resource,
  to: Design,
): { readonly promoted: boolean; readonly demoted: boolean } {
  if (before.kind !== 'subnet' || after.kind !== 'subnet' || !isProxyOnly(before) || !isProxyOnly(after))
    return { promoted: false, demoted: false };
  return {
    promoted: before.role === 'BACKUP' && after.role === 'ACTIVE',
    demoted: before.role === 'ACTIVE' && after.role === 'BACKUP' && activeOf(twinsOf(after, to)) !== undefined,
  };
}

/** The ids of those that are active no more once the subnet is promoted. */
export function demotedBy(promoted: Subnet, design: Design): readonly Id[] {
  return twinsOf(promoted, design).flatMap(({ id, role }) => (role === 'ACTIVE' ? [id] : []));
}
