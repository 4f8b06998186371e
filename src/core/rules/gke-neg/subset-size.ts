import { subsetSize } from '../../facts/gke.ts';
import { nameOf } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';
import { subsetCode } from './gke-sources.ts';

export const subsetSizeKept = defineRule({
  id: 'gke-neg/subset-size',
  severity: 'info',
  title: 'The external traffic policy decides which nodes are in the NEGs of a Service',
  why: `With Local these are the nodes that have serving Pods, ${subsetSize.Local} at most over all zones; with Cluster a choice of ${subsetSize.Cluster} nodes, whatever runs on them, which pass packets on inside the cluster. The numbers stand in GKE’s code and may change.`,
  source: [subsetCode, ...cite('zonalNegOverview')],
  on: 'gkeService',
  *check(service, view) {
    if (!service.internalLoadBalancer || service.subsetting !== true) return;
    const policy = service.externalTrafficPolicy === 'Local' ? 'Local' : 'Cluster';
    let count = 0;
    for (const neg of managedNegs(service, view)) {
      if (neg.networkEndpointType === 'GCE_VM_IP') count += neg.endpoints?.length ?? 0;
    }
    if (count <= subsetSize[policy]) return;
    yield {
      at: [
        { id: service.id, field: 'externalTrafficPolicy' },
        { id: service.id, field: 'negs' },
      ],
      message: `The NEGs of ${nameOf(service, 'the Service')} list ${count} nodes. With the external traffic policy ${policy}${service.externalTrafficPolicy ? '' : ', the usual one,'} GKE chooses ${subsetSize[policy]}.`,
    };
  },
});
