import { supportOf } from '../../facts/backend-support.ts';
import { limits } from '../../facts/limits.ts';
import { type BackendOn, backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { takeOutBackend } from '../backend-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const most = limits.backendsPerBackendService.value;

export const count = defineRule({
  id: 'backend/count',
  severity: 'error',
  title: 'A backend service holds a fixed number of backends',
  why: 'Fifty backends is the limit for instance groups and zonal NEGs, with fifty more as failover behind passthrough load balancers. Managed targets such as a global internet NEG or a Google API come alone.',
  source: cite('loadBalancingQuotas', 'backendServiceOverview', 'internetNegOverview'),
  on: 'backendService',
  yieldsTo: ['backend/kind-fits-load-balancer', 'backend/one-kind-per-service'],
  *check(service, view) {
    const products = productsOf(service, view);
    const lists = new Map<string, BackendOn[]>();
    for (const on of backendsOf(service, view)) {
      const key = `${on.kind ?? ''} ${on.backend.failover === true}`;
      lists.set(key, [...(lists.get(key) ?? []), on]);
    }
    for (const list of lists.values()) {
      const kind = list[0]?.kind;
      if (!kind) continue;
      const cells = products.map(({ id }) => supportOf(id, kind)).filter(({ support }) => support !== 'unsupported');
      if (cells.length === 0) continue;
      const max = cells.some((cell) => cell.max === null) ? undefined : Math.max(...cells.map((cell) => cell.max ?? 0));
      const isDoubt = kind === 'NEG_NON_GCP_PRIVATE_IP_PORT';
      const limit = max ?? (isDoubt ? most : Number.POSITIVE_INFINITY);
      for (const on of list.slice(limit)) {
        yield {
          at: [{ id: service.id, part: on.backend.id, field: 'group' }],
          severity: isDoubt || cells.every(({ support }) => support === 'unsure') ? 'warning' : 'error',
          documentedOnly: /^NEG_(INTERNET|SERVERLESS)_/.test(kind),
          message: `${on.name} is one backend of this kind too many: ${nameOf(service, 'the backend service')} may have ${limit} behind ${productWords(products)}.${isDoubt ? ' The documented limit does not name hybrid NEGs.' : ''}`,
          fixes: [takeOutBackend(service, on)],
        };
      }
    }
  },
});
