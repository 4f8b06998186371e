import {
  address,
  backendService,
  certificate,
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

const purpose =
  'A global external Application Load Balancer that reaches containers in two regions by their own addresses.';

/** A node whose containers have addresses of an alias range out of the subnet's range `pods`. */
const node = (name: string, zone: string, subnetwork: string, networkIP: string, pods: string): Vm =>
  vm(name, {
    zone,
    machineType: 'e2-standard-4',
    bootImage: 'projects/cos-cloud/global/images/family/cos-stable',
    tags: ['shop-node'],
    networkInterfaces: [
      { id: 'n1', subnetwork, networkIP, aliasIpRanges: [{ ipCidrRange: pods, subnetworkRangeName: 'pods' }] },
    ],
  });

const group = (name: string, zone: string, subnetwork: string, pods: readonly (readonly [string, string])[]) =>
  neg(name, {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'shop-vpc',
    subnetwork,
    endpoints: pods.map(([instance, ipAddress], index) => ({ id: `e${index + 1}`, instance, ipAddress, port: 8080 })),
  });

export const containerNative: Template = {
  id: 'container-native',
  group: 'containers',
  title: 'Containers in two regions behind a global load balancer',
  purpose,
  teaches:
    'GCE_VM_IP_PORT endpoints may name an address of an alias range, so that several containers on one VM are several endpoints. The client’s nearest region with room answers.',
  design: drawn('Container-native shop', purpose, [
    at(
      0,
      0,
      forwardingRule('shop-https', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        IPProtocol: 'TCP',
        portRange: '443',
        IPAddress: 'shop-address',
        target: 'shop-proxy',
      }),
    ),
    within(address('shop-address', { addressType: 'EXTERNAL', ipVersion: 'IPV4' })),
    within(targetProxy('shop-proxy', { type: 'HTTPS', urlMap: 'shop-map', sslCertificates: ['shop-certificate'] })),
    within(certificate('shop-certificate', { type: 'MANAGED', managed: { domains: ['shop.example.com'] } })),
    within(urlMap('shop-map', { defaultService: 'shop-service' })),
    at(
      288,
      88,
      backendService('shop-service', {
        loadBalancingScheme: 'EXTERNAL_MANAGED',
        protocol: 'HTTP',
        healthChecks: ['shop-ready'],
        backends: [
          { id: 'b1', group: 'shop-us', balancingMode: 'RATE', maxRatePerEndpoint: 100 },
          { id: 'b2', group: 'shop-eu', balancingMode: 'RATE', maxRatePerEndpoint: 100 },
        ],
      }),
    ),
    at(
      288,
      288,
      healthCheck('shop-ready', {
        type: 'HTTP',
        portSpecification: 'USE_SERVING_PORT',
        requestPath: '/healthz',
      }),
    ),
    at(
      576,
      152,
      group('shop-us', 'us-central1-a', 'nodes-us', [
        ['node-us-1', '10.64.0.5'],
        ['node-us-1', '10.64.0.6'],
        ['node-us-2', '10.64.1.5'],
      ]),
    ),
    at(
      576,
      492,
      group('shop-eu', 'europe-west1-b', 'nodes-eu', [
        ['node-eu-1', '10.65.0.5'],
        ['node-eu-1', '10.65.0.6'],
        ['node-eu-2', '10.65.1.5'],
      ]),
    ),
    at(832, 104, network('shop-vpc'), { width: 328, height: 856 }),
    at(
      856,
      152,
      subnet('nodes-us', {
        network: 'shop-vpc',
        region: 'us-central1',
        ipCidrRange: '10.0.0.0/20',
        secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.64.0.0/16' }],
      }),
      { width: 280, height: 312 },
    ),
    at(880, 200, node('node-us-1', 'us-central1-a', 'nodes-us', '10.0.0.11', '10.64.0.0/24')),
    at(880, 332, node('node-us-2', 'us-central1-a', 'nodes-us', '10.0.0.12', '10.64.1.0/24')),
    at(
      856,
      492,
      subnet('nodes-eu', {
        network: 'shop-vpc',
        region: 'europe-west1',
        ipCidrRange: '10.0.16.0/20',
        secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.65.0.0/16' }],
      }),
      { width: 280, height: 312 },
    ),
    at(880, 540, node('node-eu-1', 'europe-west1-b', 'nodes-eu', '10.0.16.11', '10.65.0.0/24')),
    at(880, 672, node('node-eu-2', 'europe-west1-b', 'nodes-eu', '10.0.16.12', '10.65.1.0/24')),
    at(
      880,
      828,
      firewallRule('shop-allow-load-balancer', {
        network: 'shop-vpc',
        direction: 'INGRESS',
        sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
        targetTags: ['shop-node'],
        allowed: [{ IPProtocol: 'tcp', ports: ['8080'] }],
      }),
    ),
    note(
      0,
      156,
      'note-certificate',
      'The certificate becomes active once shop.example.com resolves to the reserved address.',
    ),
    note(288, 396, 'note-rate', 'Application Load Balancers count requests: RATE, with a target for each endpoint.'),
    note(
      576,
      696,
      'note-pods',
      'Containers answer on addresses of the secondary range “pods”. The load balancer sends to them directly, without another hop on the node.',
    ),
  ]),
};
