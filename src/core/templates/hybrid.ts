import {
  address,
  backendService,
  forwardingRule,
  healthCheck,
  hybridHost,
  hybridLink,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
} from '../model/builders.ts';
import { admit, endpointsOn, frontEnds, proxyOnly, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-central1';
const zone = 'us-central1-a';
const purpose = 'An internal web service that moves from a data centre to VMs, served by both meanwhile.';

export const hybrid: Template = {
  id: 'hybrid',
  group: 'outside',
  title: 'Move a service out of the data centre',
  purpose,
  teaches:
    'A hybrid NEG names hosts by address beyond a VPN or an interconnect. It may stand beside a zonal NEG in one backend service, so that traffic moves over step by step.',
  tells: ['hybrid-neg/site-firewall'],
  design: drawn('Hybrid inventory', purpose, [
    at(
      0,
      0,
      forwardingRule('inventory', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '80',
        IPAddress: 'inventory-address',
        target: 'inventory-proxy',
        network: 'core-vpc',
        subnetwork: 'servers',
      }),
    ),
    within(
      address('inventory-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'servers',
        address: '10.10.0.100',
      }),
    ),
    within(targetProxy('inventory-proxy', { type: 'HTTP', region, urlMap: 'inventory-map' })),
    within(urlMap('inventory-map', { region, defaultService: 'inventory-service' })),
    at(
      272,
      64,
      backendService('inventory-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTP',
        region,
        healthChecks: ['inventory-ready'],
        backends: [
          { id: 'b1', group: 'dc-neg', balancingMode: 'RATE', maxRatePerEndpoint: 80 },
          { id: 'b2', group: 'cloud-neg', balancingMode: 'RATE', maxRatePerEndpoint: 80 },
        ],
      }),
    ),
    at(
      272,
      264,
      healthCheck('inventory-ready', {
        type: 'HTTP',
        region,
        portSpecification: 'USE_SERVING_PORT',
        requestPath: '/ready',
      }),
    ),
    at(
      560,
      128,
      neg('dc-neg', {
        networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
        zone,
        network: 'core-vpc',
        defaultPort: 8080,
        endpoints: [
          { id: 'e1', ipAddress: '192.168.10.21' },
          { id: 'e2', ipAddress: '192.168.10.22' },
        ],
      }),
    ),
    at(832, 216, hybridHost('inventory-dc-1', { ipAddress: '192.168.10.21', link: 'dc-link' })),
    at(832, 324, hybridHost('inventory-dc-2', { ipAddress: '192.168.10.22', link: 'dc-link' })),
    at(
      1104,
      216,
      hybridLink('dc-link', {
        type: 'INTERCONNECT',
        region,
        network: 'core-vpc',
        ranges: ['192.168.10.0/24'],
      }),
    ),
    at(
      560,
      464,
      neg('cloud-neg', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone,
        network: 'core-vpc',
        subnetwork: 'servers',
        defaultPort: 8080,
        endpoints: endpointsOn('inventory-1', 'inventory-2'),
      }),
    ),
    at(816, 440, network('core-vpc', { routingConfig: { routingMode: 'GLOBAL' } }), { width: 556, height: 468 }),
    at(840, 488, subnet('servers', { network: 'core-vpc', region, ipCidrRange: '10.10.0.0/24' }), {
      width: 280,
      height: 264,
    }),
    at(864, 536, server('inventory-1', zone, 'servers', '10.10.0.11', 'inventory')),
    at(864, 644, server('inventory-2', zone, 'servers', '10.10.0.12', 'inventory')),
    at(1144, 488, proxyOnly('proxies', 'core-vpc', region, '10.10.2.0/23'), { width: 204, height: 264 }),
    at(840, 776, admit('core-allow-proxies', 'core-vpc', ['10.10.2.0/23'], 'inventory', 'tcp:8080')),
    at(1116, 776, admit('core-allow-probes', 'core-vpc', frontEnds, 'inventory', 'tcp:8080')),
    note(
      272,
      372,
      'note-share',
      'Capacity decides who gets how much. Lower the site’s rate, raise the one of the cloud, until the site has none.',
    ),
    note(
      560,
      308,
      'note-probes',
      'Hosts at the site are probed from the proxy-only subnet: the data centre has to let in 10.10.2.0/23.',
    ),
    note(1104, 324, 'note-route', 'A Cloud Router at the interconnect learns the way to 192.168.10.0/24 by BGP.'),
  ]),
};
