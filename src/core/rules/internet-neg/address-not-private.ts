import { privateIpv4Ranges } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const privateRanges = privateIpv4Ranges.flatMap((cidr) => parseCidr4(cidr) ?? []);

export const addressNotPrivate = defineRule({
  id: 'internet-neg/address-not-private',
  severity: 'error',
  title: 'An internet NEG does not support private addresses',
  why: 'An internet NEG reaches hosts over the internet, where the private ranges of RFC 1918 lead nowhere. Private hosts on premises belong in a hybrid NEG, VMs in a zonal one.',
  source: cite('negOverview', 'internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_IP_PORT') return;
    for (const endpoint of neg.endpoints ?? []) {
      const address = parseIpv4(endpoint.ipAddress);
      if (address === undefined || !privateRanges.some((range) => holds4(range, address))) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `${endpoint.ipAddress} is a private address; ${nameOf(neg, 'NEG')} is an internet NEG and needs a public one. A hybrid NEG reaches private hosts outside Google Cloud, a zonal NEG reaches VMs.`,
        fixes: [takeOut(neg, endpoint, view)],
      };
    }
  },
});
