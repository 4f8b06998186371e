import { describe, expect, test } from 'vitest';
import { applies } from './applicability.ts';
import {
  backendService,
  firewallRule,
  forwardingRule,
  healthCheck,
  instanceGroup,
  neg,
  subnet,
  targetProxy,
} from './builders.ts';
import type { Resource } from './kinds.ts';

const yes = true;
const no = expect.any(String);

const table: readonly [string, Resource, Readonly<Record<string, unknown>>][] = [
  ['a NEG without a type may have anything', neg('n'), { defaultPort: yes, cloudRun: yes, region: yes }],
  [
    'a NEG of interfaces has no default port and no service',
    neg('n', { networkEndpointType: 'GCE_VM_IP', zone: 'us-central1-a' }),
    { defaultPort: no, cloudRun: no, pscTargetService: no, region: no, zone: yes, subnetwork: yes, endpoints: yes },
  ],
  [
    'a hybrid NEG has a network and no subnet',
    neg('n', { networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT', zone: 'us-central1-a' }),
    { network: yes, subnetwork: no, defaultPort: yes },
  ],
  [
    'a global internet NEG has no network',
    neg('n', { networkEndpointType: 'INTERNET_FQDN_PORT' }),
    { network: no, region: yes, zone: no },
  ],
  [
    'a regional internet NEG has one',
    neg('n', { networkEndpointType: 'INTERNET_FQDN_PORT', region: 'us-central1' }),
    { network: yes, subnetwork: no },
  ],
  [
    'a serverless NEG has its service alone',
    neg('n', { networkEndpointType: 'SERVERLESS', region: 'us-central1' }),
    { cloudRun: yes, pscTargetService: no, endpoints: no, network: no },
  ],
  [
    'a type that nobody knows may have anything',
    neg('n', { networkEndpointType: 'NEW' }),
    { endpoints: yes, zone: yes },
  ],
  ['an ordinary subnet has no role', subnet('s'), { role: no, secondaryIpRanges: yes, ipv6AccessType: no }],
  [
    'a proxy-only subnet has one',
    subnet('s', { purpose: 'REGIONAL_MANAGED_PROXY' }),
    { role: yes, secondaryIpRanges: no },
  ],
  ['a dual-stack subnet has IPv6', subnet('s', { stackType: 'IPV4_IPV6' }), { ipv6AccessType: yes, ipCidrRange: yes }],
  ['an IPv6-only subnet has no IPv4 range', subnet('s', { stackType: 'IPV6_ONLY' }), { ipCidrRange: no }],
  [
    'a TCP check asks for no path',
    healthCheck('h', { type: 'TCP' }),
    { requestPath: no, request: yes, port: yes, grpcServiceName: no },
  ],
  [
    'an HTTP check on the serving port has no port of its own',
    healthCheck('h', { type: 'HTTP', portSpecification: 'USE_SERVING_PORT' }),
    { requestPath: yes, port: no, portName: no },
  ],
  [
    'an HTTP proxy shows no certificate',
    targetProxy('p', { type: 'HTTP' }),
    { sslCertificates: no, urlMap: yes, service: no },
  ],
  [
    'an SSL proxy does, and has no URL map',
    targetProxy('p', { type: 'SSL' }),
    { sslCertificates: yes, urlMap: no, service: yes },
  ],
  ['a blank proxy may have all', targetProxy('p'), { sslCertificates: yes, urlMap: yes }],
  [
    'a rule to a proxy has a port',
    forwardingRule('f', { target: 'p' }),
    { ports: no, allPorts: no, portRange: yes, backendService: no },
  ],
  [
    'an internal passthrough rule lists ports and may be open to other regions',
    forwardingRule('f', { backendService: 's', loadBalancingScheme: 'INTERNAL', region: 'us-central1' }),
    {
      ports: yes,
      portRange: no,
      target: no,
      allowGlobalAccess: yes,
      networkTier: yes,
      network: yes,
      sourceIpRanges: no,
    },
  ],
  [
    'a global external rule is in no network',
    forwardingRule('f', { loadBalancingScheme: 'EXTERNAL_MANAGED' }),
    { network: no, subnetwork: no, allowGlobalAccess: no, networkTier: yes },
  ],
  [
    'only internal passthrough names a network',
    backendService('b', { loadBalancingScheme: 'EXTERNAL_MANAGED' }),
    { network: no, enableCDN: yes },
  ],
  [
    'and it has no CDN',
    backendService('b', { loadBalancingScheme: 'INTERNAL' }),
    { network: yes, enableCDN: no, failoverPolicy: yes },
  ],
  [
    'an unmanaged group lists its VMs',
    instanceGroup('g', { managed: false }),
    { instances: yes, instanceTemplate: no, zone: yes },
  ],
  [
    'a regional managed group has no zone',
    instanceGroup('g', { managed: true, region: 'us-central1' }),
    { instances: no, zone: no, targetShape: yes },
  ],
  [
    'a rule allows or denies',
    firewallRule('f', { allowed: [{ IPProtocol: 'tcp' }] }),
    { denied: no, allowed: yes, sourceTags: yes },
  ],
];

describe('fields that mean something', () => {
  test.each(table)('%s', (_name, resource, fields) => {
    const answers = Object.fromEntries(Object.keys(fields).map((field) => [field, applies(resource, field)]));
    expect(answers).toEqual(fields);
  });
});
