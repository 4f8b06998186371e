import {
  address,
  backendService,
  firewallRule,
  forwardingRule,
  healthCheck,
  neg,
  network,
  subnet,
  vm,
} from '../model/builders.ts';
import type { Vm } from '../model/kinds.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'us-central1';
const purpose =
  'An internal passthrough Network Load Balancer over the second interface (nic1) of two firewall appliances.';

/** nic0 for the administrators, nic1 for the traffic. */
const appliance = (name: string, zone: string, host: number): Vm =>
  vm(name, {
    zone,
    machineType: 'n2-standard-4',
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    tags: ['appliance'],
    canIpForward: true,
    networkInterfaces: [
      { id: 'n1', subnetwork: 'mgmt-us-central1', networkIP: `10.10.0.${host}` },
      { id: 'n2', subnetwork: 'data-us-central1', networkIP: `10.20.0.${host}` },
    ],
  });

const group = (name: string, zone: string, instance: string) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP',
    zone,
    network: 'data-vpc',
    subnetwork: 'data-us-central1',
    endpoints: [{ id: 'e1', instance }],
  });

export const appliances: Template = {
  id: 'appliances',
  group: 'vms',
  title: 'Firewall appliances behind an internal load balancer',
  purpose,
  teaches:
    'GCE_VM_IP endpoints stand for an interface, not a VM: each lands on the one interface of its VM in the NEG’s subnet, whichever its number. Zonal NEGs come one per zone.',
  design: drawn('Firewall appliances', purpose, [
    at(
      0,
      0,
      forwardingRule('ilb-appliances', {
        loadBalancingScheme: 'INTERNAL',
        region,
        IPProtocol: 'L3_DEFAULT',
        allPorts: true,
        IPAddress: 'ilb-address',
        backendService: 'appliances',
        network: 'data-vpc',
        subnetwork: 'data-us-central1',
      }),
    ),
    within(
      address('ilb-address', {
        region,
        addressType: 'INTERNAL',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'data-us-central1',
        address: '10.20.0.100',
      }),
    ),
    at(
      288,
      40,
      backendService('appliances', {
        loadBalancingScheme: 'INTERNAL',
        protocol: 'UNSPECIFIED',
        region,
        network: 'data-vpc',
        sessionAffinity: 'CLIENT_IP',
        healthChecks: ['appliances-alive'],
        backends: [
          { id: 'b1', group: 'appliances-a', balancingMode: 'CONNECTION' },
          { id: 'b2', group: 'appliances-b', balancingMode: 'CONNECTION' },
        ],
      }),
    ),
    at(
      288,
      240,
      healthCheck('appliances-alive', {
        type: 'HTTP',
        region,
        portSpecification: 'USE_FIXED_PORT',
        port: 8080,
        requestPath: '/health',
      }),
    ),
    at(576, 104, group('appliances-a', 'us-central1-a', 'fw-a-1')),
    at(576, 268, group('appliances-b', 'us-central1-b', 'fw-b-1')),
    at(832, 32, network('mgmt-vpc'), { width: 328, height: 548 }),
    at(856, 80, subnet('mgmt-us-central1', { network: 'mgmt-vpc', region, ipCidrRange: '10.10.0.0/24' }), {
      width: 280,
      height: 344,
    }),
    at(880, 128, appliance('fw-a-1', 'us-central1-a', 11)),
    at(880, 292, appliance('fw-b-1', 'us-central1-b', 12)),
    at(
      880,
      448,
      firewallRule('mgmt-allow-iap', {
        network: 'mgmt-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.235.240.0/20'],
        targetTags: ['appliance'],
        allowed: [{ IPProtocol: 'tcp', ports: ['22', '443'] }],
      }),
    ),
    at(832, 608, network('data-vpc'), { width: 328, height: 428 }),
    at(856, 656, subnet('data-us-central1', { network: 'data-vpc', region, ipCidrRange: '10.20.0.0/24' }), {
      width: 280,
      height: 92,
    }),
    at(
      880,
      772,
      firewallRule('data-allow-probes', {
        network: 'data-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        targetTags: ['appliance'],
        allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
      }),
    ),
    at(
      880,
      904,
      firewallRule('data-allow-clients', {
        network: 'data-vpc',
        direction: 'INGRESS',
        sourceRanges: ['10.0.0.0/8'],
        targetTags: ['appliance'],
        allowed: [{ IPProtocol: 'all' }],
      }),
    ),
    note(
      0,
      108,
      'note-frontend',
      'One frontend for TCP, UDP and more, on all ports. A route that has it as next hop sends the traffic of a whole network through the appliances.',
    ),
    note(
      576,
      424,
      'note-nic1',
      'The endpoints name no address: the interface in data-us-central1 is nic1, so that is where packets arrive. nic0 stays with the administrators.',
    ),
    note(576, 656, 'note-drawn', 'A VM is drawn in the subnet of its nic0. The wires from nic1 lead to this network.'),
  ]),
};
