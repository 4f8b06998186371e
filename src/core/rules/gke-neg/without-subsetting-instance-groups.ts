import { set } from '../../edit/write.ts';
import { nameOf } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { loadBalancerServices } from './gke-sources.ts';

export const withoutSubsettingInstanceGroups = defineRule({
  id: 'gke-neg/without-subsetting-instance-groups',
  severity: 'info',
  title: 'Without GKE subsetting an internal LoadBalancer Service has instance groups, and no NEG',
  why: 'One unmanaged instance group per zone holds the nodes of all node pools there. Internal LoadBalancer Services share these groups with external Ingresses that use no NEGs, so none of their backend services can take a NEG.',
  source: [...cite('zonalNegOverview'), loadBalancerServices],
  on: 'gkeService',
  yieldsTo: ['gke-neg/subsetting-over-250-nodes'],
  *check(service, view) {
    if (!service.internalLoadBalancer || service.subsetting !== false) return;
    const neg = managedNegs(service, view).find(({ networkEndpointType }) => networkEndpointType === 'GCE_VM_IP');
    const name = nameOf(service, 'The Service');
    yield {
      at: [{ id: service.id, field: 'subsetting' }, ...(neg ? [{ id: neg.id }] : [])],
      severity: neg ? 'warning' : 'info',
      message: neg
        ? `${name} lists ${nameOf(neg, 'a NEG of nodes')}, and its cluster is without GKE subsetting. GKE makes NEGs of nodes only with it.`
        : `${name} reaches its nodes through instance groups, one per zone, which all such Services of the cluster share.`,
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
