import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4, overlaps4 } from '../../model/ip.ts';
import { rangesOf, specialBlocks } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const privatelyUsedPublic = defineRule({
  id: 'subnet/privately-used-public',
  severity: 'info',
  title: 'Public addresses may be used in a subnet, and then hide their owner',
  why: 'VMs of the network reach the subnet instead of whoever has these addresses on the internet.',
  source: cite('vpcSubnets'),
  on: 'subnet',
  yieldsTo: ['subnet/range-prohibited'],
  *check(subnet) {
    for (const { field, label, range } of rangesOf(subnet)) {
      if (!range || specialBlocks.some((block) => overlaps4(block.range, range))) continue;
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')}, ${formatCidr4(range)}, is public address space. From this network its owner on the internet cannot be reached.`,
      };
    }
  },
});
