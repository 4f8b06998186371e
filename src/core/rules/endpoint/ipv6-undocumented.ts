import { endpointName, nameOf, negFacts } from '../../model/endpoints.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipv6Undocumented = defineRule({
  id: 'endpoint/ipv6-undocumented',
  severity: 'warning',
  title: 'Hybrid and internet endpoints are documented with IPv4 addresses only',
  why: 'The pages and tools describe these endpoints by an IPv4 address or a host name. The API has a field for IPv6, and nothing says what it does with it here.',
  source: cite('gcloudNegUpdate', 'tfDefinitions', 'apiNeg'),
  on: 'neg',
  *check(neg, view) {
    if (negFacts(neg)?.endpoint.ipv6Address !== 'unsure') return;
    for (const endpoint of neg.endpoints ?? []) {
      if (endpoint.ipv6Address === undefined) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipv6Address' }],
        message: `${endpointName(endpoint, view)} in ${nameOf(neg, 'NEG')} has the IPv6 address ${endpoint.ipv6Address}. For ${neg.networkEndpointType} NEGs IPv4 alone is documented.`,
        fixes: [patchEndpoint('Leave the IPv6 address out', 'design', neg, endpoint, { ipv6Address: undefined })],
      };
    }
  },
});
