import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { frontendOf, productsOf } from '../../model/load-balancer.ts';
import { regionOf } from '../../model/scope.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const standardTierRegion = defineRule({
  id: 'load-balancer/standard-tier-region',
  severity: 'error',
  documentedOnly: true,
  title: 'A classic load balancer in Standard Tier has backends in the region of its rule',
  why: 'In Standard Tier traffic enters Google’s network in one region and is served there, so backends in other regions are not supported.',
  source: cite('backendServiceOverview', 'gcloudForwardingRules'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (
      products.length === 0 ||
      products.some(({ backendLocation }) => backendLocation !== 'ANY_REGION_PREMIUM_SAME_REGION_STANDARD')
    )
      return;
    for (const rule of frontendOf(service, view).forwardingRules) {
      if (!rule.region) continue;
      for (const on of backendsOf(service, view)) {
        const region = on.target && regionOf(on.target);
        if (!on.target || !region || region === rule.region) continue;
        yield {
          at: [
            { id: service.id, part: on.backend.id, field: 'group' },
            { id: rule.id, field: 'region' },
            { id: on.target.id },
          ],
          message: `${nameOf(rule, 'The forwarding rule')} is in ${rule.region}, in Standard Tier; ${on.name} is in ${region}. Its backends have to be in ${rule.region}.`,
          fixes: [takeOutBackend(service, on)],
        };
      }
    }
  },
});
