import { application, change, crossRegionApplication, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { cloudArmorSupported } from './cloud-armor-supported.ts';

const guard = { securityPolicy: 'guard' };
const edge = { edgeSecurityPolicy: 'edge' };
const at = [{ id: 'service', field: 'securityPolicy' }];

export const cases: RuleCases = {
  rule: cloudArmorSupported,
  good: [
    {
      name: 'both sorts of policy on a global load balancer',
      design: change(application(), 'service', { ...guard, ...edge }),
    },
    { name: 'a regional policy on a regional one', design: change(regionalApplication(), 'service', guard) },
  ],
  bad: [
    { name: 'a policy on an internal passthrough load balancer', design: change(passthrough(), 'service', guard), at },
    {
      name: 'an edge policy on a regional load balancer',
      design: change(regionalApplication(), 'service', edge),
      at: [{ id: 'service', field: 'edgeSecurityPolicy' }],
    },
    {
      name: 'a policy on a cross-region load balancer',
      design: change(crossRegionApplication(), 'service', guard),
      at,
      severity: 'unchecked',
    },
  ],
};
