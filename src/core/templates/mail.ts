import {
  address,
  backendService,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
} from '../model/builders.ts';
import { admit, endpointsOn, frontEnds, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const zone = 'us-west1-b';
const purpose = 'Mail servers behind a classic proxy Network Load Balancer that passes on who the client is.';

export const mail: Template = {
  id: 'mail',
  group: 'vms',
  title: 'Mail servers that still see the client',
  purpose,
  teaches:
    'A proxy opens a connection of its own, so that a server sees Google’s address in place of the client’s. The PROXY protocol puts the client’s address in front of the stream; the server and the health check have to speak it too.',
  design: drawn('Mail servers', purpose, [
    at(
      0,
      0,
      forwardingRule('imaps', {
        loadBalancingScheme: 'EXTERNAL',
        IPProtocol: 'TCP',
        portRange: '993',
        IPAddress: 'mail-address',
        target: 'imaps-proxy',
      }),
    ),
    within(address('mail-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('imaps-proxy', { type: 'TCP', service: 'imaps-service', proxyHeader: 'PROXY_V1' })),
    at(
      288,
      64,
      backendService('imaps-service', {
        loadBalancingScheme: 'EXTERNAL',
        protocol: 'TCP',
        timeoutSec: 1800,
        healthChecks: ['imaps-ready'],
        backends: [{ id: 'b1', group: 'mail-b', balancingMode: 'CONNECTION', maxConnections: 800 }],
      }),
    ),
    at(
      288,
      240,
      healthCheck('imaps-ready', { type: 'TCP', portSpecification: 'USE_SERVING_PORT', proxyHeader: 'PROXY_V1' }),
    ),
    at(
      576,
      128,
      neg('mail-b', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone,
        network: 'mail-vpc',
        subnetwork: 'mail-servers',
        defaultPort: 993,
        endpoints: endpointsOn('mail-1', 'mail-2'),
      }),
    ),
    at(832, 104, network('mail-vpc'), { width: 328, height: 468 }),
    at(856, 152, subnet('mail-servers', { network: 'mail-vpc', region: 'us-west1', ipCidrRange: '10.50.0.0/24' }), {
      width: 280,
      height: 264,
    }),
    at(880, 200, server('mail-1', zone, 'mail-servers', '10.50.0.11', 'mail')),
    at(880, 308, server('mail-2', zone, 'mail-servers', '10.50.0.12', 'mail')),
    at(880, 440, admit('mail-allow-load-balancer', 'mail-vpc', frontEnds, 'mail', 'tcp:993')),
    note(
      0,
      132,
      'note-header',
      'The target proxy adds the PROXY header. What follows is the client’s own TLS, untouched.',
    ),
    note(288, 348, 'note-timeout', 'IMAP connections stay idle for long: the timeout is 30 minutes, not 30 seconds.'),
  ]),
};
