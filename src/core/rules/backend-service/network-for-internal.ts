import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const networkForInternal = defineRule({
  id: 'backend-service/network-for-internal',
  severity: 'error',
  title: 'Only the backend service of a passthrough load balancer names a network',
  why: 'It says in which network an internal passthrough load balancer delivers its packets. All others learn the network from forwarding rule and backends.',
  source: cite('apiBackendService', 'externalPassthroughOverview'),
  on: 'backendService',
  *check(service, view) {
    if (!service.network || service.haPolicy) return;
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ networkRule }) => networkRule === 'BACKEND_SERVICE_NETWORK')) return;
    yield {
      at: [{ id: service.id, field: 'network' }],
      message: `${nameOf(service, 'The backend service')} names the network ${nameOf(view.get(service.network), 'network')}. Behind ${productWords(products)} it names none.`,
      fixes: [
        {
          title: 'Clear the network',
          safety: 'safe',
          edit: (design) => set(design, 'backendService', service.id, { network: undefined }),
        },
      ],
    };
  },
});
