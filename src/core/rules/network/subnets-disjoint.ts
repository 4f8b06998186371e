import { setRange } from '../../edit/parts.ts';
import { type Cidr4, formatCidr4 } from '../../model/ip.ts';
import { freeRange, rangesOf, type SubnetRange, subnetsOf, takenAddresses } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

type Placed = SubnetRange & { readonly range: Cidr4 };

export const subnetsDisjoint = defineRule({
  id: 'network/subnets-disjoint',
  severity: 'error',
  title: 'The ranges of a network’s subnets do not overlap',
  why: 'An address leads to one place in a network, so no two ranges of its subnets may share one: primary and secondary ranges alike, in all regions.',
  source: [
    ...cite('vpcSubnets', 'apiSubnetwork'),
    { url: 'https://github.com/terraform-google-modules/terraform-google-network/issues/20', checked: '2026-08' },
  ],
  on: 'network',
  *check(network, view) {
    const ranges = subnetsOf(network.id, view)
      .flatMap((subnet) => rangesOf(subnet))
      .filter((one): one is Placed => one.range !== undefined)
      .sort(bySpan);
    let widest: Placed | undefined;
    for (const one of ranges) {
      if (widest && one.range.low <= widest.range.high) {
        yield {
          at: [
            { id: one.subnet.id, field: one.field },
            { id: widest.subnet.id, field: widest.field },
          ],
          message: `${describe(one)} overlaps ${describe(widest)}. The ranges of one network are apart.`,
          fixes: [one, widest].flatMap((range) => moves(range, ranges, view)),
        };
      }
      if (!widest || one.range.high > widest.range.high) widest = one;
    }
  },
});

/** By where they begin; equal ones by their names, so that the same one is always called the second. */
function bySpan(a: Placed, b: Placed): number {
  return a.range.low - b.range.low || a.range.high - b.range.high || (place(a) < place(b) ? -1 : 1);
}

const place = ({ subnet, field }: SubnetRange): string => `${subnet.id} ${field}`;

const describe = ({ subnet, label, range }: Placed): string =>
  `${formatCidr4(range)} (${label} of ${subnet.name ?? 'a subnet'}${subnet.region ? `, ${subnet.region}` : ''})`;

/** Moving a range is offered where nothing in the design holds an address of it. */
function moves(one: Placed, ranges: readonly Placed[], view: View): Fix[] {
  const inUse = takenAddresses(one.subnet, view).length > 0 || view.from('neg', one.subnet.id, 'neg.subnet').length > 0;
  const free = freeRange(
    ranges.map(({ range }) => range),
    one.range.prefix,
  );
  if (inUse || free === undefined) return [];
  return [
    {
      title: `Move the ${one.label} of ${one.subnet.name ?? 'the subnet'} to ${free}`,
      safety: 'input',
      edit: (design) => setRange(design, one.subnet.id, one.index, free),
    },
  ];
}
