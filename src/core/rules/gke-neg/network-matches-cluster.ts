import { set } from '../../edit/write.ts';
import { nameOf, negNetwork } from '../../model/endpoints.ts';
import { managedNegs } from '../../model/gke.ts';
import type { GkeService, Neg } from '../../model/kinds.ts';
import { regionOf } from '../../model/scope.ts';
import type { View } from '../../model/view.ts';
import { defineRule, type Fix } from '../rule.ts';
import { letGo } from './annotation-fixes.ts';
import { syncerCode } from './gke-sources.ts';

export const networkMatchesCluster = defineRule({
  id: 'gke-neg/network-matches-cluster',
  severity: 'error',
  title: 'All NEGs that GKE makes for a cluster are in the cluster’s network',
  why: 'A cluster lives in one VPC network, and its NEGs follow it. A NEG of the same name in another network is deleted and made anew, or stops the Service where GKE may not delete it.',
  source: [syncerCode],
  on: 'gkeService',
  *check(service, view) {
    const home = homeOf(service, view);
    const network = home && negNetwork(home, view);
    if (!home || !network) return;
    const { subnetwork } = home;
    for (const neg of managedNegs(service, view)) {
      const other = negNetwork(neg, view);
      if (!other || other === network) continue;
      const sameRegion = regionOf(neg) !== undefined && regionOf(neg) === regionOf(home);
      const move: Fix = {
        title: `Move ${nameOf(neg, 'the NEG')} to ${nameOf(view.get(network), 'that network')}`,
        safety: 'design',
        edit: (design) => set(design, 'neg', neg.id, { network, subnetwork }),
      };
      yield {
        at: [
          { id: neg.id, field: 'network' },
          { id: service.id, field: 'negs' },
          { id: home.id, field: 'network' },
        ],
        message: `${nameOf(neg, 'The NEG')} is in ${nameOf(view.get(other), 'another network')}; ${nameOf(home, 'the first NEG')} of the same cluster is in ${nameOf(view.get(network), 'its network')}. GKE makes all of them in the network of the cluster.`,
        fixes: [...(sameRegion && !neg.endpoints?.length ? [move] : []), letGo(service, neg)],
      };
    }
  },
});

/** The first NEG, by Service and list, that tells which network the cluster is in. */
function homeOf(service: GkeService, view: View): Neg | undefined {
  if (!service.cluster) return managedNegs(service, view).find((neg) => negNetwork(neg, view));
  for (const other of view.all('gkeService')) {
    if (other.cluster !== service.cluster || other.region !== service.region || other.project !== service.project)
      continue;
    const found = managedNegs(other, view).find((neg) => negNetwork(neg, view));
    if (found) return found;
  }
  return undefined;
}
