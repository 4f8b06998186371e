import { isPublic } from '../../model/address-blocks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { linksReaching, siteRanges } from '../../model/hybrid-links.ts';
import { holds4, parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { toInternet } from '../outside-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const addressPrivate = defineRule({
  id: 'hybrid-neg/address-private',
  severity: 'warning',
  title: 'Public addresses belong in an internet NEG',
  why: 'A hybrid NEG follows the routes that a Cloud Router has learned from a site, and sites announce private ranges as a rule. A public host is reached over the internet, which is what internet NEGs are for; a site that uses public addresses of its own is the exception.',
  source: cite('internetNegOverview', 'negOverview'),
  on: 'neg',
  yieldsTo: ['hybrid-neg/address-not-in-vpc'],
  *check(neg, view) {
    if (neg.networkEndpointType !== 'NON_GCP_PRIVATE_IP_PORT') return;
    const publicOnes = (neg.endpoints ?? []).filter((endpoint) => isPublicAt(endpoint.ipAddress));
    if (publicOnes.length === 0) return;
    const announced = neg.network ? siteRanges(linksReaching(neg.network, view)) : undefined;
    const convert = publicOnes.length === neg.endpoints?.length ? toInternet(neg, view) : [];
    for (const endpoint of publicOnes) {
      const address = parseIpv4(endpoint.ipAddress) ?? 0;
      if (announced?.some((range) => holds4(range, address))) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }],
        message: `${endpoint.ipAddress} is a public address; ${nameOf(neg, 'NEG')} is a hybrid NEG, which reaches hosts over VPN, Interconnect or a Router appliance. That works only where the site announces this address; else an internet NEG is right.`,
        fixes: [...convert, takeOut(neg, endpoint, view)],
      };
    }
  },
});

function isPublicAt(text: string | undefined): boolean {
  const address = parseIpv4(text);
  return address !== undefined && isPublic(address);
}
