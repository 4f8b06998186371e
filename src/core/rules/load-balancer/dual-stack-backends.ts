import { backendsOf, productWords } from '../../model/backends.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const dualStackBackends = defineRule({
  id: 'load-balancer/dual-stack-backends',
  severity: 'warning',
  title: 'Classic load balancers reach their backends by IPv4 alone',
  why: 'Dual-stack endpoints came with the load balancers of Envoy proxies. Behind a classic one their IPv6 addresses are documented as unsupported. For a service mesh the documentation does not say.',
  source: cite('backendServiceOverview', 'apiBackendService'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer'],
  *check(service, view) {
    const products = productsOf(service, view);
    const cells = new Set(products.map(({ dualStack }) => dualStack.backends));
    const [cell] = cells;
    if (cells.size !== 1 || (cell !== 'unsupported' && cell !== 'unsure')) return;
    for (const { target, backend, name } of backendsOf(service, view)) {
      if (!isKind('neg', target) || target.networkEndpointType !== 'GCE_VM_IP_PORT') continue;
      const six = target.endpoints?.find(({ ipv6Address }) => ipv6Address);
      if (!six) continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: target.id, part: six.id, field: 'ipv6Address' },
        ],
        severity: cell === 'unsure' ? 'unchecked' : 'warning',
        message:
          cell === 'unsure'
            ? `${name} has endpoints with IPv6 addresses. Whether ${productWords(products)} uses them is not known here.`
            : `${name} has endpoints with IPv6 addresses. Behind ${productWords(products)} they are not supported; it uses the IPv4 addresses.`,
      };
    }
  },
});
