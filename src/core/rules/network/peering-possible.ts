import { set } from '../../edit/write.ts';
import { autoMode } from '../../facts/networks.ts';
import type { Design } from '../../model/design.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Id } from '../../model/kind.ts';
import { isKind, type ResourceOf } from '../../model/kinds.ts';
import { peersOf } from '../../model/peerings.ts';
import { resourceOf } from '../../model/resource-of.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

type Network = ResourceOf<'network'>;

export const peeringPossible = defineRule({
  id: 'network/peering-possible',
  severity: 'error',
  title: 'Two networks can be peered unless both are in auto mode or one is a legacy network',
  why: `Peered networks exchange the routes of their subnets. All automatic subnets come out of ${autoMode.block}, so those of two auto mode networks always collide, and a legacy network has no subnets at all.`,
  source: cite('vpcPeering', 'vpcSubnets'),
  on: 'network',
  *check(network, view) {
    for (const { peer, field } of peersOf(network, view)) {
      const isSecond = peer.id < network.id && peer.peerings?.some((back) => back.network === network.id) === true;
      const obstacle = isSecond ? undefined : obstacleTo(network, peer);
      if (!obstacle) continue;
      yield {
        at: [{ id: network.id, field }, { id: peer.id }],
        message: obstacle,
        fixes: [
          {
            title: 'Remove the peering',
            safety: 'design',
            edit: (design) => unpeered(unpeered(design, network.id, peer.id), peer.id, network.id),
          },
          ...toCustomMode(network, peer),
        ],
      };
    }
  },
});

function obstacleTo(network: Network, peer: Network): string | undefined {
  const [one, other] = [nameOf(network, 'network'), nameOf(peer, 'network')];
  if (network.id === peer.id) return `${one} is peered with itself. A peering joins two networks.`;
  const legacy = [network, peer].find(({ IPv4Range }) => IPv4Range);
  if (legacy) {
    return `${one} is peered with ${other}, and ${nameOf(legacy, 'network')} is a legacy network. Only VPC networks can be peered.`;
  }
  if (network.autoCreateSubnetworks !== true || peer.autoCreateSubnetworks !== true) return undefined;
  return `${one} and ${other} are peered, and both are in auto mode: their automatic subnets have the same ranges. One of them would have to be in custom mode, with other ranges.`;
}

/** Two auto mode networks: one may become a custom mode network, whose subnets are then looked at. */
function toCustomMode(...networks: readonly [Network, Network]): Fix[] {
  if (networks.some(({ autoCreateSubnetworks, IPv4Range }) => autoCreateSubnetworks !== true || IPv4Range)) return [];
  if (networks[0].id === networks[1].id) return [];
  return networks.map((network) => ({
    title: `Make ${nameOf(network, 'network')} a custom mode network`,
    safety: 'design',
    edit: (design) => set(design, 'network', network.id, { autoCreateSubnetworks: false }),
  }));
}

function unpeered(design: Design, id: Id, peer: Id): Design {
  const network = resourceOf(design, id);
  if (!isKind('network', network)) return design;
  const kept = network.peerings?.filter((peering) => peering.network !== peer) ?? [];
  return set(design, 'network', id, { peerings: kept.length > 0 ? kept : undefined });
}
