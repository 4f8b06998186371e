import { googleTargets } from '../../facts/host-names.ts';
import { effectivePort, nameOf } from '../../model/endpoints.ts';
import { googleEndingOf } from '../../model/host-names.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const ports: ReadonlySet<number> = new Set(googleTargets.ports);
const protocols: ReadonlySet<string> = new Set(googleTargets.protocols);

export const googleServicePorts = defineRule({
  id: 'internet-neg/google-service-ports',
  severity: 'error',
  documentedOnly: true,
  title: 'Google’s own APIs and services are reached on port 80 or 443 only',
  why: 'An internet NEG may name a host that Google runs, and then supports HTTP, HTTPS and HTTP/2 on their usual ports; nothing else listens there.',
  source: cite('internetNegOverview'),
  on: 'neg',
  *check(neg, view) {
    if (neg.networkEndpointType !== 'INTERNET_FQDN_PORT') return;
    for (const endpoint of neg.endpoints ?? []) {
      const google = endpoint.fqdn ? googleEndingOf(endpoint.fqdn) : undefined;
      if (!google) continue;
      const port = effectivePort(neg, endpoint);
      if (port !== undefined && !ports.has(port)) {
        yield {
          at: [{ id: neg.id, part: endpoint.id, field: 'port' }],
          message: `${endpoint.fqdn} is ${google.label}, and ${nameOf(neg, 'the NEG')} reaches it on port ${port}. Only 80 and 443 are supported.`,
          fixes: [patchEndpoint('Use port 443', 'input', neg, endpoint, { port: 443 })],
        };
        continue;
      }
      const service = view
        .from('backendService', neg.id, 'backend.group')
        .find(({ protocol }) => protocol !== undefined && !protocols.has(protocol) && protocol !== 'H2C');
      if (!service) continue;
      yield {
        at: [
          { id: neg.id, part: endpoint.id, field: 'fqdn' },
          { id: service.id, field: 'protocol' },
        ],
        severity: 'warning',
        message: `${endpoint.fqdn} is ${google.label}; ${nameOf(service, 'the backend service')} speaks ${service.protocol} with it. The documentation supports HTTP, HTTPS and HTTP/2 there; that ${service.protocol} is refused was not seen.`,
      };
    }
  },
});
