import { setRange } from '../../edit/parts.ts';
import { nameOf } from '../../model/endpoints.ts';
import { contains4, formatCidr4, overlaps4 } from '../../model/ip.ts';
import { rangesOf, specialBlocks } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const rangeInOneBlock = defineRule({
  id: 'subnet/range-in-one-block',
  severity: 'error',
  title: 'A range lies within one kind of address space',
  why: 'A subnet’s range may be private, or one of a few special blocks, or public addresses used privately. A range that reaches from one into another is refused.',
  source: cite('vpcSubnets'),
  on: 'subnet',
  yieldsTo: ['subnet/range-prohibited'],
  *check(subnet) {
    for (const { field, index, label, range } of rangesOf(subnet)) {
      const block = range && specialBlocks.find((one) => overlaps4(one.range, range));
      if (!range || !block || contains4(block.range, range)) continue;
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')}, ${formatCidr4(range)}, holds ${block.cidr} (${block.label}) and more. It would have to stay inside it.`,
        fixes: [
          {
            title: `Shrink it to ${block.cidr}`,
            safety: 'design',
            edit: (design) => setRange(design, subnet.id, index, block.cidr),
          },
        ],
      };
    }
  },
});
