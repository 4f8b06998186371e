import { setRange } from '../../edit/parts.ts';
import { set } from '../../edit/write.ts';
import { regionFactsOf } from '../../facts/locations.ts';
import { autoMode } from '../../facts/networks.ts';
import { nameOf } from '../../model/endpoints.ts';
import { type Cidr4, contains4, formatCidr4, overlaps4, parseCidr4 } from '../../model/ip.ts';
import type { Subnet } from '../../model/kinds.ts';
import { autoModeBlock, freeRange, rangesOf, takenRanges } from '../../model/ranges.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const autoModeBlockKept = defineRule({
  id: 'subnet/auto-mode-block',
  severity: 'error',
  title: `An auto mode network keeps ${autoMode.block} for its automatic subnets`,
  why: 'Each region, a new one too, gets its automatic subnet out of that block. Subnets that you add to such a network take their ranges elsewhere.',
  source: cite('vpcSubnets', 'boshIssue238'),
  on: 'subnet',
  *check(subnet, view) {
    const network = view.of('network', subnet.network);
    if (network?.autoCreateSubnetworks !== true) return;
    for (const { field, index, label, range } of rangesOf(subnet)) {
      if (!range || !overlaps4(range, autoModeBlock)) continue;
      if (index === undefined && isAutomatic(subnet, network.name, range)) continue;
      const free = freeRange([...takenRanges(network.id, view), autoModeBlock], range.prefix);
      yield {
        at: [
          { id: subnet.id, field },
          { id: network.id, field: 'autoCreateSubnetworks' },
        ],
        message: `The ${label} of ${nameOf(subnet, 'subnet')}, ${formatCidr4(range)}, lies in ${autoMode.block}, which auto mode network ${nameOf(network, 'network')} keeps for itself.`,
        fixes: [
          ...(free
            ? [
                {
                  title: `Change it to ${free}`,
                  safety: 'design' as const,
                  edit: (design: Parameters<typeof setRange>[0]) => setRange(design, subnet.id, index, free),
                },
              ]
            : []),
          {
            title: `Make ${nameOf(network, 'the network')} a custom mode network`,
            safety: 'design',
            edit: (design) => set(design, 'network', network.id, { autoCreateSubnetworks: false }),
          },
        ],
      };
    }
  },
});

/** The automatic subnet itself has the network's name, or at least the block that auto mode gives its region. */
function isAutomatic(subnet: Subnet, networkName: string | undefined, range: Cidr4): boolean {
  if (range.prefix < autoMode.shortestPrefix || range.prefix > autoMode.initialPrefix) return false;
  const given = parseCidr4(regionFactsOf(subnet.region ?? '')?.autoModeRange);
  const isGiven = given !== undefined && contains4(range, given);
  return contains4(autoModeBlock, range) && (isGiven || (networkName !== undefined && subnet.name === networkName));
}
