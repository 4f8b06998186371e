import { rangesOf, subnetsOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { bySpan, describeRange, isPlaced, moveRange, type Placed } from './move-range.ts';

export const subnetsDisjoint = defineRule({
  id: 'network/subnets-disjoint',
  severity: 'error',
  title: 'The ranges of a network’s subnets do not overlap',
  why: 'An address leads to one place in a network, so no two ranges of its subnets may share one: primary and secondary ranges alike, in all regions.',
  source: cite('vpcSubnets', 'apiSubnetwork', 'tfNetworkIssue20'),
  on: 'network',
  *check(network, view) {
    const ranges = subnetsOf(network.id, view)
      .flatMap((subnet) => rangesOf(subnet))
      .filter(isPlaced)
      .sort(bySpan);
    const taken = ranges.map(({ range }) => range);
    let widest: Placed | undefined;
    for (const one of ranges) {
      if (widest && one.range.low <= widest.range.high) {
        yield {
          at: [
            { id: one.subnet.id, field: one.field },
            { id: widest.subnet.id, field: widest.field },
          ],
          message: `${describeRange(one)} overlaps ${describeRange(widest)}. The ranges of one network are apart.`,
          fixes: [one, widest].flatMap((range) => moveRange(range, taken, view)),
        };
      }
      if (!widest || one.range.high > widest.range.high) widest = one;
    }
  },
});
