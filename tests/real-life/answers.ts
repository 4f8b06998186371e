/**
 * Resources as the Compute API answers them, with the defaults that it fills in: what the rows of real-life.test.ts are
 * made of.
 */

export type Fields = Readonly<Record<string, unknown>>;

const root = 'https://www.googleapis.com/compute/v1/projects/shop/';
/** The link of a resource, by its path below the project: `global/urlMaps/web`. */
export const to = (path: string): string =>
  path.startsWith('projects/') ? root.replace('projects/shop/', path) : root + path;
/** A resource as the API answers it. */
export const answer = (path: string, fields: Fields = {}): Fields => ({
  name: path.split('/').at(-1),
  selfLink: to(path),
  ...fields,
});

export const us = 'regions/us-central1/';
export const eu = 'regions/europe-west1/';
export const a = 'zones/us-central1-a/';
export const b = 'zones/us-central1-b/';

export const vpc = answer('global/networks/vpc', {
  autoCreateSubnetworks: false,
  mtu: 1460,
  routingConfig: { routingMode: 'GLOBAL' },
});
export const inVpc = { network: to('global/networks/vpc') };
export const subnet = (path: string, ipCidrRange: string, fields: Fields = {}): Fields =>
  answer(path, {
    ...inVpc,
    ipCidrRange,
    purpose: 'PRIVATE',
    stackType: 'IPV4_ONLY',
    privateIpGoogleAccess: true,
    ...fields,
  });
export const proxies = (path: string, ipCidrRange: string, purpose = 'REGIONAL_MANAGED_PROXY'): Fields =>
  answer(path, {
    ...inVpc,
    ipCidrRange,
    purpose,
    role: 'ACTIVE',
    stackType: 'IPV4_ONLY',
    privateIpGoogleAccess: false,
  });
export const app = subnet(`${us}subnetworks/app`, '10.0.0.0/24', {
  secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: '10.4.0.0/14' }],
});
export const inApp = { ...inVpc, subnetwork: to(`${us}subnetworks/app`) };

/** A VM with nic0 in `app` and a range for Pods, as a GKE node has it. */
export const node = (path: string, networkIP: string, alias: string, fields: Fields = {}): Fields =>
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
export const node1 = node(`${a}instances/node-1`, '10.0.0.2', '10.4.0.0/24');
export const node2 = node(`${b}instances/node-2`, '10.0.0.3', '10.4.1.0/24');

export const probes = answer('global/firewalls/probes', {
  ...inVpc,
  direction: 'INGRESS',
  priority: 1000,
  sourceRanges: ['130.211.0.0/22', '35.191.0.0/16', '209.85.152.0/22', '209.85.204.0/22'],
  targetTags: ['node'],
  allowed: [{ IPProtocol: 'tcp', ports: ['1-65535'] }],
  disabled: false,
});
export const clients = answer('global/firewalls/clients', {
  ...inVpc,
  direction: 'INGRESS',
  priority: 1000,
  sourceRanges: ['0.0.0.0/0'],
  allowed: [{ IPProtocol: 'all' }],
});
export const ground = [vpc, app, node1, node2, probes];

export const neg = (path: string, networkEndpointType: string, fields: Fields = {}): Fields =>
  answer(path, { kind: 'compute#networkEndpointGroup', networkEndpointType, ...fields });
export const endpoint = (path: string, fields: Fields): Fields => ({
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
export const pods = [...podNeg(a, 'node-1', '10.4.0.9'), ...podNeg(b, 'node-2', '10.4.1.9')];
export const podGroups = [a, b].map((zone) => to(`${zone}networkEndpointGroups/k8s1-web`));

export const nodeNeg = (zone: string, vm: string, ipAddress: string): Fields[] => {
  const path = `${zone}networkEndpointGroups/k8s2-nodes`;
  return [neg(path, 'GCE_VM_IP', { ...inApp, size: 1 }), endpoint(path, { instance: vm, ipAddress })];
};
export const nodes = [...nodeNeg(a, 'node-1', '10.0.0.2'), ...nodeNeg(b, 'node-2', '10.0.0.3')];
export const nodeGroups = [a, b].map((zone) => to(`${zone}networkEndpointGroups/k8s2-nodes`));

export const service = (path: string, loadBalancingScheme: string, protocol: string, fields: Fields = {}): Fields =>
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
export const web = { port: 80, portName: 'http' };
export const rated = (group: string): Fields => ({
  group,
  balancingMode: 'RATE',
  maxRatePerEndpoint: 100,
  capacityScaler: 1,
});
export const connected = (group: string): Fields => ({
  group,
  balancingMode: 'CONNECTION',
  maxConnectionsPerEndpoint: 100,
  capacityScaler: 1,
});
export const passed = (group: string): Fields => ({ group, balancingMode: 'CONNECTION' });
/** What the API shows of a backend that has no mode. */
export const shown = (group: string): Fields => ({ group, balancingMode: 'UTILIZATION', capacityScaler: 1 });

export const healthCheck = (path: string, type = 'HTTP', fields: Fields = {}): Fields => {
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
export const fixed = (path: string, port: number): Fields =>
  healthCheck(path, 'TCP', { tcpHealthCheck: { port, portSpecification: 'USE_FIXED_PORT', proxyHeader: 'NONE' } });

export const map = (place: string, defaultService: string, fields: Fields = {}): Fields =>
  answer(`${place}urlMaps/web`, { defaultService: to(defaultService), ...fields });
export const proxy = (place: string, type: string, fields: Fields = {}): Fields =>
  answer(`${place}target${type}Proxies/web`, fields);
export const rule = (place: string, scheme: string, fields: Fields = {}): Fields =>
  answer(`${place}forwardingRules/web`, {
    loadBalancingScheme: scheme,
    IPProtocol: 'TCP',
    IPAddress: '34.120.1.1',
    networkTier: 'PREMIUM',
    ...fields,
  });

/** Rule, proxy and URL map in front of a service, all in one place. */
export const webFront = (place: string, scheme: string, target: string, fields: Fields = {}): Fields[] => [
  map(place, target),
  proxy(place, 'Http', { urlMap: to(`${place}urlMaps/web`) }),
  rule(place, scheme, { target: to(`${place}targetHttpProxies/web`), portRange: '80-80', ...fields }),
];
export const tcpFront = (place: string, scheme: string, target: string, fields: Fields = {}): Fields[] => [
  proxy(place, 'Tcp', { service: to(target), proxyHeader: 'NONE' }),
  rule(place, scheme, { target: to(`${place}targetTcpProxies/web`), portRange: '443-443', ...fields }),
];
export const g = 'global/';
export const internal = { ...inApp, IPAddress: '10.0.0.50' };
const fromProxies = answer('global/firewalls/from-proxies', {
  ...inVpc,
  direction: 'INGRESS',
  sourceRanges: ['10.9.0.0/16'],
  allowed: [{ IPProtocol: 'tcp' }],
});
export const envoys = [proxies(`${us}subnetworks/proxies`, '10.9.0.0/23'), fromProxies];
export const crossEnvoys = [proxies(`${us}subnetworks/proxies`, '10.9.0.0/23', 'GLOBAL_MANAGED_PROXY'), fromProxies];
export const hc = (path: string) => ({ healthChecks: [to(path)] });
export const cert = answer('global/sslCertificates/cert', {
  type: 'MANAGED',
  managed: { domains: ['shop.example.com'], status: 'ACTIVE' },
});

/** Resources that deploy and work together. */
export interface Row {
  readonly name: string;
  readonly resources: readonly Fields[];
  /** Rules that warn, each for a doubt that nothing in the design can lift. */
  readonly warns?: readonly string[];
}
