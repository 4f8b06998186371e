import { setRange } from '../../edit/parts.ts';
import { subnetPrefixes } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatIpv4 } from '../../model/ip.ts';
import { freeRange, rangesOf, takenRanges } from '../../model/ranges.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

const { longest, shortest } = subnetPrefixes;

export const prefixLength = defineRule({
  id: 'subnet/prefix-length',
  severity: 'error',
  title: `The smallest subnet is a /${longest}`,
  why: 'Four addresses of a primary range are reserved, so a /29 with its eight addresses is the smallest that can hold anything.',
  source: cite('vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    for (const { field, index, label, range } of rangesOf(subnet)) {
      if (!range || (range.prefix <= longest && range.prefix >= shortest.value)) continue;
      const isSmall = range.prefix > longest;
      const free = isSmall ? freeRange(takenRanges(subnet.network, view), longest) : undefined;
      const change = (to: string): Fix => ({
        title: `Make it ${to}`,
        safety: 'input',
        edit: (design) => setRange(design, subnet.id, index, to),
      });
      const isProxy = subnet.purpose !== undefined && subnet.purpose !== 'PRIVATE';
      yield {
        at: [{ id: subnet.id, field }],
        // Only the least primary range is written down; the others are guesses from the same sentence.
        severity: isSmall && index === undefined ? 'error' : 'warning',
        message: isSmall
          ? `The ${label} of ${nameOf(subnet, 'subnet')}, ${formatIpv4(range.low)}/${range.prefix}, is smaller than a /${longest}, the smallest there is.`
          : `The ${label} of ${nameOf(subnet, 'subnet')} is a /${range.prefix}. The documentation goes up to /${shortest.value}; whether the API takes more was not seen.`,
        fixes: free && !isProxy ? [change(free)] : [],
      };
    }
  },
});
