import { address, backendService, forwardingRule, healthCheck, neg, network, subnet } from '../model/builders.ts';
import { admit, endpointsOn, frontEnds, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const region = 'europe-west3';
const zone = 'europe-west3-a';
const purpose = 'Two internal passthrough load balancers that have one of three VMs in common.';

const frontend = (name: string, port: string) =>
  forwardingRule(name, {
    loadBalancingScheme: 'INTERNAL',
    region,
    IPProtocol: 'TCP',
    ports: [port],
    IPAddress: `${name}-address`,
    backendService: `${name}-service`,
    network: 'ops-vpc',
    subnetwork: 'collectors',
  });

const reserved = (name: string, literal: string) =>
  address(`${name}-address`, {
    region,
    addressType: 'INTERNAL',
    purpose: 'GCE_ENDPOINT',
    subnetwork: 'collectors',
    address: literal,
  });

const service = (name: string) =>
  backendService(`${name}-service`, {
    loadBalancingScheme: 'INTERNAL',
    protocol: 'TCP',
    region,
    network: 'ops-vpc',
    healthChecks: [`${name}-alive`],
    backends: [{ id: 'b1', group: `${name}-neg`, balancingMode: 'CONNECTION' }],
  });

const probe = (name: string, port: number) =>
  healthCheck(`${name}-alive`, { type: 'TCP', region, portSpecification: 'USE_FIXED_PORT', port });

const group = (name: string, ...instances: readonly string[]) =>
  neg(`${name}-neg`, {
    networkEndpointType: 'GCE_VM_IP',
    zone,
    network: 'ops-vpc',
    subnetwork: 'collectors',
    endpoints: endpointsOn(...instances),
  });

export const sharedVm: Template = {
  id: 'shared-vm',
  group: 'vms',
  title: 'Two load balancers that share a VM',
  purpose,
  teaches:
    'A VM may be an endpoint of several NEGs at once. Instance groups cannot do that: a VM belongs to at most one that is load balanced.',
  design: drawn('Shared collectors', purpose, [
    at(0, 0, frontend('metrics', '9090')),
    within(reserved('metrics', '10.60.0.100')),
    at(0, 272, frontend('logs', '6514')),
    within(reserved('logs', '10.60.0.101')),
    at(288, 40, service('metrics')),
    at(288, 196, probe('metrics', 9090)),
    at(288, 312, service('logs')),
    at(288, 468, probe('logs', 6514)),
    at(576, 104, group('metrics', 'collector-1', 'collector-2')),
    at(576, 376, group('logs', 'collector-2', 'collector-3')),
    at(832, 56, network('ops-vpc'), { width: 328, height: 788 }),
    at(856, 104, subnet('collectors', { network: 'ops-vpc', region, ipCidrRange: '10.60.0.0/24' }), {
      width: 280,
      height: 452,
    }),
    at(880, 152, server('collector-1', zone, 'collectors', '10.60.0.11', 'collector')),
    at(880, 300, server('collector-2', zone, 'collectors', '10.60.0.12', 'collector')),
    at(880, 448, server('collector-3', zone, 'collectors', '10.60.0.13', 'collector')),
    at(880, 580, admit('ops-allow-clients', 'ops-vpc', ['10.0.0.0/8'], 'collector', 'tcp:9090,6514')),
    at(880, 712, admit('ops-allow-probes', 'ops-vpc', frontEnds, 'collector', 'tcp:9090,6514')),
    note(
      576,
      556,
      'note-shared',
      'collector-2 takes metrics and logs. Each load balancer has its own view of whether it is healthy.',
    ),
  ]),
};
