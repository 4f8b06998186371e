import { set } from '../../edit/write.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const ipSelection = defineRule({
  id: 'backend-service/ip-selection',
  severity: 'warning',
  title: 'IPv6 to the backends needs backends with IPv6 addresses',
  why: 'Nobody compares the IP selection policy with the endpoints. With IPV6_ONLY, endpoints that have an IPv4 address alone count as unhealthy, and clients get a 503.',
  source: cite('backendServiceOverview', 'apiBackendService'),
  on: 'backendService',
  *check(service, view) {
    const policy = service.ipAddressSelectionPolicy;
    // IPv4 alone is what happens without a policy anyway.
    if (!policy || policy === 'IPV4_ONLY' || policy === 'IP_ADDRESS_SELECTION_POLICY_UNSPECIFIED') return;
    const at = [{ id: service.id, field: 'ipAddressSelectionPolicy' }] as const;
    const change = (title: string, ipAddressSelectionPolicy: string | undefined): Fix => ({
      title,
      safety: 'design',
      edit: (design) => set(design, 'backendService', service.id, { ipAddressSelectionPolicy }),
    });
    const products = productsOf(service, view);
    if (products.length > 0 && products.every(({ dualStack }) => !dualStack.ipAddressSelectionPolicy)) {
      yield {
        at,
        severity: 'error',
        message: `${nameOf(service, 'The backend service')} has the IP selection policy ${policy}, which ${productWords(products)} does not support.`,
        fixes: [change('Clear the policy', undefined)],
      };
      return;
    }
    if (policy !== 'IPV6_ONLY') return;
    for (const { target, name } of backendsOf(service, view)) {
      if (!isKind('neg', target) || target.networkEndpointType !== 'GCE_VM_IP_PORT') continue;
      const single = target.endpoints?.find(({ ipv6Address }) => !ipv6Address);
      if (!single) continue;
      yield {
        at: [...at, { id: target.id, part: single.id, field: 'ipv6Address' }],
        message: `${nameOf(service, 'The backend service')} uses IPv6 only; ${name} has endpoints without an IPv6 address. They will count as unhealthy.`,
        fixes: [change('Prefer IPv6 instead', 'PREFER_IPV6'), change('Use IPv4', 'IPV4_ONLY')],
      };
    }
  },
});
