import { set } from '../../edit/write.ts';
import { affinityOf, isIdle } from '../../facts/affinity.ts';
import { backendsOf, productWords } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { productsOf } from '../../model/load-balancer.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

/** What the API’s own text rules out for proxies. */
const packetsOnly = new Set(['CLIENT_IP_PROTO', 'CLIENT_IP_PORT_PROTO', 'CLIENT_IP_NO_DESTINATION']);

export const sessionAffinity = defineRule({
  id: 'backend-service/session-affinity',
  severity: 'error',
  documentedOnly: true,
  title: 'Each load balancer keeps a client on one backend in ways of its own',
  why: 'Affinity needs something to go by: a passthrough load balancer sees addresses and ports, a proxy the client’s address, and one that reads requests also cookies and headers. Targets that scale or pool by themselves keep nobody.',
  source: cite('apiBackendService', 'gcloudBackendServices', 'serverlessNegOverview', 'internetNegOverview'),
  on: 'backendService',
  yieldsTo: ['backend-service/ha-policy', 'target-proxy/proxyless-features'],
  *check(service, view) {
    const value = service.sessionAffinity;
    if (!value || value === 'NONE') return;
    const products = productsOf(service, view);
    const rows = products.flatMap(({ id }) => affinityOf(id) ?? []);
    if (rows.length === 0) return;
    const name = nameOf(service, 'The backend service');
    const off: Fix = {
      title: 'Keep no client on a backend',
      safety: 'design',
      edit: (design) => set(design, 'backendService', service.id, { sessionAffinity: 'NONE' }),
    };
    const at = { id: service.id, field: 'sessionAffinity' };
    const known = [...new Set(rows.flatMap(({ values }) => values))];
    if (!known.includes(value)) {
      const isFirm = packetsOnly.has(value);
      yield {
        at: [at],
        severity: isFirm ? 'error' : 'warning',
        message: `${name} has session affinity ${value}, which ${productWords(products)} ${isFirm ? 'does not support' : 'is not documented to have'}. It knows ${known.join(', ')}.`,
        fixes: [off],
      };
      return;
    }
    const idle = backendsOf(service, view).find(
      ({ kind }) => kind && products.every(({ id }) => isIdle(id, kind, 'sessionAffinity')),
    );
    if (!idle?.target) return;
    yield {
      at: [at, { id: idle.target.id }],
      severity: 'warning',
      message: `${name} has session affinity ${value}, which does not apply to ${idle.name}: nothing there can be told to keep a client.`,
      fixes: [off],
    };
  },
});
