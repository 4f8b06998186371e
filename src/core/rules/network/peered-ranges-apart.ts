import { nameOf } from '../../model/endpoints.ts';
import { contains4 } from '../../model/ip.ts';
import { holdsVms } from '../../model/nics.ts';
import { peersJudgedOn } from '../../model/peerings.ts';
import { rangesOf, specialBlocks, subnetsOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { bySpan, describeRange, isPlaced, moveRange, type Placed } from './move-range.ts';

export const peeredRangesApart = defineRule({
  id: 'network/peered-ranges-apart',
  severity: 'error',
  title: 'The subnets of two peered networks do not overlap',
  why: 'Peered networks tell each other where their subnets are, as if they were one network. An address can lead to one place only, so no range of the one may meet a range of the other.',
  source: cite('vpcPeering', 'vpcSubnets', 'apiSubnetwork'),
  on: 'network',
  *check(network, view) {
    for (const { peer, field } of peersJudgedOn(network, view)) {
      const ranges = [network, peer]
        .flatMap(({ id }) => subnetsOf(id, view))
        .flatMap((subnet) => rangesOf(subnet))
        .filter(isPlaced)
        .sort(bySpan);
      const taken = ranges.map(({ range }) => range);
      const widest = new Map<string | undefined, Placed>();
      for (const one of ranges) {
        const home = one.subnet.network;
        const other = widest.get(home === network.id ? peer.id : network.id);
        if (other && one.range.low <= other.range.high) {
          const doubt = doubtOf(one, other);
          yield {
            at: [
              { id: one.subnet.id, field: one.field },
              { id: other.subnet.id, field: other.field },
              { id: network.id, field },
            ],
            severity: doubt === undefined ? 'error' : 'warning',
            message: `${describeRange(one)} overlaps ${describeRange(other)}, and their networks ${nameOf(network, 'network')} and ${nameOf(peer, 'network')} are peered. ${doubt ?? 'Ranges of peered networks are apart.'}`,
            fixes: [one, other].flatMap((range) => moveRange(range, taken, view)),
          };
        }
        const present = widest.get(home);
        if (!present || one.range.high > present.range.high) widest.set(home, one);
      }
    }
  },
});

/** Routes of ordinary subnets with private ranges are always exchanged; of the others the documents say less. */
function doubtOf(one: Placed, other: Placed): string | undefined {
  if ([one, other].some(({ subnet }) => !holdsVms(subnet))) {
    return 'Whether that is refused for a subnet that holds no VMs was not seen; ranges that are apart are safe.';
  }
  if ([one, other].every(({ range }) => !specialBlocks.some((block) => contains4(block.range, range)))) {
    return 'Public ranges that are used privately are exchanged only where both sides ask for it.';
  }
  return undefined;
}
