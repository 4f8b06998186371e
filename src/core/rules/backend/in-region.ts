import { backendsOf } from '../../model/backends.ts';
import { capital, kindAndName } from '../../model/endpoints.ts';
import { regionOf } from '../../model/scope.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const inRegion = defineRule({
  id: 'backend/in-region',
  severity: 'error',
  title: 'A regional backend service has backends of its own region only',
  why: 'A regional load balancer runs and balances inside one region. Backends in several regions need a global load balancer, or a cross-region internal one.',
  source: [
    ...cite('backendServiceOverview', 'hybridNegOverview'),
    { url: 'https://github.com/terraform-google-modules/terraform-docs-samples/issues/170', checked: '2026-08' },
  ],
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    if (!service.region) return;
    for (const on of backendsOf(service, view)) {
      const { target, backend, name } = on;
      if (!target) continue;
      const region = regionOf(target);
      if (!region || region === service.region) continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: target.id, field: target.zone ? 'zone' : 'region' },
        ],
        // Written of regional load balancers in general, and of hybrid NEGs by the way only.
        documentedOnly: target.kind === 'neg' && target.networkEndpointType === 'NON_GCP_PRIVATE_IP_PORT',
        message: `${capital(kindAndName(service))} is in ${service.region}; ${name} is in ${target.zone ?? region}. Its backends have to be in ${service.region} too.`,
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});
