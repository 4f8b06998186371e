import { portOfProtocol } from '../../facts/host-names.ts';
import { endpointName, nameOf } from '../../model/endpoints.ts';
import { patchEndpoint } from '../endpoint-fixes.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const portFromProtocol = defineRule({
  id: 'internet-neg/port-from-protocol',
  severity: 'info',
  title: 'A global internet endpoint without a port is reached on the usual port of the protocol',
  why: 'The port of the endpoint comes first, then the default port of the NEG, then 80 for HTTP and 443 for HTTPS and HTTP/2. Regional internet NEGs have no such last resort.',
  source: cite('internetNegOverview', 'gcloudNegUpdate'),
  on: 'neg',
  *check(neg, view) {
    if (!neg.networkEndpointType?.startsWith('INTERNET_') || neg.region || neg.zone) return;
    if (neg.defaultPort !== undefined) return;
    const endpoint = neg.endpoints?.find(({ port }) => port === undefined);
    if (!endpoint) return;
    const services = view.from('backendService', neg.id, 'backend.group');
    const ports = new Set(services.map(({ protocol }) => portOfProtocol[protocol ?? '']));
    const [port] = ports;
    const [service] = services;
    if (ports.size !== 1 || port === undefined || !service) return;
    yield {
      at: [
        { id: neg.id, part: endpoint.id, field: 'port' },
        { id: service.id, field: 'protocol' },
      ],
      message: `${endpointName(endpoint, view)} has no port, nor has ${nameOf(neg, 'the NEG')} a default one. It is reached on port ${port}, by the protocol ${service.protocol} of ${nameOf(service, 'its backend service')}.`,
      fixes: [patchEndpoint(`Write port ${port}`, 'safe', neg, endpoint, { port })],
    };
  },
});
