import { deadBlockOf } from '../../model/address-blocks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressUsable = defineRule({
  id: 'hybrid-neg/address-usable',
  severity: 'warning',
  title: 'Loopback, link-local and multicast addresses lead to no site',
  why: 'Such an address means something else on every machine, or a whole group of them, and no route carries it over a VPN tunnel or an Interconnect. The API takes it all the same.',
  source: cite('tfAcceptanceTests', 'vpcSubnets', 'hybridNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT') return;
    for (const endpoint of neg.endpoints ?? []) {
      const address = parseIpv4(endpoint.ipAddress);
      const block = address === undefined ? undefined : deadBlockOf(address);
      if (!block) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `${endpoint.ipAddress} is in a block that no site is reached by (${block.label}). ${nameOf(neg, 'NEG')} needs the address of a host on premises or in another cloud.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
