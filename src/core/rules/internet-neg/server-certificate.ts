import { backendsOf } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { isKind } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const serverCertificate = defineRule({
  id: 'internet-neg/server-certificate',
  severity: 'warning',
  title: 'TLS to an internet endpoint by address checks no certificate and names no host',
  why: 'With a host name the load balancer sends that name in the TLS handshake (SNI) and checks the certificate of the server against it. With an address it does neither: the connection is encrypted, and nobody knows with whom.',
  source: cite('internetNegOverview'),
  on: 'backendService',
  *check(service, view) {
    if (service.protocol !== 'HTTPS' && service.protocol !== 'HTTP2') return;
    for (const { backend, target, name } of backendsOf(service, view)) {
      if (!isKind('neg', target) || target.networkEndpointType !== 'INTERNET_IP_PORT') continue;
      yield {
        at: [
          { id: service.id, part: backend.id, field: 'group' },
          { id: target.id, field: 'networkEndpointType' },
          { id: service.id, field: 'protocol' },
        ],
        message: `${nameOf(service, 'The backend service')} speaks ${service.protocol} with ${name}, which names its hosts by address. Their certificates are not checked; an INTERNET_FQDN_PORT NEG with the host names would have them checked.`,
      };
    }
  },
});
