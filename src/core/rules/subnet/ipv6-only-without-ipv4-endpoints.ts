import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6OnlyWithoutIpv4Endpoints = defineRule({
  id: 'subnet/ipv6-only-without-ipv4-endpoints',
  severity: 'error',
  documentedOnly: true,
  title: 'A NEG of VM addresses needs a subnet with IPv4',
  why: 'An endpoint of these types has an IPv4 address, alone or beside an IPv6 one. A subnet for IPv6 only has none to give.',
  source: cite('zonalNegOverview', 'gkeNegController'),
  on: 'neg',
  *check(neg, view) {
    const type = neg.networkEndpointType;
    if (type !== 'GCE_VM_IP' && type !== 'GCE_VM_IP_PORT') return;
    const subnet = view.of('subnet', neg.subnetwork);
    if (subnet?.stackType !== 'IPV6_ONLY') return;
    yield {
      at: [
        { id: neg.id, field: 'subnetwork' },
        { id: subnet.id, field: 'stackType' },
      ],
      // Code of the GKE controller treats endpoints with IPv6 alone as possible in GCE_VM_IP_PORT NEGs.
      severity: type === 'GCE_VM_IP' ? 'error' : 'warning',
      message: `${nameOf(neg, 'NEG')} has endpoints with IPv4 addresses (${type}), and ${nameOf(subnet, 'subnet')} is for IPv6 only. Such endpoints are not supported there${type === 'GCE_VM_IP' ? '' : ' by the documentation'}.`,
      fixes: [
        {
          title: `Make ${nameOf(subnet, 'the subnet')} dual-stack`,
          safety: 'design',
          edit: (design) => set(design, 'subnet', subnet.id, { stackType: 'IPV4_IPV6' }),
        },
      ],
    };
  },
});
