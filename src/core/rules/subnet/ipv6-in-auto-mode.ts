import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6InAutoMode = defineRule({
  id: 'subnet/ipv6-in-auto-mode',
  severity: 'warning',
  title: 'Subnets with IPv6 belong in custom mode networks',
  why: 'As far as is known, subnets of auto mode networks have IPv4 only. No refusal of the API was seen, so this may turn out otherwise.',
  source: cite('apiSubnetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    if (subnet.stackType !== 'IPV4_IPV6' && subnet.stackType !== 'IPV6_ONLY') return;
    const network = view.of('network', subnet.network);
    if (network?.autoCreateSubnetworks !== true) return;
    yield {
      at: [
        { id: subnet.id, field: 'stackType' },
        { id: network.id, field: 'autoCreateSubnetworks' },
      ],
      message: `${nameOf(subnet, 'subnet')} has IPv6, and ${nameOf(network, 'network')} is in auto mode. IPv6 is known to work in custom mode networks.`,
      fixes: [
        {
          title: `Make ${nameOf(network, 'the network')} a custom mode network`,
          safety: 'design',
          edit: (design) => set(design, 'network', network.id, { autoCreateSubnetworks: false }),
        },
      ],
    };
  },
});
