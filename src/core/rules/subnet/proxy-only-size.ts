import { set } from '../../edit/write.ts';
import { proxyOnlySubnet, subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseCidr4 } from '../../model/ip.ts';
import { freeRange, takenRanges } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const { longestPrefix, recommendedPrefix } = proxyOnlySubnet;

export const proxyOnlySize = defineRule({
  id: 'subnet/proxy-only-size',
  severity: 'error',
  documentedOnly: true,
  title: `A proxy-only subnet is a /${longestPrefix} or larger, better a /${recommendedPrefix}`,
  why: 'All load balancers of the region share its addresses, and the number of proxies grows with the traffic. The range cannot be changed while it is in use.',
  source: cite('proxyOnlySubnets'),
  on: 'subnet',
  yieldsTo: ['subnet/prefix-length'],
  *check(subnet, view) {
    const range = parseCidr4(subnet.ipCidrRange);
    if (!range || !subnetPurposeOf(subnet.purpose)?.proxyOnly || range.prefix <= recommendedPrefix) return;
    const isTooSmall = range.prefix > longestPrefix;
    const free = freeRange(takenRanges(subnet.network, view), recommendedPrefix);
    yield {
      at: [{ id: subnet.id, field: 'ipCidrRange' }],
      severity: isTooSmall ? 'error' : 'warning',
      message: isTooSmall
        ? `${nameOf(subnet, 'subnet')} (${subnet.ipCidrRange}) is too small for proxies: a /${longestPrefix} is the least that is supported.`
        : `${nameOf(subnet, 'subnet')} (${subnet.ipCidrRange}) is small for proxies. Google recommends a /${recommendedPrefix}.`,
      fixes: free
        ? [
            {
              title: `Change it to ${free}`,
              safety: 'input',
              edit: (design) => set(design, 'subnet', subnet.id, { ipCidrRange: free }),
            },
          ]
        : [],
    };
  },
});
