import { supportOf } from '../../facts/backend-support.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const onePerRegion = defineRule({
  id: 'backend/one-per-region',
  severity: 'error',
  documentedOnly: true,
  title: 'A backend service has one serverless or Private Service Connect NEG of a region',
  why: 'Such a NEG stands for everything its target runs in that region. The load balancer chooses between regions, not between two NEGs of one region.',
  source: cite('serverlessNegOverview', 'backendServiceOverview', 'publishedServices'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer', 'backend/count', 'backend/group-once'],
  *check(service, view) {
    const products = productsOf(service, view);
    const first = new Map<string, { part: string; name: string }>();
    for (const on of backendsOf(service, view)) {
      const { kind, target, backend } = on;
      if (!kind || target?.kind !== 'neg' || !target.region) continue;
      const cells = products.map(({ id }) => supportOf(id, kind)).filter(({ support }) => support !== 'unsupported');
      if (cells.length === 0 || cells.some(({ maxPerRegion }) => maxPerRegion !== 1)) continue;
      const key = `${kind} ${target.region}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, { part: backend.id, name: `${on.name}` });
        continue;
      }
      // For published services the guides show one NEG of a region; no page calls it a limit.
      const isDoubt = kind.startsWith('NEG_PSC_');
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: service.id, part: earlier.part, field: 'group' },
        ],
        severity: isDoubt ? 'warning' : 'error',
        message: `${earlier.name} and ${on.name} are both in ${target.region}. Behind ${productWords(products)}, ${
          isDoubt
            ? 'the guides show one of them in each region; whether more are refused is not written.'
            : `${nameOf(service, 'a backend service')} takes one of them in each region.`
        }`,
        fixes: [takeOutBackend(service, on)],
      };
    }
  },
});
