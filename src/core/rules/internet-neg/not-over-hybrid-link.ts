import { nameOf } from '../../model/endpoints.ts';
import { holds4, parseCidr4, parseIpv4 } from '../../model/ip.ts';
import { takeOut } from '../endpoint-fixes.ts';
import { toHybrid } from '../outside-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const notOverHybridLink = defineRule({
  id: 'internet-neg/not-over-hybrid-link',
  severity: 'warning',
  title: 'A global internet NEG never takes the way of a VPN tunnel or an Interconnect',
  why: 'It belongs to no VPC network, so it knows none of the routes that a Cloud Router learns. A host that only a hybrid link leads to needs a hybrid NEG in the network of the link.',
  source: cite('internetNegOverview', 'hybridNegOverview'),
  on: 'neg',
  yieldsTo: ['internet-neg/address-not-private', 'internet-neg/address-routable'],
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_IP_PORT' || neg.region || neg.zone) return;
    const links = view.all('hybridLink');
    const hosts = view.all('hybridHost');
    for (const endpoint of links.length + hosts.length > 0 ? (neg.endpoints ?? []) : []) {
      const address = parseIpv4(endpoint.ipAddress);
      if (address === undefined) continue;
      const host = hosts.find(({ ipAddress }) => ipAddress === endpoint.ipAddress);
      const behind = links.find((link) => link.ranges?.some((text) => isInside(text, address)));
      const via = behind ?? host;
      if (!via) continue;
      yield {
        at: [{ id: neg.id, part: endpoint.id, field: 'ipAddress' }, { id: via.id }],
        message: `${endpoint.ipAddress} is ${behind ? `behind ${nameOf(behind, 'a hybrid link')}` : `the address of ${nameOf(host, 'an on-premises host')}`}; ${nameOf(neg, 'the NEG')} is a global internet NEG and reaches it over the internet only. Over the hybrid link a hybrid NEG leads there.`,
        fixes: [...toHybrid(neg, view), takeOut(neg, endpoint, view)],
      };
    }
  },
});

function isInside(text: string, address: number): boolean {
  const range = parseCidr4(text);
  return range !== undefined && holds4(range, address);
}
