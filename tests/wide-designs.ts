import {
  address,
  backendBucket,
  backendService,
  certificate,
  cloudRunService,
  designOf,
  external,
  firewallRule,
  forwardingRule,
  gkeService,
  googleApi,
  healthCheck,
  hybridHost,
  hybridLink,
  instanceGroup,
  internetHost,
  neg,
  network,
  router,
  serviceAttachment,
  subnet,
  targetProxy,
  urlMap,
  vm,
} from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import type { Resource } from '../src/core/model/kinds.ts';

/** Designs that together use every kind, every type of NEG and of proxy, and every scope: for suites about exports. */

const region = 'us-central1';
const zone = 'us-central1-a';

const ground: readonly Resource[] = [
  network('vpc', { mtu: 1500, routingConfig: { routingMode: 'GLOBAL' }, description: 'The network\nof "everything"' }),
  network('auto', { autoCreateSubnetworks: true }),
  network('old', { IPv4Range: '10.240.0.0/16' }),
  subnet('app', {
    network: 'vpc',
    region,
    ipCidrRange: '10.0.0.0/24',
    stackType: 'IPV4_IPV6',
    ipv6AccessType: 'INTERNAL',
    privateIpGoogleAccess: true,
    secondaryIpRanges: [
      { rangeName: 'pods', ipCidrRange: '10.4.0.0/16' },
      { rangeName: 'services', ipCidrRange: '10.5.0.0/20' },
    ],
  }),
  subnet('proxies', {
    network: 'vpc',
    region,
    ipCidrRange: '10.1.0.0/24',
    purpose: 'REGIONAL_MANAGED_PROXY',
    role: 'ACTIVE',
  }),
  subnet('psc-subnet', { network: 'vpc', region, ipCidrRange: '10.2.0.0/24', purpose: 'PRIVATE_SERVICE_CONNECT' }),
  firewallRule('probes', {
    network: 'vpc',
    direction: 'INGRESS',
    priority: 900,
    allowed: [{ IPProtocol: 'tcp', ports: ['80', '8080-8090'] }, { IPProtocol: 'icmp' }],
    sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
    targetTags: ['web'],
    disabled: true,
  }),
  firewallRule('deny', {
    network: 'vpc',
    direction: 'EGRESS',
    denied: [{ IPProtocol: 'all' }],
    destinationRanges: ['0.0.0.0/0'],
  }),
  router('router', {
    network: 'vpc',
    region,
    bgp: { asn: 64_514, keepaliveInterval: 20 },
    nats: [
      { name: 'all', natIpAllocateOption: 'AUTO_ONLY', sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES' },
      {
        name: 'some',
        natIpAllocateOption: 'MANUAL_ONLY',
        natIps: ['nat-address'],
        sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
        subnetworks: [{ name: 'app', sourceIpRangesToNat: ['PRIMARY_IP_RANGE'] }],
      },
      { name: 'blank' },
    ],
  }),
  address('nat-address', { region, networkTier: 'PREMIUM' }),
  address('inside', {
    region,
    subnetwork: 'app',
    addressType: 'INTERNAL',
    address: '10.0.0.99',
    purpose: 'SHARED_LOADBALANCER_VIP',
  }),
  address('anywhere', { ipVersion: 'IPV6' }),
  vm('vm-1', {
    zone,
    machineType: 'e2-medium',
    tags: ['web', 'a'],
    canIpForward: true,
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
    serviceAccounts: [
      { email: 'me@example.iam.gserviceaccount.com', scopes: ['https://www.googleapis.com/auth/cloud-platform'] },
    ],
    networkInterfaces: [
      {
        id: 'n1',
        subnetwork: 'app',
        networkIP: '10.0.0.10',
        stackType: 'IPV4_IPV6',
        aliasIpRanges: [{ ipCidrRange: '10.4.1.0/24', subnetworkRangeName: 'pods' }, { ipCidrRange: '10.0.0.64/28' }],
        accessConfigs: [{ type: 'ONE_TO_ONE_NAT', natIP: '203.0.113.7', networkTier: 'PREMIUM' }],
      },
      { id: 'n2', network: 'auto', nicType: 'GVNIC' },
    ],
  }),
  vm('vm-2', { zone: 'us-central1-b', networkInterfaces: [{ id: 'n1', subnetwork: 'app' }] }),
  vm('naked', { zone }),
];

const groups: readonly Resource[] = [
  instanceGroup('unmanaged', { zone, network: 'vpc', instances: ['vm-1'], namedPorts: [{ name: 'http', port: 80 }] }),
  instanceGroup('managed', {
    managed: true,
    region,
    targetSize: 3,
    baseInstanceName: 'web',
    instanceTemplate: 'template',
    targetShape: 'EVEN',
    namedPorts: [{ name: 'http', port: 80 }],
  }),
  instanceGroup('templateless', { managed: true, zone }),
  {
    id: 'template',
    kind: 'opaque',
    name: 'template',
    apiKind: 'compute#instanceTemplate',
    json: {
      name: 'template',
      selfLink: 'https://www.googleapis.com/compute/v1/projects/my-project/global/instanceTemplates/template',
    },
  },
];

const negs: readonly Resource[] = [
  neg('port', {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'vpc',
    subnetwork: 'app',
    defaultPort: 80,
    annotations: { team: 'web' },
    endpoints: [
      { id: 'e1', instance: 'vm-1', ipAddress: '10.4.1.1', port: 8080 },
      { id: 'e2', instance: 'vm-1', ipv6Address: 'fd20::1' },
      { id: 'e3' },
    ],
  }),
  neg('plain', {
    networkEndpointType: 'GCE_VM_IP',
    zone,
    subnetwork: 'app',
    endpoints: [{ id: 'e1', instance: 'vm-1' }],
  }),
  neg('map', {
    networkEndpointType: 'GCE_VM_IP_PORTMAP',
    region,
    subnetwork: 'app',
    endpoints: [{ id: 'e1', instance: 'vm-2', port: 443, clientDestinationPort: 1001 }],
  }),
  neg('hybrid', {
    networkEndpointType: 'NON_GCP_PRIVATE_IP_PORT',
    zone,
    network: 'vpc',
    endpoints: Array.from({ length: 1100 }, (_, index) => ({
      id: `e${index}`,
      ipAddress: `192.168.${Math.floor(index / 200)}.${(index % 200) + 1}`,
      port: 443,
    })),
  }),
  neg('inet-fqdn', {
    networkEndpointType: 'INTERNET_FQDN_PORT',
    endpoints: [{ id: 'e1', fqdn: 'api.example.com', port: 443 }],
  }),
  neg('inet-ip', {
    networkEndpointType: 'INTERNET_IP_PORT',
    region,
    network: 'vpc',
    endpoints: [{ id: 'e1', ipAddress: '203.0.113.9', port: 443 }],
  }),
  neg('run', { networkEndpointType: 'SERVERLESS', region, cloudRun: { service: 'shop', tag: 'blue' } }),
  neg('function', { networkEndpointType: 'SERVERLESS', region, cloudFunction: { urlMask: 'example.com/<function>' } }),
  neg('app-engine', { networkEndpointType: 'SERVERLESS', region, appEngine: {} }),
  neg('gateway', {
    networkEndpointType: 'SERVERLESS',
    region,
    serverlessDeployment: { platform: 'apigateway.googleapis.com', resource: 'gw' },
  }),
  neg('psc', {
    networkEndpointType: 'PRIVATE_SERVICE_CONNECT',
    region,
    network: 'vpc',
    subnetwork: 'app',
    pscTargetService: 'attachment',
    pscData: { producerPort: 8443 },
  }),
  neg('psc-api', { networkEndpointType: 'PRIVATE_SERVICE_CONNECT', region, pscTargetService: 'storage' }),
  neg('gke-made', { networkEndpointType: 'GCE_VM_IP_PORT', zone, network: 'vpc', subnetwork: 'app' }),
  gkeService('gke', { cluster: 'c', negs: ['gke-made'] }),
  googleApi('storage', { host: 'storage.googleapis.com' }),
  cloudRunService('shop', { region }),
  internetHost('host', { fqdn: 'api.example.com' }),
  hybridHost('rack', { ipAddress: '192.168.0.1', link: 'vpn' }),
  hybridLink('vpn', { type: 'VPN', region, network: 'vpc', ranges: ['192.168.0.0/16'] }),
  external('elsewhere', { url: 'https://www.googleapis.com/compute/v1/projects/other/global/backendServices/far' }),
];

const checks: readonly Resource[] = ['TCP', 'SSL', 'HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'GRPC_WITH_TLS'].flatMap(
  (type) => [
    healthCheck(`check-${type.toLowerCase().replaceAll('_', '-')}`, {
      type,
      portSpecification: 'USE_FIXED_PORT',
      port: 443,
      checkIntervalSec: 10,
      timeoutSec: 4,
      logConfig: { enable: true },
    }),
    healthCheck(`serving-${type.toLowerCase().replaceAll('_', '-')}`, {
      type,
      region,
      portSpecification: 'USE_SERVING_PORT',
    }),
  ],
);

const services: readonly Resource[] = [
  backendService('web', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    protocol: 'HTTPS',
    healthChecks: ['check-https'],
    timeoutSec: 60,
    enableCDN: true,
    securityPolicy: 'armour',
    edgeSecurityPolicy: 'edge',
    iap: { enabled: true },
    connectionDraining: { drainingTimeoutSec: 300 },
    customRequestHeaders: ['X-Geo: {client_region}, {client_city}'],
    localityLbPolicy: 'ROUND_ROBIN',
    sessionAffinity: 'GENERATED_COOKIE',
    logConfig: { enable: true, sampleRate: 0.5 },
    backends: [
      {
        id: 'b1',
        group: 'port',
        balancingMode: 'RATE',
        maxRatePerEndpoint: 12.5,
        capacityScaler: 0.8,
        maxConnections: 3,
      },
      { id: 'b2' },
    ],
  }),
  backendService('inside-web', {
    loadBalancingScheme: 'INTERNAL_MANAGED',
    protocol: 'HTTP',
    region,
    healthChecks: ['serving-http'],
    backends: [{ id: 'b1', group: 'unmanaged', balancingMode: 'UTILIZATION', maxUtilization: 0.8 }],
  }),
  backendService('pass', {
    loadBalancingScheme: 'INTERNAL',
    protocol: 'UNSPECIFIED',
    region,
    network: 'vpc',
    healthChecks: ['serving-tcp'],
    failoverPolicy: { disableConnectionDrainOnFailover: true, dropTrafficIfUnhealthy: true, failoverRatio: 0.1 },
    backends: [{ id: 'b1', group: 'plain', balancingMode: 'CONNECTION', failover: true }],
  }),
  backendService('serverless', { loadBalancingScheme: 'EXTERNAL_MANAGED', backends: [{ id: 'b1', group: 'run' }] }),
  backendService('internet', { loadBalancingScheme: 'EXTERNAL_MANAGED', backends: [{ id: 'b1', group: 'inet-fqdn' }] }),
  backendService('stream', {
    loadBalancingScheme: 'EXTERNAL',
    protocol: 'SSL',
    healthChecks: ['check-ssl'],
    backends: [{ id: 'b1', group: 'managed', balancingMode: 'CONNECTION', maxConnectionsPerInstance: 100 }],
  }),
  backendService('regional-stream', { loadBalancingScheme: 'INTERNAL_MANAGED', protocol: 'TCP', region }),
  backendService('mesh', {
    loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
    protocol: 'GRPC',
    healthChecks: ['check-grpc'],
  }),
  backendService('far-stream', { loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'TCP', project: 'other-project' }),
  backendBucket('bucket', { bucketName: 'pictures', enableCdn: true }),
];

const frontends: readonly Resource[] = [
  urlMap('simple', {
    defaultService: 'web',
    hostRules: [{ hosts: ['example.com', 'www.example.com'], pathMatcher: 'paths' }],
    pathMatchers: [
      {
        name: 'paths',
        defaultService: 'web',
        pathRules: [
          { paths: ['/run/*', '/run'], service: 'serverless' },
          { paths: ['/pictures/*'], service: 'bucket' },
        ],
      },
    ],
  }),
  urlMap('redirect', { defaultUrlRedirect: { httpsRedirect: true } }),
  urlMap('weights', {
    region,
    description: 'DATA\n$(touch PWNED)\n',
    defaultService: 'inside-web',
    hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
    pathMatchers: [
      {
        name: 'all',
        defaultService: 'inside-web',
        routeRules: [
          { priority: 1, routeAction: { weightedBackendServices: [{ backendService: 'inside-web', weight: 100 }] } },
        ],
      },
    ],
  }),
  urlMap('mesh-map', { defaultService: 'mesh' }),
  certificate('cert', { type: 'MANAGED', managed: { domains: ['example.com', 'www.example.com'] } }),
  certificate('own-key', { type: 'SELF_MANAGED', region }),
  targetProxy('http', { type: 'HTTP', urlMap: 'redirect' }),
  targetProxy('http-inside', { type: 'HTTP', region, urlMap: 'weights' }),
  targetProxy('https', { type: 'HTTPS', urlMap: 'simple', sslCertificates: ['cert'], sslPolicy: 'modern' }),
  targetProxy('https-inside', { type: 'HTTPS', region, urlMap: 'weights', sslCertificates: ['own-key'] }),
  targetProxy('tcp', { type: 'TCP', service: 'far-stream', proxyHeader: 'PROXY_V1' }),
  targetProxy('tcp-inside', { type: 'TCP', region, service: 'regional-stream' }),
  targetProxy('ssl', { type: 'SSL', service: 'stream', sslCertificates: ['cert'] }),
  targetProxy('ssl-blank', { type: 'SSL' }),
  targetProxy('grpc', { type: 'GRPC', urlMap: 'mesh-map', validateForProxyless: true }),
  forwardingRule('rule-http', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    target: 'http',
    portRange: '80',
    IPAddress: 'anywhere',
  }),
  forwardingRule('rule-https', {
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    target: 'https',
    portRange: '443-443',
    IPAddress: '203.0.113.1',
  }),
  forwardingRule('rule-inside', {
    loadBalancingScheme: 'INTERNAL_MANAGED',
    region,
    target: 'https-inside',
    ports: ['443'],
    network: 'vpc',
    subnetwork: 'app',
  }),
  forwardingRule('rule-ssl', { loadBalancingScheme: 'EXTERNAL', target: 'ssl', portRange: '443' }),
  forwardingRule('rule-grpc', {
    loadBalancingScheme: 'INTERNAL_SELF_MANAGED',
    target: 'grpc',
    portRange: '443',
    IPAddress: '0.0.0.0',
    network: 'vpc',
  }),
  forwardingRule('rule-pass', {
    loadBalancingScheme: 'INTERNAL',
    region,
    backendService: 'pass',
    IPProtocol: 'L3_DEFAULT',
    allPorts: true,
    IPAddress: 'inside',
    subnetwork: 'app',
    allowGlobalAccess: true,
  }),
  forwardingRule('rule-tcp', {
    loadBalancingScheme: 'INTERNAL_MANAGED',
    region,
    target: 'tcp-inside',
    portRange: '5432',
    subnetwork: 'app',
  }),
  forwardingRule('rule-blank'),
  serviceAttachment('attachment', {
    region,
    targetService: 'rule-pass',
    natSubnets: ['psc-subnet'],
    connectionPreference: 'ACCEPT_MANUAL',
    consumerRejectLists: ['bad-project'],
  }),
  serviceAttachment('attachment-blank', { region }),
];

/** A Shared VPC: the network is another project's. */
const shared = designOf(
  network('host-vpc', { project: 'host-project' }),
  subnet('host-subnet', { project: 'host-project', network: 'host-vpc', region, ipCidrRange: '10.9.0.0/24' }),
  vm('guest', { zone, machineType: 'e2-small', networkInterfaces: [{ id: 'n1', subnetwork: 'host-subnet' }] }),
  vm('foreign', {
    zone,
    project: 'third-project',
    machineType: 'e2-small',
    networkInterfaces: [{ id: 'n1', subnetwork: 'host-subnet' }],
  }),
  neg('guests', {
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone,
    network: 'host-vpc',
    subnetwork: 'host-subnet',
    endpoints: [{ id: 'e1', instance: 'guest', port: 80 }],
  }),
  backendService('service', {
    project: 'third-project',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    backends: [{ id: 'b1', group: 'guests' }],
  }),
  urlMap('map', { defaultService: 'service' }),
);

/** Nothing is filled in but the kinds. */
const blank: Design = designOf(
  network('a', { name: '' }),
  subnet('b', { name: undefined }),
  vm('c'),
  neg('d'),
  healthCheck('e'),
  backendService('f'),
  urlMap('g'),
  targetProxy('h'),
  forwardingRule('i'),
  firewallRule('j'),
  router('k'),
  address('l'),
  instanceGroup('m'),
  certificate('n'),
  backendBucket('o'),
  serviceAttachment('p'),
  { id: 'q', kind: 'opaque' },
);

export const everything: Design = designOf(...ground, ...groups, ...negs, ...checks, ...services, ...frontends);

export const wideDesigns = { everything, shared, blank };
