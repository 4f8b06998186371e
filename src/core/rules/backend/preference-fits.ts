import type { Product } from '../../facts/products.ts';
import { productWords } from '../../model/backends.ts';
import { balancedBackends } from '../../model/balancing.ts';
import { clearFields } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const preferenceFits = defineRule({
  id: 'backend/preference-fits',
  severity: 'error',
  documentedOnly: true,
  title: 'A preferred backend needs a load balancer of Envoy proxies and a capacity to fill',
  why: 'Preferred backends are filled to their capacity before the others get anything. The classic load balancers do not know the field, and where nothing is filled by capacity nothing can be preferred.',
  source: cite('tfDefinitions', 'gcloudBackendServices', 'backendServiceOverview'),
  on: 'backendService',
  *check(service, view) {
    for (const on of balancedBackends(service, view)) {
      const { preference, id } = on.backend;
      if (preference !== 'PREFERRED') continue;
      const isClassic = on.products.every(onlyExternal);
      const isIdle = on.rows.every(({ capacity }) => capacity === 'forbidden');
      if (!isClassic && !isIdle) continue;
      yield {
        at: [{ id: service.id, part: id, field: 'preference' }],
        message: `${on.name} is preferred, which ${isClassic ? `${productWords(on.products)} does not support` : 'does not apply to a backend without a target capacity'}.`,
        fixes: [clearFields('Clear the preference', 'design', service, on, ['preference'])],
      };
    }
  },
});

const onlyExternal = ({ backendServiceSchemes }: Product) => backendServiceSchemes.join() === 'EXTERNAL';
