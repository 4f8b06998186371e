import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const needsNetwork = defineRule({
  id: 'subnet/needs-network',
  severity: 'error',
  incomplete: true,
  title: 'A subnet belongs to a network',
  why: 'A subnet is a range of addresses of one VPC network in one region. It cannot change its network later.',
  source: cite('apiSubnetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    if (subnet.network) return;
    yield {
      at: [{ id: subnet.id, field: 'network' }],
      message: `${nameOf(subnet, 'subnet')} is in no network yet. It needs one.`,
      fixes: [...view.all('network')]
        .filter(({ IPv4Range }) => !IPv4Range)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 3)
        .map((network) => ({
          title: `Put it in ${nameOf(network, 'network')}`,
          safety: 'input',
          edit: (design) => set(design, 'subnet', subnet.id, { network: network.id }),
        })),
    };
  },
});
