import { supportOf } from '../../facts/backend-support.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const kindInPreview = defineRule({
  id: 'backend/kind-in-preview',
  severity: 'info',
  title: 'Some backends are in Preview',
  why: 'A feature in Preview may still change, is not covered by a service level agreement, and its commands may only exist in the beta track of gcloud.',
  source: cite('serverlessNegOverview', 'loadBalancingReleaseNotes'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    for (const { kind, target, backend, name } of backendsOf(service, view)) {
      if (!kind || !target) continue;
      const offered = products
        .map(({ id }) => supportOf(id, kind).support)
        .filter((support) => support !== 'unsupported');
      if (!offered.includes('preview') || offered.includes('supported')) continue;
      yield {
        at: [{ id: service.id, part: backend.id, field: 'group' }, { id: target.id }],
        message: `${name} behind ${productWords(products)} is in Preview, so it may still change.`,
      };
    }
  },
});
