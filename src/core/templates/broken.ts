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

const region = 'us-central1';
const purpose = 'Two load balancers with five mistakes that the API refuses, each with its reason and a fix.';

const server = (name: string, zone: string, subnetwork: string, networkIP: string): Vm =>
  vm(name, {
    zone,
    machineType: 'e2-medium',
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    networkInterfaces: [{ id: 'n1', subnetwork, networkIP }],
  });

/** Broken on purpose. What is wrong is said in comments here, and by the findings on the canvas. */
export const broken: Template = {
  id: 'broken',
  group: 'practice',
  title: 'Broken on purpose: five mistakes to find',
  purpose,
  teaches:
    'What the designer says when something is wrong: red wires, findings with reason and source, and fixes that mend the design one click at a time.',
  shows: [
    'neg/default-port-forbidden',
    'zonal-neg/endpoint-vm-in-neg-zone',
    'forwarding-rule/protocol-fits-service',
    'endpoint/port-or-default',
    'backend/mode-fits',
  ],
  design: drawn('Broken on purpose', purpose, [
    at(
      0,
      0,
      forwardingRule('dns-internal', {
        loadBalancingScheme: 'INTERNAL',
        region,
        // A UDP frontend in front of a TCP backend service.
        IPProtocol: 'UDP',
        ports: ['53'],
        backendService: 'dns-service',
        network: 'lab-vpc',
        subnetwork: 'dns-subnet',
      }),
    ),
    at(
      288,
      40,
      backendService('dns-service', {
        loadBalancingScheme: 'INTERNAL',
        protocol: 'TCP',
        region,
        network: 'lab-vpc',
        healthChecks: ['dns-alive'],
        backends: [{ id: 'b1', group: 'dns-a', balancingMode: 'CONNECTION' }],
      }),
    ),
    at(288, 212, healthCheck('dns-alive', { type: 'TCP', region, portSpecification: 'USE_FIXED_PORT', port: 53 })),
    at(
      576,
      104,
      neg('dns-a', {
        networkEndpointType: 'GCE_VM_IP',
        zone: 'us-central1-a',
        network: 'lab-vpc',
        subnetwork: 'dns-subnet',
        // GCE_VM_IP endpoints are interfaces: they have no port.
        defaultPort: 53,
        // dns-b-1 is in another zone than the NEG.
        endpoints: [
          { id: 'e1', instance: 'dns-a-1' },
          { id: 'e2', instance: 'dns-b-1' },
        ],
      }),
    ),
    at(
      0,
      292,
      forwardingRule('site', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '80',
        target: 'site-proxy',
      }),
    ),
    within(targetProxy('site-proxy', { type: 'HTTP', urlMap: 'site-map' })),
    within(urlMap('site-map', { defaultService: 'site-service' })),
    at(
      288,
      356,
      backendService('site-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTP',
        healthChecks: ['site-ready'],
        // UTILIZATION is for instance groups.
        backends: [{ id: 'b1', group: 'site-c', balancingMode: 'UTILIZATION' }],
      }),
    ),
    at(288, 528, healthCheck('site-ready', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/' })),
    at(
      576,
      420,
      neg('site-c', {
        networkEndpointType: 'GCE_VM_IP_PORT',
        zone: 'us-central1-c',
        network: 'lab-vpc',
        subnetwork: 'site-subnet',
        // The second endpoint has no port, and there is no default.
        endpoints: [
          { id: 'e1', instance: 'site-c-1', ipAddress: '10.30.1.11', port: 8080 },
          { id: 'e2', instance: 'site-c-2', ipAddress: '10.30.1.12' },
        ],
      }),
    ),
    at(832, 80, network('lab-vpc'), { width: 328, height: 892 }),
    at(856, 128, subnet('dns-subnet', { network: 'lab-vpc', region, ipCidrRange: '10.30.0.0/24' }), {
      width: 280,
      height: 264,
    }),
    at(880, 176, server('dns-a-1', 'us-central1-a', 'dns-subnet', '10.30.0.11')),
    at(880, 284, server('dns-b-1', 'us-central1-b', 'dns-subnet', '10.30.0.12')),
    at(856, 420, subnet('site-subnet', { network: 'lab-vpc', region, ipCidrRange: '10.30.1.0/24' }), {
      width: 280,
      height: 264,
    }),
    at(880, 468, server('site-c-1', 'us-central1-c', 'site-subnet', '10.30.1.11')),
    at(880, 576, server('site-c-2', 'us-central1-c', 'site-subnet', '10.30.1.12')),
    at(
      880,
      708,
      firewallRule('lab-allow-load-balancers', {
        network: 'lab-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        allowed: [{ IPProtocol: 'tcp' }],
      }),
    ),
    at(
      880,
      840,
      firewallRule('lab-allow-clients', {
        network: 'lab-vpc',
        direction: 'INGRESS',
        sourceRanges: ['10.0.0.0/8'],
        allowed: [
          { IPProtocol: 'tcp', ports: ['53'] },
          { IPProtocol: 'udp', ports: ['53'] },
        ],
      }),
    ),
    note(
      0,
      108,
      'note-broken',
      'Broken on purpose. The API would refuse five things here. Open the findings, go from one to the next, and apply its fix.',
    ),
  ]),
};
