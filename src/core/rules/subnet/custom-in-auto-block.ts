import { autoMode } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4, overlaps4 } from '../../model/ip.ts';
import type { ResourceOf } from '../../model/kinds.ts';
import { peersOf } from '../../model/peerings.ts';
import { autoModeBlock, rangesOf, subnetsOf } from '../../model/ranges.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

type Network = ResourceOf<'network'>;

export const customInAutoBlock = defineRule({
  id: 'subnet/custom-in-auto-block',
  severity: 'info',
  title: 'A subnet in the block of auto mode networks keeps its network from being peered with one',
  why: 'Peered networks share their routes, so their ranges must be apart. Every auto mode network, default too, uses the same block.',
  source: cite('vpcSubnets', 'tfAcceptanceTests'),
  // Judged on the network, so that many such subnets are one finding.
  on: 'network',
  *check(network, view) {
    if (network.autoCreateSubnetworks !== false) return;
    const hits = subnetsOf(network.id, view)
      .flatMap((subnet) => rangesOf(subnet))
      .filter(({ range }) => range && overlaps4(range, autoModeBlock))
      .sort((a, b) => (a.subnet.id < b.subnet.id ? -1 : 1));
    const [first, ...more] = hits.map(({ subnet, field }): At => ({ id: subnet.id, field }));
    const [hit] = hits;
    if (!first || !hit?.range) return;
    const auto = autoModeBeside(network, view);
    if (!auto) return;
    yield {
      at: [first, ...more.slice(0, 9)],
      message: `${formatCidr4(hit.range)} of ${nameOf(hit.subnet, 'subnet')}${more.length > 0 ? ` and ${more.length} more` : ''} lies in ${autoMode.block}, out of which ${nameOf(auto, 'an auto mode network')} takes its subnets. That works, but ${nameOf(network, 'the network')} cannot be peered with it later.`,
    };
  },
});

/**
 * Google’s own guides put proxy-only subnets into that block, and a network that was in auto mode once has all of its
 * subnets there: a word is due only where there is an auto mode network, and no peering that is judged as it stands.
 */
function autoModeBeside(network: Network, view: View): Network | undefined {
  const peers = new Set(peersOf(network, view).map(({ peer }) => peer.id));
  return view
    .all('network')
    .filter((other) => other.autoCreateSubnetworks === true && !other.IPv4Range && !peers.has(other.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
