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
import { admit, endpointsOn, frontEnds, proxyOnly, server } from './ingredients.ts';
import { at, drawn, note, type Template, within } from './template.ts';

const purpose = 'A directory service inside one network, with a frontend and servers in each of two regions.';

const frontend = (name: string, subnetwork: string) =>
  forwardingRule(name, {
    loadBalancingScheme: 'INTERNAL_MANAGED',
    IPProtocol: 'TCP',
    portRange: '636',
    IPAddress: `${name}-address`,
    target: 'ldaps-proxy',
    network: 'corp-vpc',
    subnetwork,
  });

const reserved = (name: string, region: string, subnetwork: string, literal: string) =>
  address(`${name}-address`, {
    region,
    addressType: 'INTERNAL',
    purpose: 'GCE_ENDPOINT',
    subnetwork,
    address: literal,
  });

const group = (name: string, zone: string, subnetwork: string, instance: string) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'corp-vpc',
    subnetwork,
    defaultPort: 636,
    endpoints: endpointsOn(instance),
  });

export const directory: Template = {
  id: 'directory',
  group: 'vms',
  title: 'One internal service in two regions',
  purpose,
  teaches:
    'The rules of a cross-region load balancer are global, but each takes its address from the subnet of one region. Each of those regions needs a proxy-only subnet of the purpose GLOBAL_MANAGED_PROXY.',
  design: drawn('Directory in two regions', purpose, [
    at(0, 0, frontend('ldaps-eu', 'corp-eu')),
    within(frontend('ldaps-us', 'corp-us')),
    within(reserved('ldaps-eu', 'europe-west1', 'corp-eu', '10.80.0.100')),
    within(reserved('ldaps-us', 'us-east1', 'corp-us', '10.81.0.100')),
    within(targetProxy('ldaps-proxy', { type: 'TCP', service: 'ldaps-service' })),
    at(
      288,
      88,
      backendService('ldaps-service', {
        loadBalancingScheme: 'INTERNAL_MANAGED',
        protocol: 'TCP',
        healthChecks: ['ldaps-ready'],
        backends: [
          { id: 'b1', group: 'ldap-eu', balancingMode: 'CONNECTION', maxConnections: 500 },
          { id: 'b2', group: 'ldap-us', balancingMode: 'CONNECTION', maxConnections: 500 },
        ],
      }),
    ),
    at(288, 288, healthCheck('ldaps-ready', { type: 'TCP', portSpecification: 'USE_SERVING_PORT' })),
    at(576, 152, group('ldap-eu', 'europe-west1-b', 'corp-eu', 'ldap-eu-1')),
    at(576, 336, group('ldap-us', 'us-east1-b', 'corp-us', 'ldap-us-1')),
    at(832, 128, network('corp-vpc', { routingConfig: { routingMode: 'GLOBAL' } }), { width: 328, height: 856 }),
    at(856, 176, subnet('corp-eu', { network: 'corp-vpc', region: 'europe-west1', ipCidrRange: '10.80.0.0/24' }), {
      width: 280,
      height: 156,
    }),
    at(880, 224, server('ldap-eu-1', 'europe-west1-b', 'corp-eu', '10.80.0.11', 'ldap')),
    at(856, 360, subnet('corp-us', { network: 'corp-vpc', region: 'us-east1', ipCidrRange: '10.81.0.0/24' }), {
      width: 280,
      height: 156,
    }),
    at(880, 408, server('ldap-us-1', 'us-east1-b', 'corp-us', '10.81.0.11', 'ldap')),
    at(856, 544, proxyOnly('proxies-eu', 'corp-vpc', 'europe-west1', '10.80.2.0/23', 'GLOBAL_MANAGED_PROXY'), {
      width: 280,
      height: 64,
    }),
    at(856, 632, proxyOnly('proxies-us', 'corp-vpc', 'us-east1', '10.81.2.0/23', 'GLOBAL_MANAGED_PROXY'), {
      width: 280,
      height: 64,
    }),
    at(880, 720, admit('corp-allow-proxies', 'corp-vpc', ['10.80.2.0/23', '10.81.2.0/23'], 'ldap', 'tcp:636')),
    at(880, 852, admit('corp-allow-probes', 'corp-vpc', frontEnds, 'ldap', 'tcp:636')),
    note(
      0,
      156,
      'note-frontends',
      'Clients use the frontend near to them. Where its region is down, the other one answers clients of any region.',
    ),
    note(
      576,
      544,
      'note-proxies',
      'Proxies of both regions may send to servers of both, so the firewall lets in both ranges.',
    ),
  ]),
};
