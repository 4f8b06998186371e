import { describe, expect, test } from 'vitest';
import { importText } from '../import/read-input.ts';
import type { Design } from '../model/design.ts';
import { check } from './engine.ts';

/**
 * Configurations as the Compute API answers them, defaults and all, each of which deploys and works. A rule that calls
 * one of them an error is wrong. Warnings are allowed only where a row names them, with the doubt that they tell.
 */

type Fields = Readonly<Record<string, unknown>>;

const root = 'https://www.googleapis.com/compute/v1/projects/shop/';
/** The link of a resource, by its path below the project: `global/urlMaps/web`. */
const to = (path: string): string => (path.startsWith('projects/') ? root.replace('projects/shop/', path) : root + path);
/** A resource as the API answers it. */
const answer = (path: string, fields: Fields = {}): Fields => ({
  name: path.split('/').at(-1),
  selfLink: to(path),
  ...fields,
});

const us = 'regions/us-central1/';
const eu = 'regions/europe-west1/';
const a = 'zones/us-central1-a/';
const b = 'zones/us-central1-b/';

const vpc = answer('global/networks/vpc', { autoCreateSubnetworks: false, mtu: 1460, routingConfig: { routingMode: 'GLOBAL' } });
const inVpc = { network: to('global/networks/vpc') };
const subnet = (path: string, ipCidrRange: string, fields: Fields = {}): Fields =>
  answer(path, { ...inVpc, ipCidrRange, purpose: 'PRIVATE', stackType: 'IPV4_ONLY', privateIpGoogleAccess: true, ...fields });
const proxies = (path: string, ipCidrRange: string, purpose = 'REGIONAL_MANAGED_PROXY'): Fields =>
  answer(path, { ...inVpc, ipCidrRange, purpose, role: 'ACTIVE', stackType: 'IPV4_ONLY', privateIpGoogleAccess: false });
const app = subnet(`${us}subnetworks/app`, '10.0.0.0/24', {
  secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/14' }],
});
const inApp = { ...inVpc, subnetwork: to(`${us}subnetworks/app`) };

/** A VM with nic0 in `app` and a range for Pods, as a GKE node has it. */
const node = (path: string, networkIP: string, alias: string, fields: Fields = {}): Fields =>
  answer(path, {
    machineType: to(`${path.split('/instances')[0]}/machineTypes/e2-standard-4`),
    networkInterfaces: [
      {
        name: 'nic0',
        ...inApp,
        networkIP,
        stackType: 'IPV4_ONLY',
        aliasIpRanges: [{ ipCidrRange: alias, subnetworkRangeName: 'pods' }],
        accessConfigs: [{ type: 'ONE_TO_ONE_NAT', name: 'External NAT', natIP: '34.1.2.3', networkTier: 'PREMIUM' }],
      },
    ],
    tags: { items: ['node'] },
    ...fields,
  });
const node1 = node(`${a}instances/node-1`, '10.0.0.2', '10.4.0.0/24');
const node2 = node(`${b}instances/node-2`, '10.0.0.3', '10.4.1.0/24');

const probes = answer('global/firewalls/probes', {
  ...inVpc,
  direction: 'INGRESS',
  priority: 1000,
  sourceRanges: ['130.211.0.0/22', '35.191.0.0/16', '209.85.152.0/22', '209.85.204.0/22'],
  targetTags: ['node'],
  allowed: [{ IPProtocol: 'tcp', ports: ['1-65535'] }],
  disabled: false,
});
const clients = answer('global/firewalls/clients', {
  ...inVpc,
  direction: 'INGRESS',
  priority: 1000,
  sourceRanges: ['0.0.0.0/0'],
  allowed: [{ IPProtocol: 'all' }],
});
const ground = [vpc, app, node1, node2, probes];

const neg = (path: string, networkEndpointType: string, fields: Fields = {}): Fields =>
  answer(path, { kind: 'compute#networkEndpointGroup', networkEndpointType, ...fields });
const endpoint = (path: string, fields: Fields): Fields => ({
  kind: 'compute#networkEndpoint',
  networkEndpointGroup: to(path),
  ...fields,
});
const podNeg = (zone: string, vm: string, ipAddress: string): Fields[] => {
  const path = `${zone}networkEndpointGroups/k8s1-web`;
  return [
    neg(path, 'GCE_VM_IP_PORT', { ...inApp, size: 1, annotations: {}, description: '{"namespace":"default"}' }),
    endpoint(path, { instance: vm, ipAddress, port: 8080, annotations: { pod: 'web' } }),
  ];
};
const pods = [...podNeg(a, 'node-1', '10.4.0.9'), ...podNeg(b, 'node-2', '10.4.1.9')];
const podGroups = [a, b].map((zone) => to(`${zone}networkEndpointGroups/k8s1-web`));

const nodeNeg = (zone: string, vm: string, ipAddress: string): Fields[] => {
  const path = `${zone}networkEndpointGroups/k8s2-nodes`;
  return [neg(path, 'GCE_VM_IP', { ...inApp, size: 1 }), endpoint(path, { instance: vm, ipAddress })];
};
const nodes = [...nodeNeg(a, 'node-1', '10.0.0.2'), ...nodeNeg(b, 'node-2', '10.0.0.3')];
const nodeGroups = [a, b].map((zone) => to(`${zone}networkEndpointGroups/k8s2-nodes`));

const service = (path: string, loadBalancingScheme: string, protocol: string, fields: Fields = {}): Fields =>
  answer(path, {
    loadBalancingScheme,
    protocol,
    timeoutSec: 30,
    sessionAffinity: 'NONE',
    affinityCookieTtlSec: 0,
    connectionDraining: { drainingTimeoutSec: 0 },
    enableCDN: false,
    ...fields,
  });
const web = { port: 80, portName: 'http' };
const rated = (group: string): Fields => ({ group, balancingMode: 'RATE', maxRatePerEndpoint: 100, capacityScaler: 1 });
const connected = (group: string): Fields => ({
  group,
  balancingMode: 'CONNECTION',
  maxConnectionsPerEndpoint: 100,
  capacityScaler: 1,
});
const passed = (group: string): Fields => ({ group, balancingMode: 'CONNECTION' });
/** What the API shows of a backend that has no mode. */
const shown = (group: string): Fields => ({ group, balancingMode: 'UTILIZATION', capacityScaler: 1 });

const check_ = (path: string, type = 'HTTP', fields: Fields = {}): Fields => {
  const settings = {
    HTTP: ['httpHealthCheck', { portSpecification: 'USE_SERVING_PORT', requestPath: '/healthz', proxyHeader: 'NONE' }],
    TCP: ['tcpHealthCheck', { portSpecification: 'USE_SERVING_PORT', proxyHeader: 'NONE' }],
  }[type] ?? ['tcpHealthCheck', {}];
  const [field, value] = settings;
  return answer(path, {
    type,
    checkIntervalSec: 15,
    timeoutSec: 15,
    healthyThreshold: 1,
    unhealthyThreshold: 2,
    [String(field)]: value,
    ...fields,
  });
};
const fixed = (path: string, port: number): Fields =>
  check_(path, 'TCP', { tcpHealthCheck: { port, portSpecification: 'USE_FIXED_PORT', proxyHeader: 'NONE' } });

const map = (place: string, defaultService: string, fields: Fields = {}): Fields =>
  answer(`${place}urlMaps/web`, { defaultService: to(defaultService), ...fields });
const proxy = (place: string, type: string, fields: Fields = {}): Fields =>
  answer(`${place}target${type}Proxies/web`, fields);
const rule = (place: string, scheme: string, fields: Fields = {}): Fields =>
  answer(`${place}forwardingRules/web`, {
    loadBalancingScheme: scheme,
    IPProtocol: 'TCP',
    IPAddress: '34.120.1.1',
    networkTier: 'PREMIUM',
    ...fields,
  });

/** Rule, proxy and URL map in front of a service, all in one place. */
const webFront = (place: string, scheme: string, target: string, fields: Fields = {}): Fields[] => [
  map(place, target),
  proxy(place, 'Http', { urlMap: to(`${place}urlMaps/web`) }),
  rule(place, scheme, { target: to(`${place}targetHttpProxies/web`), portRange: '80-80', ...fields }),
];
const tcpFront = (place: string, scheme: string, target: string, fields: Fields = {}): Fields[] => [
  proxy(place, 'Tcp', { service: to(target), proxyHeader: 'NONE' }),
  rule(place, scheme, { target: to(`${place}targetTcpProxies/web`), portRange: '443-443', ...fields }),
];
const g = 'global/';
const internal = { ...inApp, IPAddress: '10.0.0.50' };
const fromProxies = answer('global/firewalls/from-proxies', {
  ...inVpc,
  direction: 'INGRESS',
  sourceRanges: ['10.9.0.0/16'],
  allowed: [{ IPProtocol: 'tcp' }],
});
const envoys = [proxies(`${us}subnetworks/proxies`, '10.9.0.0/23'), fromProxies];
const crossEnvoys = [
  proxies(`${us}subnetworks/proxies`, '10.9.0.0/23', 'GLOBAL_MANAGED_PROXY'),
  fromProxies,
];
const hc = (path: string) => ({ healthChecks: [to(path)] });
const cert = answer('global/sslCertificates/cert', {
  type: 'MANAGED',
  managed: { domains: ['shop.example.com'], status: 'ACTIVE' },
});

interface Row {
  readonly name: string;
  readonly resources: readonly Fields[];
  /** Rules that warn, each for a doubt that nothing in the design can lift. */
  readonly warns?: readonly string[];
}

const rows: readonly Row[] = [
  // The thirteen products
  {
    name: 'global external ALB over Pods in two zones, HTTP redirected to HTTPS',
    resources: [
      ...ground, ...pods, cert, check_('global/healthChecks/web'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'HTTP', { ...web, ...hc('global/healthChecks/web'), backends: podGroups.map(rated), localityLbPolicy: 'ROUND_ROBIN', ipAddressSelectionPolicy: 'IPV4_ONLY', enableCDN: true, cdnPolicy: { cacheMode: 'CACHE_ALL_STATIC' }, logConfig: { enable: true, sampleRate: 1 }, securityPolicy: to('global/securityPolicies/edge') }),
      map(g, 'global/backendServices/web'),
      proxy(g, 'Https', { urlMap: to('global/urlMaps/web'), sslCertificates: [to('global/sslCertificates/cert')], quicOverride: 'NONE' }),
      rule(g, 'EXTERNAL_MANAGED', { target: to('global/targetHttpsProxies/web'), portRange: '443-443', IPAddress: '34.120.1.1' }),
      answer('global/addresses/web', { address: '34.120.1.1', addressType: 'EXTERNAL', ipVersion: 'IPV4', status: 'IN_USE', networkTier: 'PREMIUM' }),
      answer('global/urlMaps/redirect', { defaultUrlRedirect: { httpsRedirect: true, redirectResponseCode: 'MOVED_PERMANENTLY_DEFAULT', stripQuery: false } }),
      answer('global/targetHttpProxies/redirect', { urlMap: to('global/urlMaps/redirect') }),
      answer('global/forwardingRules/redirect', { loadBalancingScheme: 'EXTERNAL_MANAGED', IPProtocol: 'TCP', IPAddress: '34.120.1.1', portRange: '80-80', target: to('global/targetHttpProxies/redirect'), networkTier: 'PREMIUM' }),
    ],
  },
  {
    name: 'classic ALB over Pods, as GKE Ingress makes it',
    resources: [
      ...ground, ...pods, check_('global/healthChecks/web'),
      service('global/backendServices/web', 'EXTERNAL', 'HTTP', { ...web, ...hc('global/healthChecks/web'), backends: podGroups.map((group) => ({ group, balancingMode: 'RATE', maxRatePerEndpoint: 1, capacityScaler: 1 })) }),
      ...webFront(g, 'EXTERNAL', 'global/backendServices/web'),
    ],
  },
  {
    name: 'regional external ALB over Pods',
    resources: [
      ...ground, ...pods, ...envoys, check_(`${us}healthChecks/web`),
      service(`${us}backendServices/web`, 'EXTERNAL_MANAGED', 'HTTP', { ...web, ...hc(`${us}healthChecks/web`), backends: podGroups.map(rated), localityLbPolicy: 'ROUND_ROBIN' }),
      ...webFront(us, 'EXTERNAL_MANAGED', `${us}backendServices/web`, { ...inVpc }),
    ],
  },
  {
    name: 'regional external ALB in Standard Tier with a reserved address',
    resources: [
      ...ground, ...pods, ...envoys, check_(`${us}healthChecks/web`),
      answer(`${us}addresses/web`, { address: '35.206.1.1', addressType: 'EXTERNAL', networkTier: 'STANDARD', status: 'IN_USE' }),
      service(`${us}backendServices/web`, 'EXTERNAL_MANAGED', 'HTTP', { ...hc(`${us}healthChecks/web`), backends: podGroups.map(rated) }),
      ...webFront(us, 'EXTERNAL_MANAGED', `${us}backendServices/web`, { ...inVpc, networkTier: 'STANDARD', IPAddress: '35.206.1.1' }),
    ],
  },
  {
    name: 'regional internal ALB over Pods, as GKE Gateway makes it',
    resources: [
      ...ground, ...pods, ...envoys, check_(`${us}healthChecks/web`),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'HTTP', { ...web, ...hc(`${us}healthChecks/web`), backends: podGroups.map((group) => ({ group, balancingMode: 'RATE', maxRatePerEndpoint: 100_000_000, capacityScaler: 1 })), localityLbPolicy: 'ROUND_ROBIN' }),
      ...webFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, internal),
    ],
  },
  {
    name: 'cross-region internal ALB in two regions',
    resources: [
      ...ground, ...pods, ...crossEnvoys, subnet(`${eu}subnetworks/app-eu`, '10.1.0.0/24'),
      proxies(`${eu}subnetworks/proxies`, '10.9.2.0/23', 'GLOBAL_MANAGED_PROXY'),
      check_('global/healthChecks/web'),
      service('global/backendServices/web', 'INTERNAL_MANAGED', 'HTTP', { ...hc('global/healthChecks/web'), backends: podGroups.map(rated) }),
      ...webFront(g, 'INTERNAL_MANAGED', 'global/backendServices/web', internal),
      answer('global/forwardingRules/web-eu', { loadBalancingScheme: 'INTERNAL_MANAGED', IPProtocol: 'TCP', IPAddress: '10.1.0.50', portRange: '80-80', target: to('global/targetHttpProxies/web'), ...inVpc, subnetwork: to(`${eu}subnetworks/app-eu`), networkTier: 'PREMIUM' }),
    ],
  },
  {
    name: 'global external proxy NLB, TCP',
    resources: [
      ...ground, ...pods, check_('global/healthChecks/web', 'TCP'),
      service('global/backendServices/web', 'EXTERNAL_MANAGED', 'TCP', { ...hc('global/healthChecks/web'), backends: podGroups.map(connected) }),
      ...tcpFront(g, 'EXTERNAL_MANAGED', 'global/backendServices/web'),
    ],
  },
  {
    name: 'classic proxy NLB with an SSL proxy over instance groups',
    resources: [
      ...ground, cert, check_('global/healthChecks/web', 'TCP'),
      answer(`${a}instanceGroups/ig`, { ...inApp, size: 1, namedPorts: [{ name: 'tls', port: 8443 }] }),
      { kind: 'compute#instanceWithNamedPorts', instanceGroup: to(`${a}instanceGroups/ig`), instance: to(`${a}instances/node-1`), status: 'RUNNING' },
      service('global/backendServices/web', 'EXTERNAL', 'SSL', { port: 8443, portName: 'tls', ...hc('global/healthChecks/web'), backends: [{ group: to(`${a}instanceGroups/ig`), balancingMode: 'UTILIZATION', maxUtilization: 0.8, capacityScaler: 1 }] }),
      proxy(g, 'Ssl', { service: to('global/backendServices/web'), sslCertificates: [to('global/sslCertificates/cert')], proxyHeader: 'NONE' }),
      rule(g, 'EXTERNAL', { target: to('global/targetSslProxies/web'), portRange: '443-443' }),
    ],
  },
  {
    name: 'regional external proxy NLB',
    resources: [
      ...ground, ...pods, ...envoys, check_(`${us}healthChecks/web`, 'TCP'),
      service(`${us}backendServices/web`, 'EXTERNAL_MANAGED', 'TCP', { ...hc(`${us}healthChecks/web`), backends: podGroups.map(connected) }),
      ...tcpFront(us, 'EXTERNAL_MANAGED', `${us}backendServices/web`, inVpc),
    ],
  },
  {
    name: 'regional internal proxy NLB with global access',
    resources: [
      ...ground, ...pods, ...envoys, check_(`${us}healthChecks/web`, 'TCP'),
      service(`${us}backendServices/web`, 'INTERNAL_MANAGED', 'TCP', { ...hc(`${us}healthChecks/web`), backends: podGroups.map(connected) }),
      ...tcpFront(us, 'INTERNAL_MANAGED', `${us}backendServices/web`, { ...internal, allowGlobalAccess: true }),
    ],
  },
  {
    name: 'cross-region internal proxy NLB',
    resources: [
      ...ground, ...pods, ...crossEnvoys, check_('global/healthChecks/web', 'TCP'),
      service('global/backendServices/web', 'INTERNAL_MANAGED', 'TCP', { ...hc('global/healthChecks/web'), backends: podGroups.map(connected) }),
      ...tcpFront(g, 'INTERNAL_MANAGED', 'global/backendServices/web', internal),
    ],
  },
  {
    name: 'external passthrough NLB over GKE nodes, discrete ports',
    resources: [
      ...ground, clients, ...nodes, fixed(`${us}healthChecks/nodes`, 10_256),
      service(`${us}backendServices/nodes`, 'EXTERNAL', 'TCP', { ...hc(`${us}healthChecks/nodes`), backends: nodeGroups.map(passed), localityLbPolicy: 'MAGLEV' }),
      rule(us, 'EXTERNAL', { backendService: to(`${us}backendServices/nodes`), ports: ['80', '443'], portRange: '80-443' }),
    ],
  },
  {
    name: 'external passthrough NLB for all protocols over a regional managed group',
    resources: [
      ...ground, clients,
      answer(`${us}instanceGroupManagers/mig`, { baseInstanceName: 'mig', instanceTemplate: to('global/instanceTemplates/t'), instanceGroup: to(`${us}instanceGroups/mig`), targetSize: 3, versions: [{ instanceTemplate: to('global/instanceTemplates/t'), targetSize: { calculated: 3 } }], distributionPolicy: { zones: [{ zone: to('zones/us-central1-a') }], targetShape: 'EVEN' }, updatePolicy: { type: 'OPPORTUNISTIC' }, status: { isStable: true } }),
      answer(`${us}instanceGroups/mig`, { ...inApp, size: 3, namedPorts: [] }),
      answer('global/instanceTemplates/t', { kind: 'compute#instanceTemplate', properties: { machineType: 'e2-medium' } }),
      fixed(`${us}healthChecks/mig`, 80),
      service(`${us}backendServices/mig`, 'EXTERNAL', 'UNSPECIFIED', { ...hc(`${us}healthChecks/mig`), backends: [passed(to(`${us}instanceGroups/mig`))] }),
      rule(us, 'EXTERNAL', { IPProtocol: 'L3_DEFAULT', allPorts: true, backendService: to(`${us}backendServices/mig`) }),
    ],
  },
  {
    name: 'internal passthrough NLB, as GKE subsetting makes it, global health check',
    resources: [
      ...ground, clients, ...nodes, fixed('global/healthChecks/l4', 10_256),
      service(`${us}backendServices/nodes`, 'INTERNAL', 'TCP', { ...hc('global/healthChecks/l4'), ...inVpc, backends: nodeGroups.map(passed), connectionDraining: { drainingTimeoutSec: 30 } }),
      rule(us, 'INTERNAL', { backendService: to(`${us}backendServices/nodes`), ports: ['80'], ...internal }),
    ],
  },
  {
    name: 'internal passthrough NLB, UDP, with failover groups and one address for two rules',
    resources: [
      ...ground, clients, fixed(`${us}healthChecks/dns`, 53),
      ...['main', 'spare'].map((name) => answer(`${a}instanceGroups/${name}`, { ...inApp, size: 0 })),
      service(`${us}backendServices/dns`, 'INTERNAL', 'UDP', { ...hc(`${us}healthChecks/dns`), backends: [passed(to(`${a}instanceGroups/main`)), { ...passed(to(`${a}instanceGroups/spare`)), failover: true }], failoverPolicy: { disableConnectionDrainOnFailover: false, dropTrafficIfUnhealthy: true, failoverRatio: 0.5 } }),
      answer(`${us}addresses/vip`, { address: '10.0.0.60', addressType: 'INTERNAL', purpose: 'SHARED_LOADBALANCER_VIP', subnetwork: to(`${us}subnetworks/app`), status: 'IN_USE' }),
      ...['53', '5353'].map((port) => answer(`${us}forwardingRules/dns-${port}`, { loadBalancingScheme: 'INTERNAL', IPProtocol: 'UDP', IPAddress: '10.0.0.60', ports: [port], ...inApp, backendService: to(`${us}backendServices/dns`), networkTier: 'PREMIUM', allowGlobalAccess: false })),
    ],
  },
  {
    name: 'service mesh with sidecars on 0.0.0.0',
    resources: [
      ...ground, ...pods, check_('global/healthChecks/web'),
      service('global/backendServices/web', 'INTERNAL_SELF_MANAGED', 'HTTP', { ...hc('global/healthChecks/web'), backends: podGroups.map(rated), localityLbPolicy: 'LEAST_REQUEST', circuitBreakers: { maxRequests: 100 } }),
      ...webFront(g, 'INTERNAL_SELF_MANAGED', 'global/backendServices/web', { IPAddress: '0.0.0.0', ...inVpc, networkTier: undefined }),
    ],
  },
  {
    name: 'proxyless gRPC mesh',
    resources: [
      ...ground, ...pods,
      check_('global/healthChecks/web', 'GRPC', { grpcHealthCheck: { portSpecification: 'USE_SERVING_PORT' } }),
      service('global/backendServices/web', 'INTERNAL_SELF_MANAGED', 'GRPC', { ...hc('global/healthChecks/web'), backends: podGroups.map(rated) }),
      map(g, 'global/backendServices/web', { hostRules: [{ hosts: ['greeter:50051'], pathMatcher: 'm' }], pathMatchers: [{ name: 'm', defaultService: to('global/backendServices/web') }] }),
      proxy(g, 'Grpc', { urlMap: to('global/urlMaps/web'), validateForProxyless: true }),
      rule(g, 'INTERNAL_SELF_MANAGED', { IPAddress: '0.0.0.0', target: to('global/targetGrpcProxies/web'), portRange: '50051-50051', ...inVpc }),
    ],
  },
];

function designOf({ resources }: Row): Design {
  const result = importText(JSON.stringify(resources));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

describe('what deploys and works', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const findings = check(designOf(row));
    if (process.env.SHOW) for (const f of findings) console.log(`${f.severity} ${f.rule.id}: ${f.message}`);
    const speaking = findings.filter(({ severity, rule: { id } }) =>
      severity === 'error' || (severity === 'warning' && !row.warns?.includes(id)));
    expect(speaking.map(({ severity, rule: { id }, message }) => `${severity} ${id}: ${message}`)).toEqual([]);
    expect(findings.map(({ rule: { id } }) => id)).toEqual(expect.arrayContaining([...(row.warns ?? [])]));
  });
});
