import { set } from '../../edit/write.ts';
import { subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const roleUnneeded = defineRule({
  id: 'subnet/role-unneeded',
  severity: 'info',
  title: 'Only proxy-only subnets have a role',
  why: 'A role on another subnet is tolerated and means nothing.',
  source: cite('apiSubnetwork', 'tfAcceptanceTests'),
  on: 'subnet',
  *check(subnet) {
    if (!subnet.role || subnetPurposeOf(subnet.purpose)?.role !== 'unneeded') return;
    yield {
      at: [{ id: subnet.id, field: 'role' }],
      message: `${nameOf(subnet, 'subnet')} has the role ${subnet.role}, which its purpose (${subnet.purpose ?? 'PRIVATE'}) does not use.`,
      fixes: [
        {
          title: 'Leave the role out',
          safety: 'safe',
          edit: (design) => set(design, 'subnet', subnet.id, { role: undefined }),
        },
      ],
    };
  },
});
