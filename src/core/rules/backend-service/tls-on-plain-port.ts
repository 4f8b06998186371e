import { set } from '../../edit/write.ts';
import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { portsServed } from '../../model/neg-facets.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const types = new Set(['GCE_VM_IP_PORT', 'NON_GCP_PRIVATE_IP_PORT']);

export const tlsOnPlainPort = defineRule({
  id: 'backend-service/tls-on-plain-port',
  severity: 'info',
  title: 'HTTPS and HTTP2 to the backends mean TLS',
  why: 'With HTTP2 the server has to offer “h2” while TLS is agreed upon (ALPN), in health checks too; gRPC servers often do not and stay unhealthy. Port 80 mostly speaks without TLS: for HTTP/2 without it there is H2C.',
  source: [
    ...cite('backendServiceOverview', 'healthCheckOverview'),
    { url: 'https://github.com/salrashid123/gcegrpc/issues/5', checked: '2026-08' },
  ],
  on: 'backendService',
  *check(service, view) {
    const { protocol } = service;
    if (protocol !== 'HTTP2' && protocol !== 'HTTPS') return;
    for (const { target, name } of backendsOf(service, view)) {
      if (!isKind('neg', target) || !types.has(target.networkEndpointType ?? '') || !portsServed(target).includes(80))
        continue;
      yield {
        at: [{ id: service.id, field: 'protocol' }, { id: target.id }],
        message: `${nameOf(service, 'The backend service')} speaks ${protocol}, with TLS, to port 80 of ${name}. See that its endpoints expect TLS there${protocol === 'HTTP2' ? ' and offer h2' : ''}.`,
        fixes: [
          {
            title: 'Speak HTTP, without TLS',
            safety: 'design',
            edit: (design) => set(design, 'backendService', service.id, { protocol: 'HTTP' }),
          },
        ],
      };
      return;
    }
  },
});
