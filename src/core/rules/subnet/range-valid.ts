import { setRange } from '../../edit/parts.ts';
import { proxyOnlySubnet, subnetPurposeOf } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { parseIpv4 } from '../../model/ip.ts';
import type { Id } from '../../model/kind.ts';
import { quoted } from '../../model/names.ts';
import { freeRange, rangesOf, takenRanges } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const rangeValid = defineRule({
  id: 'subnet/range-valid',
  severity: 'error',
  title: 'The range of a subnet is an IPv4 address with a prefix length',
  why: 'A range is written in CIDR notation: its first address, a slash, and how many leading bits all of its addresses share.',
  source: cite('apiSubnetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    for (const { field, index, label, text, range } of rangesOf(subnet)) {
      if (text === undefined || range) continue;
      const bare = parseIpv4(text.trim()) === undefined ? undefined : `${text.trim()}/24`;
      const isProxyOnly = subnetPurposeOf(subnet.purpose)?.proxyOnly === true;
      const free = freeRange(takenRanges(subnet.network, view), isProxyOnly ? proxyOnlySubnet.recommendedPrefix : 24);
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')} is ${quoted(text)}. It would be an IPv4 range such as 10.0.0.0/24.`,
        fixes: [
          ...(bare ? [write(`Write ${bare}`, subnet.id, index, bare)] : []),
          ...(free ? [write(`Give it ${free}, which is free`, subnet.id, index, free)] : []),
        ],
      };
    }
  },
});

function write(title: string, subnet: Id, index: number | undefined, range: string): Fix {
  return { title, safety: 'input', edit: (design) => setRange(design, subnet, index, range) };
}
