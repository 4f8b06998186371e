import { setFields } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { kinds } from '../../model/kinds.ts';
import { regionOf } from '../../model/scope.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const internalHasRegion = defineRule({
  id: 'load-balancer/internal-has-region',
  severity: 'error',
  incomplete: true,
  title: 'An internal passthrough load balancer is regional',
  why: 'Scheme INTERNAL exists in regions only; its forwarding rule and backend service both name theirs.',
  source: cite('backendServiceOverview', 'forwardingRuleOverview'),
  on: ['backendService', 'forwardingRule'],
  yieldsTo: ['load-balancer/one-product'],
  *check(resource, view) {
    if (resource.loadBalancingScheme !== 'INTERNAL' || resource.region) return;
    const near =
      resource.kind === 'backendService'
        ? backendsOf(resource, view).map(({ target }) => target)
        : [view.of('backendService', resource.backendService), view.of('subnet', resource.subnetwork)];
    const region = near.flatMap((each) => (each ? (regionOf(each) ?? []) : []))[0];
    yield {
      at: [{ id: resource.id, field: 'region' }],
      message: `${nameOf(resource, kinds[resource.kind].label)} has scheme INTERNAL and no region yet. Internal passthrough load balancers are regional.`,
      fixes: region
        ? [
            {
              title: `Put it in ${region}`,
              safety: 'input',
              edit: (design) => setFields(design, resource.id, { region }),
            },
          ]
        : [],
    };
  },
});
