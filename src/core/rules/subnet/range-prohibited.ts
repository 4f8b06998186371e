import { setRange } from '../../edit/parts.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4, overlaps4 } from '../../model/ip.ts';
import { freeRange, prohibitedBlocks, rangesOf, takenRanges } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const rangeProhibited = defineRule({
  id: 'subnet/range-prohibited',
  severity: 'error',
  title: 'Some IPv4 blocks cannot be in a subnet',
  why: 'Loopback, link-local, multicast and a few blocks that Google itself answers on never leave their places, so no range of a subnet may touch them.',
  source: cite('vpcSubnets'),
  on: 'subnet',
  *check(subnet, view) {
    for (const { field, index, label, range } of rangesOf(subnet)) {
      const block = range && prohibitedBlocks.find((one) => overlaps4(one.range, range));
      if (!range || !block) continue;
      const free = freeRange(takenRanges(subnet.network, view), range.prefix);
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')}, ${formatCidr4(range)}, touches ${block.cidr} (${block.label}), which no subnet can have.`,
        fixes: free
          ? [
              {
                title: `Change it to ${free}`,
                safety: 'design',
                edit: (design) => setRange(design, subnet.id, index, free),
              },
            ]
          : [],
      };
    }
  },
});
