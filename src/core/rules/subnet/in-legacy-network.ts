import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const inLegacyNetwork = defineRule({
  id: 'subnet/in-legacy-network',
  severity: 'error',
  title: 'A legacy network has no subnets',
  why: 'A legacy network spans all regions with one range. Only VPC networks are divided into subnets.',
  source: cite('apiNetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    const network = view.of('network', subnet.network);
    if (!network?.IPv4Range) return;
    yield {
      at: [
        { id: subnet.id, field: 'network' },
        { id: network.id, field: 'IPv4Range' },
      ],
      message: `${nameOf(subnet, 'subnet')} is drawn in ${nameOf(network, 'network')}, a legacy network, which has no subnets.`,
      fixes: [
        {
          title: `Make ${nameOf(network, 'it')} a custom mode VPC network`,
          safety: 'design',
          edit: (design) => set(design, 'network', network.id, { IPv4Range: undefined, autoCreateSubnetworks: false }),
        },
      ],
    };
  },
});
