import { nameOf } from '../../model/endpoints.ts';
import { referencesOf } from '../../model/references.ts';
import { clearReference } from '../reference/clear-reference.ts';
import { defineRule } from '../rule.ts';
import { routerSources } from './router-sources.ts';

export const natAddressesInRegion = defineRule({
  id: 'router/nat-addresses-in-region',
  severity: 'error',
  title: 'Cloud NAT uses external addresses of its own region',
  why: 'The gateway’s addresses are regional external ones. A global address belongs to a global load balancer.',
  source: routerSources,
  on: 'router',
  *check(router, view) {
    if (!router.region) return;
    for (const reference of referencesOf(router)) {
      if (reference.relation.id !== 'router.natAddresses') continue;
      const address = view.of('address', reference.to);
      if (!address) continue;
      const isInternal = address.addressType === 'INTERNAL';
      if (address.region === router.region && !isInternal) continue;
      yield {
        at: [
          { id: router.id, field: reference.field },
          { id: address.id, field: isInternal ? 'addressType' : 'region' },
        ],
        message: `Cloud NAT of ${nameOf(router, 'Cloud Router')} in ${router.region} uses ${nameOf(address, 'address')}, which is ${isInternal ? 'internal' : address.region ? `in ${address.region}` : 'global'}. It takes external addresses of ${router.region}.`,
        fixes: [clearReference(reference, `Take ${nameOf(address, 'the address')} out of the gateway`)],
      };
    }
  },
});
