import { setFields } from '../../edit/write.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { producerRule, pscTargetOf } from '../../model/psc.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const worldwide: ReadonlySet<string> = new Set([
  'GLOBAL_EXTERNAL_APPLICATION',
  'CROSS_REGION_INTERNAL_APPLICATION',
  'GLOBAL_EXTERNAL_PROXY_NETWORK',
  'CROSS_REGION_INTERNAL_PROXY_NETWORK',
]);

export const producerGlobalAccess = defineRule({
  id: 'psc-neg/producer-global-access',
  severity: 'warning',
  title: 'A producer with consumers in all regions has global access switched on',
  why: 'A global or cross-region load balancer sends traffic from wherever its clients are. The frontend of the producer lets only its own region in, unless it has global access, and that before its service attachment is made.',
  source: cite('pscBackendOverview', 'publishedServices', 'pscEndpoints'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ id }) => !worldwide.has(id))) return;
    for (const { kind, target, backend, name } of backendsOf(service, view)) {
      if (kind !== 'NEG_PSC_PUBLISHED_SERVICE' || !isKind('neg', target)) continue;
      const reached = pscTargetOf(target, view);
      const rule = reached?.type === 'published-service' ? producerRule(reached.attachment, view) : undefined;
      if (!rule?.region || rule.allowGlobalAccess || rule.loadBalancingScheme?.startsWith('EXTERNAL')) continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: rule.id, field: 'allowGlobalAccess' },
        ],
        message: `${nameOf(service, 'The backend service')} is behind ${productWords(products)}; the producer’s frontend ${nameOf(rule, 'frontend')}, which ${name} reaches, lets in ${rule.region} only. It should have global access.`,
        fixes: [
          {
            title: `Switch global access of ${nameOf(rule, 'the frontend')} on`,
            safety: 'design',
            edit: (design) => setFields(design, rule.id, { allowGlobalAccess: true }),
          },
        ],
      };
    }
  },
});
