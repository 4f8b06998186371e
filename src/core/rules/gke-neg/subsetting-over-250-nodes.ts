import { set } from '../../edit/write.ts';
import { nodesWithoutSubsetting } from '../../facts/gke.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { loadBalancerServices } from './gke-sources.ts';

export const subsettingOver250Nodes = defineRule({
  id: 'gke-neg/subsetting-over-250-nodes',
  severity: 'warning',
  title: 'Above 250 nodes an internal LoadBalancer Service wants GKE subsetting',
  why: 'Without subsetting the load balancer spreads new connections over 250 nodes at most; the others get none. GKE subsetting, a setting of the cluster, gives each Service NEGs with nodes of its own. (The subsetting policy of a backend service is another thing.)',
  source: [loadBalancerServices, ...cite('zonalNegOverview', 'loadBalancingQuotas')],
  on: 'gkeService',
  *check(service) {
    const { nodes = 0, subsetting, internalLoadBalancer } = service;
    if (!internalLoadBalancer || subsetting === true || nodes <= nodesWithoutSubsetting) return;
    yield {
      at: [
        { id: service.id, field: 'subsetting' },
        { id: service.id, field: 'nodes' },
      ],
      message: `${service.cluster ?? 'The cluster'} has ${nodes} nodes and ${subsetting === false ? 'is without GKE subsetting' : 'does not say that it has GKE subsetting, which is off by default'}. ${nameOf(service, 'The Service')} reaches ${nodesWithoutSubsetting} of them.`,
      fixes: [
        {
          title: 'Use GKE subsetting',
          safety: 'design',
          edit: (design) => set(design, 'gkeService', service.id, { subsetting: true }),
        },
      ],
    };
  },
});
