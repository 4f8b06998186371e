import { nameOf } from '../../model/endpoints.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const noIpv6 = defineRule({
  id: 'gce-vm-ip/no-ipv6',
  severity: 'error',
  title: 'A GCE_VM_IP endpoint is one IPv4 address',
  why: 'The interface may be dual-stack, the endpoint may not: only GCE_VM_IP_PORT endpoints carry an IPv6 address beside the IPv4 one.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg) {
    if (neg.networkEndpointType !== 'GCE_VM_IP') return;
    for (const endpoint of neg.endpoints ?? []) {
      if (endpoint.ipv6Address === undefined) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipv6Address' }],
        message: `An endpoint of ${nameOf(neg, 'NEG')} has the IPv6 address ${endpoint.ipv6Address}. Endpoints of a GCE_VM_IP NEG are one IPv4 address each.`,
        fixes: [patchEndpoint('Remove the IPv6 address', 'design', neg, endpoint, { ipv6Address: undefined })],
      };
    }
  },
});
