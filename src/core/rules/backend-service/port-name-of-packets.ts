import { set } from '../../edit/write.ts';
import { productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portNameOfPackets = defineRule({
  id: 'backend-service/port-name-of-packets',
  severity: 'warning',
  title: 'A passthrough load balancer has no named port',
  why: 'A packet keeps the port that the client sent it to. A named port tells a proxy where to open its own connection, and here there is none.',
  source: cite('apiBackendService', 'loadBalancingQuotas'),
  on: 'backendService',
  yieldsTo: ['backend-service/port-name-idle'],
  *check(service, view) {
    if (!service.portName) return;
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ target }) => target !== 'BACKEND_SERVICE')) return;
    yield {
      at: [{ id: service.id, field: 'portName' }],
      message: `${nameOf(service, 'The backend service')} has the named port ${service.portName}. For ${productWords(products)} it is left out.`,
      fixes: [
        {
          title: 'Clear the named port',
          safety: 'safe',
          edit: (design) => set(design, 'backendService', service.id, { portName: undefined }),
        },
      ],
    };
  },
});
