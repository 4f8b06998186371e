import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** Named by one source each. */
const doubted = new Set(['TCP', 'H2C']);

export const meshProtocol = defineRule({
  id: 'load-balancer/mesh-protocol',
  severity: 'warning',
  title: 'TCP and H2C in a service mesh are each named by one source only',
  why: 'The documentation lists TCP and leaves out H2C, gcloud knows H2C and leaves out TCP. Either may work; try it before you build on it.',
  source: cite('backendServiceOverview', 'gcloudBackendServices'),
  on: 'backendService',
  yieldsTo: ['load-balancer/one-product'],
  *check(service, view) {
    if (!doubted.has(service.protocol ?? '')) return;
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ family }) => family !== 'SERVICE_MESH')) return;
    yield {
      at: [{ id: service.id, field: 'protocol' }],
      message: `${nameOf(service, 'The backend service')} has protocol ${service.protocol} in a service mesh. ${service.protocol === 'TCP' ? 'gcloud does not list it' : 'The documentation does not list it'} there; HTTP, HTTPS, HTTP2 and GRPC are certain.`,
    };
  },
});
