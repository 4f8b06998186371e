import { isPrivate } from '../../model/address-blocks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { toHybrid } from '../outside-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressNotPrivate = defineRule({
  id: 'internet-neg/address-not-private',
  severity: 'error',
  documentedOnly: true,
  title: 'An internet NEG does not support private addresses',
  why: 'An internet NEG reaches hosts over the internet, where the private ranges of RFC 1918 lead nowhere. Private hosts on premises belong in a hybrid NEG, VMs in a zonal one.',
  source: cite('negOverview', 'internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_IP_PORT') return;
    const endpoints = neg.endpoints ?? [];
    const found = endpoints.filter(({ ipAddress }) => isPrivate(parseIpv4(ipAddress) ?? 0));
    const convert = found.length > 0 && found.length === endpoints.length ? toHybrid(neg, view) : [];
    for (const endpoint of found) {
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `${endpoint.ipAddress} is a private address; ${nameOf(neg, 'NEG')} is an internet NEG and needs a public one. A hybrid NEG reaches private hosts outside Google Cloud, a zonal NEG reaches VMs.`,
        fixes: [...convert, takeOut(neg, endpoint, view)],
      };
    }
  },
});
