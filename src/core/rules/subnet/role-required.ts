import { set } from '../../edit/write.ts';
import { subnetPurposeOf, subnetRoles } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const roleRequired = defineRule({
  id: 'subnet/role-required',
  severity: 'error',
  title: 'A proxy-only subnet is either active or a backup',
  why: 'Load balancers take the addresses of their proxies from the active proxy-only subnet of the region. A backup waits until you make it the active one. The API refuses one without a role.',
  source: cite('tfIssue13438', 'gcloudSubnets', 'proxyOnlySubnets'),
  on: 'subnet',
  *check(subnet, view) {
    if (subnetPurposeOf(subnet.purpose)?.role !== 'required') return;
    if (subnetRoles.some((role) => role === subnet.role)) return;
    const hasActive =
      subnet.network !== undefined &&
      view
        .from('subnet', subnet.network, 'subnet.network')
        .some(
          (other) => other.role === 'ACTIVE' && other.region === subnet.region && isSame(other.purpose, subnet.purpose),
        );
    const role = hasActive ? 'BACKUP' : 'ACTIVE';
    yield {
      at: [{ id: subnet.id, field: 'role' }],
      message: `${nameOf(subnet, 'subnet')} is a proxy-only subnet (${subnet.purpose}) ${subnet.role ? `with the role “${subnet.role}”` : 'without a role'}. It needs ACTIVE or BACKUP.`,
      fixes: [
        {
          title: hasActive ? 'Make it BACKUP, as an active one exists' : 'Make it ACTIVE',
          safety: 'input',
          edit: (design) => set(design, 'subnet', subnet.id, { role }),
        },
      ],
    };
  },
});

/** The earlier purpose and its successor share one active subnet. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return (a === 'GLOBAL_MANAGED_PROXY') === (b === 'GLOBAL_MANAGED_PROXY') && subnetPurposeOf(a)?.proxyOnly === true;
}
