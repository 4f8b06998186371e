import { autoMode } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4, overlaps4 } from '../../model/ip.ts';
import { autoModeBlock, rangesOf, subnetsOf } from '../../model/ranges.ts';
import { type At, defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

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
    yield {
      at: [first, ...more.slice(0, 9)],
      message: `${formatCidr4(hit.range)} of ${nameOf(hit.subnet, 'subnet')}${more.length > 0 ? ` and ${more.length} more` : ''} lies in ${autoMode.block}. That works, but ${nameOf(network, 'the network')} cannot be peered with an auto mode network later.`,
    };
  },
});
