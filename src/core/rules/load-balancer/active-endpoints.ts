import { limits } from '../../facts/limits.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const activeEndpoints = defineRule({
  id: 'load-balancer/active-endpoints',
  severity: 'info',
  title: 'An internal passthrough load balancer gives new connections to 250 VMs at most',
  why: 'Each client’s machine keeps the list of backends, so the list is short: 250 VMs or endpoints, or 2,000 with subsetting. Backends beyond that wait until others fail.',
  source: cite('loadBalancingQuotas', 'internalPassthroughOverview'),
  on: 'backendService',
  *check(service, view) {
    const products = productsOf(service, view);
    if (products.length === 0 || products.some(({ id }) => id !== 'INTERNAL_PASSTHROUGH_NETWORK')) return;
    const hasSubsets = service.subsetting?.policy === 'CONSISTENT_HASH_SUBSETTING';
    const most = (hasSubsets ? limits.internalPassthroughSubsetEndpoints : limits.internalPassthroughActiveEndpoints)
      .value;
    let count = 0;
    for (const { target, kind } of backendsOf(service, view)) {
      if (isKind('neg', target)) count += kind === 'NEG_GCE_VM_IP' ? (target.endpoints?.length ?? 0) : 0;
      else count += target?.instances?.length ?? 0;
    }
    if (count <= most) return;
    yield {
      at: [{ id: service.id, field: hasSubsets ? 'backends' : 'subsetting' }],
      message: `${nameOf(service, 'The backend service')} has ${count} endpoints. Behind ${productWords(products)} ${most} of them get new connections${hasSubsets ? '' : '; with subsetting up to 2000'}.`,
    };
  },
});
