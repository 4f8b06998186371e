import { nameOf, placementsOf } from '../../model/endpoints.ts';
import { namesIpv6 } from '../../model/neg-facets.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6NeedsIpv4 = defineRule({
  id: 'gce-vm-ip-port/ipv6-needs-ipv4',
  severity: 'warning',
  title: 'An endpoint names its IPv6 address beside an IPv4 address',
  why: 'Every combination in the documents pairs an IPv6 address with a primary or alias IPv4 address. What an endpoint with IPv6 alone does is not written anywhere.',
  source: cite('zonalNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'GCE_VM_IP_PORT') return;
    if (!namesIpv6(neg)) return;
    for (const { endpoint, on } of placementsOf(neg, view)) {
      if (!endpoint.ipv6Address || endpoint.ipAddress) continue;
      const primary = on?.nic.networkIP;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `An endpoint of ${nameOf(neg, 'NEG')} has the IPv6 address ${endpoint.ipv6Address} and no IPv4 address. The documented endpoints have both.`,
        fixes: [
          ...(primary
            ? [patchEndpoint(`Add the primary address ${primary}`, 'input', neg, endpoint, { ipAddress: primary })]
            : []),
          patchEndpoint('Remove the IPv6 address', 'design', neg, endpoint, { ipv6Address: undefined }),
        ],
      };
    }
  },
});
