import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { type HybridLink, linksOf } from '../../model/hybrid-links.ts';
import { type Cidr4, contains4, parseCidr4 } from '../../model/ip.ts';
import { isKind } from '../../model/kinds.ts';
import { rangesOf, subnetsOf } from '../../model/ranges.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { bySpan, describeRange, isPlaced, type Placed } from './move-range.ts';

interface Learned {
  readonly link: HybridLink;
  readonly index: number;
  readonly text: string;
  readonly range: Cidr4;
}

export const learnedRangesApart = defineRule({
  id: 'network/learned-ranges-apart',
  severity: 'warning',
  title: 'A range on the other side of a hybrid link lies in no subnet of the network',
  why: 'The routes of a network’s own subnets come first. A route to the other side that leads to the same addresses, or to some of them, is set aside, and the hosts there are out of reach.',
  source: cite('vpcRoutes', 'vpcSubnets', 'apiSubnetwork'),
  on: 'network',
  *check(network, view) {
    const learned = linksOf(network.id, view).flatMap(rangesBehind);
    if (learned.length === 0) return;
    // Ranges of subnets do not meet, so the last one that begins before an address is the one that holds it.
    const ranges = subnetsOf(network.id, view)
      .flatMap((subnet) => rangesOf(subnet))
      .filter(isPlaced)
      .sort(bySpan);
    for (const { link, index, text, range } of learned) {
      const holder = lastBefore(ranges, range.low);
      if (!holder || !contains4(holder.range, range) || letsRoutesIn(holder)) continue;
      yield {
        at: [
          { id: link.id, field: `ranges[${index}]` },
          { id: holder.subnet.id, field: holder.field },
        ],
        message: `${nameOf(link, 'The hybrid link')} leads to ${text}, which lies in ${describeRange(holder)}. Traffic to these addresses stays in ${nameOf(network, 'the network')}; the two ranges should be apart.`,
        fixes: [
          {
            title: `Take ${text} off the link`,
            safety: 'design',
            edit: (design) => {
              const now = resourceOf(design, link.id);
              const kept = isKind('hybridLink', now) ? now.ranges?.filter((one) => one !== text) : undefined;
              return set(design, 'hybridLink', link.id, { ranges: kept });
            },
          },
        ],
      };
    }
  },
});

function rangesBehind(link: HybridLink): Learned[] {
  return (link.ranges ?? []).flatMap((text, index) => {
    const range = parseCidr4(text);
    return range ? [{ link, index, text, range }] : [];
  });
}

/** The last range that begins at or before an address. */
function lastBefore(sorted: readonly Placed[], address: number): Placed | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.range.low ?? 0) <= address) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1];
}

/** The subnet lets routes into the unused part of its primary range. */
const letsRoutesIn = ({ subnet, index }: Placed): boolean =>
  index === undefined && subnet.allowSubnetCidrRoutesOverlap === true;
