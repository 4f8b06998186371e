import type { SourceKey } from './sources.ts';

/**
 * Where Google's own sources contradict one another, and what this product does about it. Decided in August 2026.
 * One entry a question: `topic` asks it, `decision` answers, `sources` are those that disagree (keys of sources.ts, which has page and month).
 * `severity`: what a design hears when it takes the doubtful way; null = nothing, the way is taken silently.
 */
export interface Conflict {
  topic: string;
  decision: string;
  severity: 'error' | 'warning' | 'info' | null;
  sources: readonly SourceKey[];
}

export const conflicts = {
  // Endpoints and NEGs
  endpointUniqueness: {
    topic: 'What must be unique among a NEG’s endpoints',
    decision: 'The address for GCE_VM_IP; address and port together for GCE_VM_IP_PORT.',
    severity: 'error',
    sources: ['zonalNegOverview', 'tfAcceptanceTests'],
  },
  endpointInSeveralNegs: {
    topic: 'Whether an endpoint may be in several NEGs',
    decision: 'The same VM, address and port may be in any number of NEGs.',
    severity: null,
    sources: ['zonalNegOverview', 'backendServiceOverview'],
  },
  pscNetwork: {
    topic: 'Network and subnet of a Private Service Connect NEG',
    decision: 'Optional for a published service, where a network also needs its subnet; forbidden for a Google API.',
    severity: 'error',
    sources: ['apiRegionNeg', 'gcloudNegCreate', 'tfAcceptanceTests', 'workstationsPsc'],
  },
  fqdnType: {
    topic: 'Which type has an fqdn',
    decision: 'INTERNET_FQDN_PORT; the type the API text names does not exist.',
    severity: 'error',
    sources: ['apiNeg'],
  },
  omittedAddress: {
    topic: 'Which interface a GCE_VM_IP endpoint without an address means',
    decision: 'The one in the NEG’s subnet, nic0 or not.',
    severity: null,
    sources: ['zonalNegOverview', 'apiNeg', 'gcloudNegCreate'],
  },
  omittedSubnet: {
    topic: 'A zonal NEG without a subnet',
    decision: 'Auto mode: the automatic subnet of the region. Custom mode: a subnet is needed.',
    severity: 'error',
    sources: ['zonalNegOverview', 'gcloudNegCreate'],
  },
  serverlessPlatforms: {
    topic: 'Platforms of serverlessDeployment',
    decision: 'API Gateway alone; the other platforms have fields of their own.',
    severity: 'error',
    sources: ['apiRegionNeg', 'gcloudNegCreate', 'tfDefinitions'],
  },
  nicsInOneNetwork: {
    topic: 'Several interfaces of a VM in one network',
    decision:
      'Same subnet: refused. Same network, other subnet: new since February 2026, and nic0 alone can be an endpoint.',
    severity: 'warning',
    sources: ['multipleInterfaces', 'vpcReleaseNotes', 'backendServiceOverview', 'tfIssue8269'],
  },
  hybridSubnet: {
    topic: 'A subnet on a hybrid NEG',
    decision: 'Not printed; the type has none.',
    severity: 'warning',
    sources: ['gcloudNegCreate', 'gkeNegController'],
  },
  internetEndpointCount: {
    topic: 'Endpoints of an internet NEG',
    decision: 'One when global, up to 256 when regional.',
    severity: 'error',
    sources: ['negOverview', 'internetNegOverview', 'loadBalancingQuotas'],
  },
  uselessBalancingMode: {
    topic: 'A balancing mode on serverless, Private Service Connect and internet NEGs',
    decision: 'Not printed. RATE and CONNECTION are refused, UTILIZATION changes nothing.',
    severity: 'error',
    sources: ['serverlessNegOverview', 'fabricPull1801', 'tfAcceptanceTests'],
  },
  appEngineLengths: {
    topic: 'Length of App Engine names',
    decision: 'The API’s: 63 for a service, 100 for a version, upper and lower case.',
    severity: 'error',
    sources: ['apiRegionNeg', 'tfDefinitions'],
  },
  proxySubnetsPerRegion: {
    topic: 'Proxy-only subnets of one network and region',
    decision: 'Two active ones of one purpose are refused; one of each purpose is a doubt.',
    severity: 'warning',
    sources: ['proxyOnlySubnets', 'fabricModules'],
  },
  regionalInternetNetwork: {
    topic: 'Network of a regional internet NEG',
    decision: 'Required.',
    severity: 'error',
    sources: ['apiRegionNeg', 'gcloudNegCreate'],
  },
  dedicatedBackendType: {
    topic: 'The type GCE_VM_IP_DEDICATED_BACKEND',
    decision: 'Recognised and kept; nothing about it is checked.',
    severity: 'info',
    sources: ['tfDefinitions'],
  },
  networkAlwaysWritten: {
    topic: 'Whether tools fill in network and subnet of a NEG',
    decision: 'Exports always write the network, and the subnet of zonal VM NEGs.',
    severity: 'warning',
    sources: ['apiNeg', 'gcloudNegCreate', 'tfDefinitions', 'zonalNegOverview'],
  },

  // Backends of a backend service
  zonalWithHybrid: {
    topic: 'Zonal NEGs beside other NEGs',
    decision: 'GCE_VM_IP_PORT and hybrid NEGs mix on Application and proxy load balancers; nothing else does.',
    severity: null,
    sources: ['zonalNegOverview', 'backendServiceOverview', 'hybridNegOverview'],
  },
  crossRegionServerless: {
    topic: 'Serverless NEGs of one cross-region internal Application Load Balancer',
    decision: 'One per region is allowed; more than one region earns a hint.',
    severity: 'warning',
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'crossRegionServerlessSetup'],
  },
  regionalServerlessPlatforms: {
    topic: 'App Engine and 1st gen functions on the regional external Application Load Balancer',
    decision: 'Not supported; Cloud Run and 2nd gen functions are.',
    severity: 'error',
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'fabricModules'],
  },
  meshServerless: {
    topic: 'Serverless NEGs in Cloud Service Mesh',
    decision: 'Allowed with a warning.',
    severity: 'warning',
    sources: ['backendServiceOverview', 'meshCloudRun'],
  },
  pscCounts: {
    topic: 'Private Service Connect NEGs per backend service',
    decision: 'One on regional products; one per region for published services elsewhere; one for Google APIs.',
    severity: 'error',
    sources: ['backendServiceOverview', 'featureComparison'],
  },
  pscGoogleApis: {
    topic: 'Which Google APIs a product reaches through Private Service Connect',
    decision: 'Where no guide shows the pair it is a doubt.',
    severity: 'warning',
    sources: ['backendServiceOverview', 'globalGoogleApis', 'regionalGoogleApis', 'pscBackends'],
  },
  hybridBackendCount: {
    topic: 'Whether the limit of 50 backends counts hybrid NEGs',
    decision: 'Counted, as a warning.',
    severity: 'warning',
    sources: ['loadBalancingQuotas'],
  },
  internalNegs: {
    topic: 'NEGs behind an INTERNAL backend service',
    decision: 'GCE_VM_IP NEGs are allowed; the text that wants instance groups alone is out of date.',
    severity: null,
    sources: ['tfDefinitions', 'backendServiceOverview', 'internalPassthroughOverview'],
  },
  backendNetworks: {
    topic: 'VPC network of the backends of Envoy-based load balancers',
    decision: 'Another network is allowed once it is connected: a hint.',
    severity: 'warning',
    sources: ['featureComparison', 'loadBalancingReleaseNotes', 'backendServiceOverview'],
  },
  proxyBackendServices: {
    topic: 'Backend services behind one proxy Network Load Balancer',
    decision: 'One; several only with TLS routes, which are in preview.',
    severity: 'warning',
    sources: ['loadBalancingQuotas', 'backendServiceOverview'],
  },

  // Balancing, protocols, tools
  capacitySchemes: {
    topic: 'Which schemes a balancing mode goes with',
    decision: 'By product, as the overview has it; the flag help of gcloud is out of date.',
    severity: null,
    sources: ['gcloudBackendServices', 'backendServiceOverview'],
  },
  proxyCustomMetrics: {
    topic: 'CUSTOM_METRICS on proxy Network Load Balancers',
    decision: 'Not offered; a design that has it hears a doubt.',
    severity: 'warning',
    sources: ['backendServiceOverview', 'featureComparison', 'tfDefinitions'],
  },
  toolDefaults: {
    topic: 'Default scheme and balancing mode of the tools',
    decision: 'Exports always write scheme, protocol and mode; the tools’ defaults differ.',
    severity: 'error',
    sources: ['gcloudBackendServices', 'tfDefinitions', 'tfIssue9400'],
  },
  globalProxyScheme: {
    topic: 'Scheme of the global external proxy Network Load Balancer',
    decision: 'EXTERNAL_MANAGED; EXTERNAL is the classic one.',
    severity: null,
    sources: ['gcloudBackendServices', 'backendServiceOverview', 'forwardingRuleOverview'],
  },
  meshProtocols: {
    topic: 'Protocols of Cloud Service Mesh backend services',
    decision: 'All that either source names; TCP and H2C earn a hint.',
    severity: 'warning',
    sources: ['backendServiceOverview', 'gcloudBackendServices'],
  },
  h2c: {
    topic: 'H2C to the backends of Application Load Balancers',
    decision: 'Allowed except on the classic one and with Private Service Connect NEGs.',
    severity: null,
    sources: ['backendServiceOverview', 'featureComparison', 'loadBalancingReleaseNotes', 'publishedServices'],
  },
  internetProxyProtocol: {
    topic: 'Protocol with internet NEGs on proxy Network Load Balancers',
    decision: 'TCP.',
    severity: null,
    sources: ['internetNegOverview', 'backendServiceOverview'],
  },
  meshTargets: {
    topic: 'Targets of Cloud Service Mesh forwarding rules',
    decision: 'HTTP, HTTPS, gRPC and TCP proxies.',
    severity: null,
    sources: ['forwardingRuleOverview', 'gcloudForwardingRules'],
  },

  // Health checks
  internetHealthCheck: {
    topic: 'Health checks with internet NEGs',
    decision: 'Global: forbidden, but for FQDNs in Cloud Service Mesh. Regional: optional.',
    severity: 'error',
    sources: ['apiBackendService', 'internetNegOverview', 'backendServiceOverview', 'fabricIssue652', 'lbHttpIssue413'],
  },
  crossRegionProbes: {
    topic: 'Who probes hybrid NEGs of cross-region load balancers',
    decision: 'The Envoy proxies.',
    severity: null,
    sources: ['featureComparison', 'negOverview', 'hybridNegOverview', 'healthCheckOverview'],
  },
  regionalProbes: {
    topic: 'Who probes zonal NEGs and instance groups of regional Envoy-based load balancers',
    decision: 'Google’s central probers; Envoy probes hybrid and regional internet NEGs.',
    severity: null,
    sources: ['loadBalancingReleaseNotes', 'negOverview', 'hybridNegOverview'],
  },
  globalHealthCheckOnRegional: {
    topic: 'A global health check on the regional internal Application Load Balancer',
    decision: 'Regional by default; a global one is a warning here and wrong on the other regional products.',
    severity: 'warning',
    sources: ['healthCheckOverview', 'healthCheckUse', 'tfAcceptanceTests', 'fabricPull3939'],
  },
  globalProxyHttpChecks: {
    topic: 'HTTP health checks on the global external proxy Network Load Balancer',
    decision: 'A doubt, no more.',
    severity: 'warning',
    sources: ['featureComparison', 'negOverview', 'healthCheckOverview'],
  },
  ipv6ProbeRanges: {
    topic: 'IPv6 probe ranges of the global external products',
    decision: 'Both ranges are let in.',
    severity: null,
    sources: ['externalApplicationOverview', 'healthCheckOverview'],
  },

  // Frontends and the way out
  regionalExternalTier: {
    topic: 'Network tier of the regional external Application Load Balancer',
    decision: 'Premium or Standard.',
    severity: null,
    sources: ['serverlessNegOverview', 'forwardingRuleOverview'],
  },
  globalExternalTier: {
    topic: 'Network tier of the global external Application Load Balancer',
    decision: 'Premium alone; Standard belongs to the classic one.',
    severity: 'error',
    sources: ['serverlessNegOverview', 'forwardingRuleOverview'],
  },
  internetTier: {
    topic: 'Standard Tier with internet NEGs',
    decision: 'A warning.',
    severity: 'warning',
    sources: ['internetNegOverview', 'forwardingRuleOverview'],
  },
  internetNat: {
    topic: 'Cloud NAT for regional internet NEGs',
    decision: 'A hint for public endpoints; a private name reached by learned routes needs none.',
    severity: 'warning',
    sources: ['internetNegOverview'],
  },
} as const satisfies Record<string, Conflict>;
