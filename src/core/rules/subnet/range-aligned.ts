import { setRange } from '../../edit/parts.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4 } from '../../model/ip.ts';
import { rangesOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const rangeAligned = defineRule({
  id: 'subnet/range-aligned',
  severity: 'warning',
  title: 'A range is written with its first address',
  why: '10.0.1.5/24 means the same addresses as 10.0.1.0/24. Whether Compute Engine straightens such a text or refuses it was not seen, so it is better written straight.',
  source: cite('apiSubnetwork', 'vpcSubnets'),
  on: 'subnet',
  *check(subnet) {
    for (const { field, index, label, text, range } of rangesOf(subnet)) {
      if (!range || range.aligned) continue;
      const straight = formatCidr4(range);
      yield {
        at: [{ id: subnet.id, field }],
        message: `The ${label} of ${nameOf(subnet, 'subnet')} is written ${text}. Its first address is another: ${straight}.`,
        fixes: [
          {
            title: `Write ${straight}`,
            safety: 'safe',
            edit: (design) => setRange(design, subnet.id, index, straight),
          },
        ],
      };
    }
  },
});
