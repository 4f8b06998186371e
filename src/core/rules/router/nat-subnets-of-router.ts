import { nameOf } from '../../model/endpoints.ts';
import { referencesOf } from '../../model/references.ts';
import { clearReference } from '../reference/clear-reference.ts';
import { defineRule } from '../rule.ts';
import { routerSources } from './router-sources.ts';

export const natSubnetsOfRouter = defineRule({
  id: 'router/nat-subnets-of-router',
  severity: 'error',
  title: 'Cloud NAT translates for subnets of its router’s network and region',
  why: 'A NAT gateway lends public addresses to VMs of the subnets it serves. It is part of a Cloud Router, and that works in one region of one network.',
  source: routerSources,
  on: 'router',
  *check(router, view) {
    for (const reference of referencesOf(router)) {
      if (reference.relation.id !== 'router.natSubnets') continue;
      const subnet = view.of('subnet', reference.to);
      if (!subnet) continue;
      const isFar = subnet.region && router.region && subnet.region !== router.region;
      const isForeign = subnet.network && router.network && subnet.network !== router.network;
      if (!isFar && !isForeign) continue;
      yield {
        at: [
          { id: router.id, field: reference.field },
          { id: subnet.id, field: isForeign ? 'network' : 'region' },
        ],
        message: isForeign
          ? `Cloud NAT of ${nameOf(router, 'Cloud Router')} is in ${nameOf(view.get(router.network), 'network')}; ${nameOf(subnet, 'subnet')} is in ${nameOf(view.get(subnet.network), 'network')}. It serves its own network only.`
          : `Cloud NAT of ${nameOf(router, 'Cloud Router')} is in ${router.region}; ${nameOf(subnet, 'subnet')} is in ${subnet.region}. It serves its own region only.`,
        fixes: [clearReference(reference, `Take ${nameOf(subnet, 'the subnet')} out of the gateway`)],
      };
    }
  },
});
