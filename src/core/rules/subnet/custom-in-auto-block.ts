import { autoMode } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { formatCidr4, overlaps4 } from '../../model/ip.ts';
import { autoModeBlock, rangesOf } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const customInAutoBlock = defineRule({
  id: 'subnet/custom-in-auto-block',
  severity: 'info',
  title: 'A subnet in the block of auto mode networks keeps its network from being peered with one',
  why: 'Peered networks share their routes, so their ranges must be apart. Every auto mode network, default too, uses the same block.',
  source: cite('vpcSubnets', 'tfAcceptanceTests'),
  on: 'subnet',
  *check(subnet, view) {
    if (view.of('network', subnet.network)?.autoCreateSubnetworks !== false) return;
    const hit = rangesOf(subnet).find(({ range }) => range && overlaps4(range, autoModeBlock));
    if (!hit?.range) return;
    yield {
      at: [{ id: subnet.id, field: hit.field }],
      message: `The ${hit.label} of ${nameOf(subnet, 'subnet')}, ${formatCidr4(hit.range)}, lies in ${autoMode.block}. That works, but the network cannot be peered with an auto mode one later.`,
    };
  },
});
