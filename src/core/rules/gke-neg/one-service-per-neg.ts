import { nameOf } from '../../model/endpoints.ts';
import { managedNegs, managersOf } from '../../model/gke.ts';
import { defineRule } from '../rule.ts';
import { letGo } from './annotation-fixes.ts';
import { syncerCode } from './gke-sources.ts';

export const oneServicePerNeg = defineRule({
  id: 'gke-neg/one-service-per-neg',
  severity: 'error',
  title: 'A NEG that GKE makes belongs to one port of one Service',
  why: 'Its description names the one cluster, namespace, Service and port that fill it. A second Service cannot share it; each has NEGs of its own, which may hold the same nodes or Pods.',
  source: [syncerCode],
  on: 'gkeService',
  *check(service, view) {
    for (const neg of managedNegs(service, view)) {
      const [first] = managersOf(neg, view);
      if (!first || first.id === service.id) continue;
      yield {
        at: [
          { id: service.id, field: `negs[${(service.negs ?? []).indexOf(neg.id)}]` },
          { id: neg.id },
          { id: first.id, field: 'negs' },
        ],
        message: `${nameOf(neg, 'The NEG')} is listed as a NEG of ${nameOf(first, 'one Service')} and of ${nameOf(service, 'another')}. GKE makes it for one of them.`,
        fixes: [letGo(service, neg)],
      };
    }
  },
});
