import { specialBlockOf } from '../../model/address-blocks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressRoutable = defineRule({
  id: 'internet-neg/address-routable',
  severity: 'warning',
  title: 'The address of an internet endpoint is one that the internet routes',
  why: 'Beside the private ranges there are blocks for loopback, link-local and shared addresses, for documentation, benchmarks and multicast. No host of the internet answers there. The documentation asks for a publicly routable address; that the API refuses others was not seen.',
  source: cite('gcloudNegUpdate', 'internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_IP_PORT') return;
    for (const endpoint of neg.endpoints ?? []) {
      const address = parseIpv4(endpoint.ipAddress);
      const block = address === undefined ? undefined : specialBlockOf(address);
      if (!block) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `${endpoint.ipAddress} in ${nameOf(neg, 'NEG')} is not publicly routable (${block.label}). An internet endpoint needs an address that is.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
