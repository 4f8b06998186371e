import {
  backendService,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../model/builders.ts';
import type { Vm } from '../model/kinds.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'europe-west1';
const purpose = 'A regional internal Application Load Balancer with its proxy-only subnet, over VMs in two zones.';

const server = (name: string, zone: string, host: number): Vm =>
  vm(name, {
    zone,
    machineType: 'e2-standard-2',
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    tags: ['orders'],
    networkInterfaces: [{ id: 'n1', subnetwork: 'apps', networkIP: `10.1.0.${host}` }],
  });

const group = (name: string, zone: string, instances: readonly string[]) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'apps-vpc',
    subnetwork: 'apps',
    defaultPort: 8080,
    endpoints: instances.map((instance, index) => ({ id: `e${index + 1}`, instance })),
  });

export const internalApplication: Template = {
  id: 'internal-application',
  group: 'vms',
  title: 'Internal web service with a proxy-only subnet',
  purpose,
  teaches:
    'Regional Envoy load balancers send from a proxy-only subnet: each network and region needs one, and the firewall has to let its range in beside that of the health check probes.',
  design: drawn('Internal orders service', purpose, [
    at(
      0,
      0,
      forwardingRule('orders', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        region,
        IPProtocol: 'TCP',
        portRange: '80',
        target: 'orders-proxy',
        network: 'apps-vpc',
        subnetwork: 'apps',
      }),
    ),
    within(targetProxy('orders-proxy', { type: 'HTTP', region, urlMap: 'orders-map' })),
    within(urlMap('orders-map', { region, defaultService: 'orders-service' })),
    at(
      288,
      64,
      backendService('orders-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'HTTP',
        region,
        healthChecks: ['orders-ready'],
        backends: [
          { id: 'b1', group: 'orders-b', balancingMode: 'RATE', maxRatePerEndpoint: 50 },
          { id: 'b2', group: 'orders-c', balancingMode: 'RATE', maxRatePerEndpoint: 50 },
        ],
      }),
    ),
    at(
      288,
      264,
      healthCheck('orders-ready', {
        type: 'HTTP',
        region,
        portSpecification: 'USE_SERVING_PORT',
        requestPath: '/ready',
      }),
    ),
    at(576, 128, group('orders-b', 'europe-west1-b', ['orders-b-1', 'orders-b-2'])),
    at(576, 344, group('orders-c', 'europe-west1-c', ['orders-c-1', 'orders-c-2'])),
    at(832, 104, network('apps-vpc'), { width: 328, height: 936 }),
    at(856, 152, subnet('apps', { network: 'apps-vpc', region, ipCidrRange: '10.1.0.0/24' }), {
      width: 280,
      height: 480,
    }),
    at(880, 200, server('orders-b-1', 'europe-west1-b', 11)),
    at(880, 308, server('orders-b-2', 'europe-west1-b', 12)),
    at(880, 416, server('orders-c-1', 'europe-west1-c', 21)),
    at(880, 524, server('orders-c-2', 'europe-west1-c', 22)),
    at(
      856,
      660,
      subnet('proxies', {
        network: 'apps-vpc',
        region,
        ipCidrRange: '10.1.2.0/23',
        purpose: 'REGIONAL_MANAGED_PROXY',
        role: 'ACTIVE',
      }),
      { width: 280, height: 92 },
    ),
    at(
      880,
      776,
      firewallRule('apps-allow-proxies', {
        network: 'apps-vpc',
        direction: 'INGRESS',
        sourceRanges: ['10.1.2.0/23'],
        targetTags: ['orders'],
        allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
      }),
    ),
    at(
      880,
      908,
      firewallRule('apps-allow-probes', {
        network: 'apps-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        targetTags: ['orders'],
        allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
      }),
    ),
    note(
      0,
      132,
      'note-frontend',
      'The frontend takes its address from the subnet apps. Clients of the same network and region reach it.',
    ),
    note(576, 548, 'note-zones', 'A NEG belongs to one zone, so a service in two zones has two.'),
    note(
      576,
      660,
      'note-proxies',
      'No VM may live in the proxy-only subnet. The VMs see requests come from its range.',
    ),
  ]),
};
