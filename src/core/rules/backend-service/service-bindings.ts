import { set } from '../../edit/write.ts';
import { supportOf } from '../../facts/backend-support.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const serviceBindings = defineRule({
  id: 'backend-service/service-bindings',
  severity: 'error',
  title: 'Service bindings stand alone, in a service mesh, and are on their way out',
  why: 'A binding names a service of Service Directory, which has endpoints of its own. Beside one the API takes neither backends nor a health check, and new bindings are not offered any more.',
  source: cite('apiBackendService', 'backendServiceOverview'),
  on: 'backendService',
  *check(service, view) {
    if (!service.serviceBindings?.length) return;
    const name = nameOf(service, 'The backend service');
    const products = productsOf(service, view);
    const isElsewhere =
      products.length > 0 && products.every(({ id }) => supportOf(id, 'SERVICE_BINDING').support === 'unsupported');
    const beside = (['backends', 'healthChecks'] as const).filter((field) => (service[field]?.length ?? 0) > 0);
    const at = { id: service.id, field: 'serviceBindings' };
    const off = {
      title: 'Take the service bindings off',
      safety: 'design' as const,
      edit: (design: Parameters<typeof set>[0]) =>
        set(design, 'backendService', service.id, { serviceBindings: undefined }),
    };
    if (isElsewhere) {
      yield {
        at: [at],
        message: `${name} has service bindings, which ${productWords(products)} does not support.`,
        fixes: [off],
      };
    } else if (beside.length > 0) {
      yield {
        at: [at, ...beside.map((field) => ({ id: service.id, field }))],
        message: `${name} has service bindings and ${beside.join(' and ')}. Beside bindings it has neither.`,
        fixes: [off],
      };
    } else {
      yield {
        at: [at],
        severity: 'warning',
        message: `${name} has service bindings. They are deprecated, and no new ones can be made; a NEG takes their place.`,
      };
    }
  },
});
