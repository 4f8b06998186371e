import type { Confidence, SourceKey } from './sources.ts';

/**
 * The load balancer products as a design tells them apart: schemes, scopes, proxies, frontend, network rules, firewall ranges, features.
 *
 * One row a product. A list says what is allowed, an empty one that there is no such thing; `unsure` marks what sources leave open, and a
 * `note` says in words what the columns cannot. `sources` are keys of sources.ts, which has page and month. Documents of April 2026; API
 * schema and tools of August 2026. Which backends each product takes is in backend-support.ts, how they balance in balancing.ts, what their
 * health checks are in health-checks.ts, and how they keep a client on one backend in affinity.ts.
 */
export const productIds = [
  'GLOBAL_EXTERNAL_APPLICATION',
  'CLASSIC_APPLICATION',
  'REGIONAL_EXTERNAL_APPLICATION',
  'CROSS_REGION_INTERNAL_APPLICATION',
  'REGIONAL_INTERNAL_APPLICATION',
  'GLOBAL_EXTERNAL_PROXY_NETWORK',
  'CLASSIC_PROXY_NETWORK',
  'REGIONAL_EXTERNAL_PROXY_NETWORK',
  'REGIONAL_INTERNAL_PROXY_NETWORK',
  'CROSS_REGION_INTERNAL_PROXY_NETWORK',
  'EXTERNAL_PASSTHROUGH_NETWORK',
  'INTERNAL_PASSTHROUGH_NETWORK',
  'CLOUD_SERVICE_MESH',
  'EXTERNAL_PASSTHROUGH_TARGET_POOL',
] as const;

export type ProductId = (typeof productIds)[number];
export type ProductFamily = 'APPLICATION' | 'PROXY_NETWORK' | 'PASSTHROUGH_NETWORK' | 'SERVICE_MESH';
export type Scheme = 'EXTERNAL' | 'EXTERNAL_MANAGED' | 'INTERNAL' | 'INTERNAL_MANAGED' | 'INTERNAL_SELF_MANAGED';
export type Scope = 'global' | 'region';
export type ProxyType = 'HTTP' | 'HTTPS' | 'TCP' | 'SSL' | 'GRPC';
export type BackendServiceProtocol =
  | 'HTTP'
  | 'HTTPS'
  | 'HTTP2'
  | 'H2C'
  | 'GRPC'
  | 'TCP'
  | 'SSL'
  | 'UDP'
  | 'UNSPECIFIED';
export type ForwardingRuleProtocol = 'TCP' | 'UDP' | 'L3_DEFAULT';
export type NetworkTier = 'PREMIUM' | 'STANDARD';

/** What the port fields of a forwarding rule may say; `max` = how many single ports (or port ranges, for `one-range`). */
export type RulePorts =
  | { kind: 'one'; max: 1 }
  | { kind: 'list-or-all' | 'list-range-or-all'; max: number; l3DefaultNeedsAllPorts: true }
  | { kind: 'one-range'; max: 1 };

/**
 * Which VPC networks the backends may be in. ANY_VPC: each front end reaches every VPC network by itself. SAME_OR_CONNECTED_VPC: the load
 * balancer's own, or one joined to it by peering, VPN, Interconnect or Network Connectivity Center. BACKEND_SERVICE_NETWORK: exactly the
 * network of the backend service.
 */
export type NetworkRule =
  | 'ANY_VPC'
  | 'ANY_VPC_SAME_PROJECT'
  | 'SAME_OR_CONNECTED_VPC'
  | 'BACKEND_SERVICE_NETWORK'
  | 'CLIENT_REACHABLE_VPC'
  | 'NIC0_OF_ANY_VPC';

export interface Product {
  id: ProductId;
  /** Google's name. */
  name: string;
  /** Fits a card's title. */
  shortName: string;
  family: ProductFamily;
  exposure: 'EXTERNAL' | 'INTERNAL' | 'MESH';
  geography: 'GLOBAL' | 'CROSS_REGION' | 'REGIONAL' | 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD';
  dataPlane: 'GFE' | 'GFE_AND_ENVOY' | 'ENVOY_MANAGED' | 'ENVOY_OR_GRPC_SELF_MANAGED' | 'MAGLEV' | 'ANDROMEDA';
  backendServiceSchemes: readonly Scheme[];
  forwardingRuleSchemes: readonly Scheme[];
  /** Every pair of schemes a rule and its backend service may have, the crossed one of a classic migration included. */
  schemePairs: readonly { forwardingRule: Scheme; backendService: Scheme }[];
  scopes: {
    backendService: readonly Scope[];
    healthCheck: readonly Scope[];
    urlMap: readonly Scope[];
    targetProxy: readonly Scope[];
    forwardingRule: readonly Scope[];
    address: readonly Scope[];
    backendBucket: readonly Scope[];
  };
  /** Accepted by the API although no page says so. */
  healthCheckScopesTolerated: readonly Scope[];
  /** Empty where a forwarding rule points straight at its backends. */
  proxyTypes: readonly ProxyType[];
  target: 'TARGET_PROXY' | 'BACKEND_SERVICE' | 'TARGET_POOL';
  forwardingRule: {
    protocols: readonly ForwardingRuleProtocol[];
    ports: RulePorts;
    ipVersions: readonly ('IPV4' | 'IPV6')[];
    /** Empty = the tier does not apply. */
    networkTiers: readonly NetworkTier[];
    networkField: 'forbidden' | 'optional-default';
    subnetworkField: 'forbidden' | 'required-unless-auto' | 'required-for-ipv6';
    globalAccess: 'not-applicable' | 'optional' | 'optional-immutable' | 'always';
    addressType: 'EXTERNAL' | 'INTERNAL';
    note?: string;
    sources: readonly SourceKey[];
  };
  backendServiceProtocols: readonly BackendServiceProtocol[];
  /** Passthrough only: what a rule's protocol may lead to. Empty = no such bond. */
  protocolPairs: readonly { forwardingRule: ForwardingRuleProtocol; backendService: BackendServiceProtocol }[];
  /** TLS routes, in preview, let a proxy lead to several. */
  backendServiceCount: 'none' | 'one' | 'one-unless-tls-routes' | 'many';
  backendLocation: 'ANY_REGION' | 'SAME_REGION' | 'ANY_REGION_PREMIUM_SAME_REGION_STANDARD';
  networkRule: NetworkRule;
  networkConfidence: Confidence;
  /** The purpose of the proxy-only subnet without which the product cannot be created. */
  proxyOnlySubnetPurpose: 'REGIONAL_MANAGED_PROXY' | 'GLOBAL_MANAGED_PROXY' | null;
  cloudNat: 'NOT_NEEDED' | 'FOR_REGIONAL_INTERNET_NEG' | 'NOT_APPLICABLE';
  /** Source ranges an ingress rule of the backends has to let in. */
  firewall: {
    healthCheckIpv4: readonly string[];
    healthCheckIpv6: readonly string[];
    dataPath: 'GFE_RANGES' | 'PROXY_ONLY_SUBNET_RANGE' | 'CLIENT_ADDRESSES' | 'CLIENT_VM_ADDRESSES';
    dataPathIpv4: readonly string[];
    dataPathIpv6: readonly string[];
    /** Where requests to a global internet NEG come from. */
    internetNegEgress: readonly string[];
    confidence: Confidence;
    note?: string;
    sources: readonly SourceKey[];
  };
  features: {
    cloudCdn: 'supported' | 'unsupported';
    iap: 'supported' | 'unsupported' | 'unsure';
    cloudArmor: readonly ('BACKEND' | 'EDGE' | 'REGIONAL_BACKEND' | 'NETWORK_EDGE')[] | 'unsure';
    localityPolicies: readonly string[];
    note?: string;
  };
  dualStack: {
    backends: 'supported' | 'unsupported' | 'per-forwarding-rule' | 'unsure';
    ipAddressSelectionPolicy: boolean;
    note?: string;
  };
  /** Distinct backend services and buckets, and bytes (in KB), that one URL map may hold; null = no URL map. */
  urlMapLimits: { backends: number; sizeKb: number } | null;
  /** Names of the quotas that count this product's parts. */
  quotas: { backendServices: string | null; forwardingRules: string };
  note?: string;
  sources: readonly SourceKey[];
}

/** Rule and backend service have this scheme and no other. */
function scheme(only: Scheme) {
  return {
    backendServiceSchemes: [only],
    forwardingRuleSchemes: [only],
    schemePairs: [{ forwardingRule: only, backendService: only }],
  };
}

const COMMON = [
  'backendServiceOverview',
  'featureComparison',
  'forwardingRuleOverview',
  'loadBalancingQuotas',
] as const;

const GLOBAL = ['global'] as const;
const REGION = ['region'] as const;
const EITHER = ['global', 'region'] as const;
const ONE_PORT = { kind: 'one', max: 1 } as const;
const HTTP_FAMILY = ['HTTP', 'HTTPS', 'HTTP2', 'H2C'] as const;
const PREMIUM = ['PREMIUM'] as const;
const BOTH_TIERS = ['PREMIUM', 'STANDARD'] as const;

/** Google front ends: they probe, and on global products also send the requests, from these. */
const GFE_IPV4 = ['35.191.0.0/16', '130.211.0.0/22'] as const;
const PASSTHROUGH_EXTERNAL_IPV4 = ['35.191.0.0/16', '209.85.152.0/22', '209.85.204.0/22'] as const;
const PROBE_IPV6 = ['2600:2d00:1:b029::/64'] as const;
const GFE_IPV6 = ['2600:2d00:1:1::/64'] as const;
const INTERNET_EGRESS = ['34.96.0.0/20', '34.127.192.0/18'] as const;

const globalFrontEnd = {
  networkRule: 'ANY_VPC',
  networkConfidence: 'documented',
  proxyOnlySubnetPurpose: null,
} as const;

const envoyFrontEnd = {
  dataPlane: 'ENVOY_MANAGED',
  networkRule: 'SAME_OR_CONNECTED_VPC',
  networkConfidence: 'documented',
} as const;

const noDataPath = { dataPathIpv4: [], dataPathIpv6: [], internetNegEgress: [] } as const;

const proxySubnetFirewall = {
  ...noDataPath,
  healthCheckIpv4: GFE_IPV4,
  healthCheckIpv6: PROBE_IPV6,
  dataPath: 'PROXY_ONLY_SUBNET_RANGE',
  confidence: 'documented',
  note: 'Hybrid NEGs are probed from the proxy-only subnet and need no Google probe range.',
  sources: ['proxyOnlySubnets', 'healthCheckOverview'],
} as const;

const internalRule = {
  protocols: ['TCP'],
  ports: ONE_PORT,
  ipVersions: ['IPV4'],
  networkTiers: PREMIUM,
  networkField: 'optional-default',
  subnetworkField: 'required-unless-auto',
  addressType: 'INTERNAL',
} as const;

const regionalExternalRule = {
  protocols: ['TCP'],
  ports: ONE_PORT,
  ipVersions: ['IPV4'],
  networkTiers: BOTH_TIERS,
  networkField: 'optional-default',
  subnetworkField: 'forbidden',
  globalAccess: 'not-applicable',
  addressType: 'EXTERNAL',
  sources: ['forwardingRuleOverview', 'gcloudForwardingRules'],
} as const;

const globalExternalRule = {
  protocols: ['TCP'],
  ports: ONE_PORT,
  ipVersions: ['IPV4', 'IPV6'],
  networkTiers: PREMIUM,
  networkField: 'forbidden',
  subnetworkField: 'forbidden',
  globalAccess: 'not-applicable',
  addressType: 'EXTERNAL',
  sources: ['forwardingRuleOverview'],
} as const;

const classicRule = { ...globalExternalRule, networkTiers: BOTH_TIERS, note: 'IPv6 only in Premium Tier.' } as const;

const passthroughPairs = [
  { forwardingRule: 'TCP', backendService: 'TCP' },
  { forwardingRule: 'TCP', backendService: 'UNSPECIFIED' },
  { forwardingRule: 'UDP', backendService: 'UDP' },
  { forwardingRule: 'UDP', backendService: 'UNSPECIFIED' },
  { forwardingRule: 'L3_DEFAULT', backendService: 'UNSPECIFIED' },
] as const;

/** Rule → proxy → backend service. */
function proxies(...proxyTypes: readonly ProxyType[]) {
  return { target: 'TARGET_PROXY', proxyTypes, protocolPairs: [], healthCheckScopesTolerated: [] } as const;
}

/** Rule → backend service, without a proxy. */
const straight = {
  target: 'BACKEND_SERVICE',
  proxyTypes: [],
  protocolPairs: passthroughPairs,
  healthCheckScopesTolerated: [],
} as const;

const regionalScopes = {
  backendService: REGION,
  healthCheck: REGION,
  urlMap: REGION,
  targetProxy: REGION,
  forwardingRule: REGION,
  address: REGION,
  backendBucket: REGION,
} as const;

const globalScopes = {
  backendService: GLOBAL,
  healthCheck: GLOBAL,
  urlMap: GLOBAL,
  targetProxy: GLOBAL,
  forwardingRule: GLOBAL,
  address: GLOBAL,
  backendBucket: GLOBAL,
} as const;

const noUrlMap = { urlMap: [], backendBucket: [] } as const;
const noUrlMapNorProxy = { ...noUrlMap, targetProxy: [] } as const;

const dualStack = { backends: 'supported', ipAddressSelectionPolicy: true } as const;
const singleStack = { backends: 'unsupported', ipAddressSelectionPolicy: false } as const;
const plainFeatures = { cloudCdn: 'unsupported', iap: 'unsupported', cloudArmor: [], localityPolicies: [] } as const;
const EXTERNAL_URL_MAP = { backends: 2500, sizeKb: 64 } as const;
const INTERNAL_URL_MAP = { backends: 2500, sizeKb: 128 } as const;

const counted = (backendServices: string | null, forwardingRules: string) => ({ backendServices, forwardingRules });

const BASIC_POLICIES = ['ROUND_ROBIN', 'LEAST_REQUEST', 'RING_HASH', 'RANDOM', 'MAGLEV'] as const;
const ENVOY_POLICIES = [...BASIC_POLICIES, 'ORIGINAL_DESTINATION'] as const;

export const products: readonly Product[] = [
  {
    id: 'GLOBAL_EXTERNAL_APPLICATION',
    name: 'Global external Application Load Balancer',
    shortName: 'Global external ALB',
    family: 'APPLICATION',
    exposure: 'EXTERNAL',
    geography: 'GLOBAL',
    dataPlane: 'GFE_AND_ENVOY',
    ...globalFrontEnd,
    ...scheme('EXTERNAL_MANAGED'),
    scopes: globalScopes,
    ...proxies('HTTP', 'HTTPS'),
    forwardingRule: globalExternalRule,
    backendServiceProtocols: HTTP_FAMILY,
    backendServiceCount: 'many',
    backendLocation: 'ANY_REGION',
    cloudNat: 'NOT_NEEDED',
    firewall: {
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: [...PROBE_IPV6, ...GFE_IPV6],
      dataPath: 'GFE_RANGES',
      dataPathIpv4: GFE_IPV4,
      dataPathIpv6: GFE_IPV6,
      internetNegEgress: INTERNET_EGRESS,
      confidence: 'documented',
      note: 'The current egress ranges of internet NEGs are in the TXT record _cloud-eoips.googleusercontent.com.',
      sources: ['healthCheckOverview', 'externalApplicationOverview', 'internetNegOverview'],
    },
    features: {
      cloudCdn: 'supported',
      iap: 'supported',
      cloudArmor: ['BACKEND', 'EDGE'],
      localityPolicies: [...BASIC_POLICIES, 'WEIGHTED_ROUND_ROBIN'],
      note: 'One backend service has Cloud CDN or IAP, not both.',
    },
    dualStack,
    urlMapLimits: EXTERNAL_URL_MAP,
    quotas: counted('GLOBAL_EXTERNAL_MANAGED_BACKEND_SERVICES', 'GLOBAL_EXTERNAL_MANAGED_FORWARDING_RULES'),
    sources: [...COMMON, 'externalApplicationOverview'],
  },
  {
    id: 'CLASSIC_APPLICATION',
    name: 'Classic Application Load Balancer',
    shortName: 'Classic ALB',
    family: 'APPLICATION',
    exposure: 'EXTERNAL',
    geography: 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD',
    dataPlane: 'GFE',
    ...globalFrontEnd,
    ...scheme('EXTERNAL'),
    schemePairs: [
      { forwardingRule: 'EXTERNAL', backendService: 'EXTERNAL' },
      { forwardingRule: 'EXTERNAL', backendService: 'EXTERNAL_MANAGED' },
    ],
    scopes: { ...globalScopes, forwardingRule: EITHER, address: EITHER },
    ...proxies('HTTP', 'HTTPS'),
    forwardingRule: classicRule,
    backendServiceProtocols: ['HTTP', 'HTTPS', 'HTTP2'],
    backendServiceCount: 'many',
    backendLocation: 'ANY_REGION_PREMIUM_SAME_REGION_STANDARD',
    cloudNat: 'NOT_NEEDED',
    firewall: {
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: [],
      dataPath: 'GFE_RANGES',
      dataPathIpv4: GFE_IPV4,
      dataPathIpv6: [],
      internetNegEgress: INTERNET_EGRESS,
      confidence: 'documented',
      sources: ['healthCheckOverview', 'externalApplicationOverview', 'internetNegOverview'],
    },
    features: {
      cloudCdn: 'supported',
      iap: 'supported',
      cloudArmor: ['BACKEND', 'EDGE'],
      localityPolicies: [],
      note: 'Cloud CDN needs Premium Tier. A backend takes no preference with scheme EXTERNAL.',
    },
    dualStack: singleStack,
    urlMapLimits: EXTERNAL_URL_MAP,
    quotas: counted('GLOBAL_EXTERNAL_PROXY_LB_BACKEND_SERVICES', 'FORWARDING_RULES'),
    note: 'In Standard Tier, rule and address are regional, and the proxy stays global. The crossed scheme pair is the way to the global external one.',
    sources: [...COMMON, 'gcloudForwardingRules'],
  },
  {
    id: 'REGIONAL_EXTERNAL_APPLICATION',
    name: 'Regional external Application Load Balancer',
    shortName: 'Regional external ALB',
    family: 'APPLICATION',
    exposure: 'EXTERNAL',
    geography: 'REGIONAL',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'REGIONAL_MANAGED_PROXY',
    ...scheme('EXTERNAL_MANAGED'),
    scopes: regionalScopes,
    ...proxies('HTTP', 'HTTPS'),
    forwardingRule: regionalExternalRule,
    backendServiceProtocols: HTTP_FAMILY,
    backendServiceCount: 'many',
    backendLocation: 'SAME_REGION',
    cloudNat: 'FOR_REGIONAL_INTERNET_NEG',
    firewall: proxySubnetFirewall,
    features: {
      ...plainFeatures,
      iap: 'supported',
      cloudArmor: ['REGIONAL_BACKEND'],
      localityPolicies: [...ENVOY_POLICIES, 'WEIGHTED_ROUND_ROBIN'],
    },
    dualStack,
    urlMapLimits: EXTERNAL_URL_MAP,
    quotas: counted(
      'REGIONAL_EXTERNAL_MANAGED_BACKEND_SERVICES',
      'REGIONAL_EXTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    sources: [...COMMON, 'proxyOnlySubnets', 'fabricModules'],
  },
  {
    id: 'CROSS_REGION_INTERNAL_APPLICATION',
    name: 'Cross-region internal Application Load Balancer',
    shortName: 'Cross-region internal ALB',
    family: 'APPLICATION',
    exposure: 'INTERNAL',
    geography: 'CROSS_REGION',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'GLOBAL_MANAGED_PROXY',
    ...scheme('INTERNAL_MANAGED'),
    scopes: { ...globalScopes, address: REGION },
    ...proxies('HTTP', 'HTTPS'),
    forwardingRule: {
      ...internalRule,
      globalAccess: 'always',
      sources: ['featureComparison', 'forwardingRuleOverview'],
    },
    backendServiceProtocols: HTTP_FAMILY,
    backendServiceCount: 'many',
    backendLocation: 'ANY_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: proxySubnetFirewall,
    features: {
      ...plainFeatures,
      iap: 'supported',
      cloudArmor: 'unsure',
      localityPolicies: [...ENVOY_POLICIES, 'WEIGHTED_ROUND_ROBIN'],
    },
    dualStack: {
      ...dualStack,
      note: 'The API text names only the regional internal product; gcloud allows INTERNAL_MANAGED as a whole.',
    },
    urlMapLimits: INTERNAL_URL_MAP,
    quotas: counted(
      'GLOBAL_INTERNAL_MANAGED_BACKEND_SERVICES',
      'GLOBAL_INTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    note: 'A global rule whose address and subnet are regional; each such region needs a proxy-only subnet.',
    sources: [...COMMON, 'proxyOnlySubnets'],
  },
  {
    id: 'REGIONAL_INTERNAL_APPLICATION',
    name: 'Regional internal Application Load Balancer',
    shortName: 'Regional internal ALB',
    family: 'APPLICATION',
    exposure: 'INTERNAL',
    geography: 'REGIONAL',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'REGIONAL_MANAGED_PROXY',
    ...scheme('INTERNAL_MANAGED'),
    scopes: regionalScopes,
    ...proxies('HTTP', 'HTTPS'),
    healthCheckScopesTolerated: GLOBAL,
    forwardingRule: {
      ...internalRule,
      globalAccess: 'optional-immutable',
      sources: ['forwardingRuleOverview', 'apiBackendService'],
    },
    backendServiceProtocols: HTTP_FAMILY,
    backendServiceCount: 'many',
    backendLocation: 'SAME_REGION',
    cloudNat: 'FOR_REGIONAL_INTERNET_NEG',
    firewall: proxySubnetFirewall,
    features: {
      ...plainFeatures,
      iap: 'unsure',
      cloudArmor: ['REGIONAL_BACKEND'],
      localityPolicies: [...ENVOY_POLICIES, 'WEIGHTED_ROUND_ROBIN'],
    },
    dualStack,
    urlMapLimits: INTERNAL_URL_MAP,
    quotas: counted(
      'REGIONAL_INTERNAL_MANAGED_BACKEND_SERVICES',
      'REGIONAL_INTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    note: 'Deployments with a global health check were accepted, though the pages ask for a regional one.',
    sources: [
      'backendServiceOverview',
      'featureComparison',
      'healthCheckOverview',
      'healthCheckUse',
      'tfAcceptanceTests',
      'fabricPull3939',
    ],
  },
  {
    id: 'GLOBAL_EXTERNAL_PROXY_NETWORK',
    name: 'Global external proxy Network Load Balancer',
    shortName: 'Global external proxy NLB',
    family: 'PROXY_NETWORK',
    exposure: 'EXTERNAL',
    geography: 'GLOBAL',
    dataPlane: 'GFE_AND_ENVOY',
    ...globalFrontEnd,
    ...scheme('EXTERNAL_MANAGED'),
    scopes: { ...globalScopes, ...noUrlMap },
    ...proxies('TCP', 'SSL'),
    forwardingRule: { ...globalExternalRule, note: 'TLS is the kind of proxy; the rule itself always says TCP.' },
    backendServiceProtocols: ['TCP', 'SSL'],
    backendServiceCount: 'one',
    backendLocation: 'ANY_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: [...PROBE_IPV6, ...GFE_IPV6],
      dataPath: 'GFE_RANGES',
      dataPathIpv4: GFE_IPV4,
      dataPathIpv6: GFE_IPV6,
      internetNegEgress: [],
      confidence: 'unsure',
      note: 'Probe ranges are documented; the ranges of the requests follow the external Application Load Balancer.',
      sources: ['healthCheckOverview', 'externalApplicationOverview'],
    },
    features: { ...plainFeatures, cloudArmor: ['BACKEND'], localityPolicies: BASIC_POLICIES },
    dualStack: {
      ...dualStack,
      note: 'The API text does not name this product for ipAddressSelectionPolicy; the overview means every proxy load balancer.',
    },
    urlMapLimits: null,
    quotas: counted('GLOBAL_EXTERNAL_MANAGED_BACKEND_SERVICES', 'GLOBAL_EXTERNAL_MANAGED_FORWARDING_RULES'),
    sources: [...COMMON, 'externalProxyOverview'],
  },
  {
    id: 'CLASSIC_PROXY_NETWORK',
    name: 'Classic proxy Network Load Balancer',
    shortName: 'Classic proxy NLB',
    family: 'PROXY_NETWORK',
    exposure: 'EXTERNAL',
    geography: 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD',
    dataPlane: 'GFE',
    ...globalFrontEnd,
    ...scheme('EXTERNAL'),
    scopes: { ...globalScopes, ...noUrlMap, forwardingRule: EITHER, address: EITHER },
    ...proxies('TCP', 'SSL'),
    forwardingRule: classicRule,
    backendServiceProtocols: ['TCP', 'SSL'],
    backendServiceCount: 'one',
    backendLocation: 'ANY_REGION_PREMIUM_SAME_REGION_STANDARD',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: [],
      dataPath: 'GFE_RANGES',
      dataPathIpv4: GFE_IPV4,
      dataPathIpv6: [],
      internetNegEgress: [],
      confidence: 'unsure',
      note: 'That front ends need an ingress rule is documented; the ranges follow the classic Application Load Balancer.',
      sources: ['healthCheckOverview', 'externalApplicationOverview', 'externalProxyOverview'],
    },
    features: { ...plainFeatures, cloudArmor: ['BACKEND'] },
    dualStack: singleStack,
    urlMapLimits: null,
    quotas: counted('GLOBAL_EXTERNAL_PROXY_LB_BACKEND_SERVICES', 'FORWARDING_RULES'),
    note: 'In Standard Tier, rule and address are regional. The crossed scheme pair is documented for Application Load Balancers alone.',
    sources: [...COMMON, 'externalProxyOverview'],
  },
  {
    id: 'REGIONAL_EXTERNAL_PROXY_NETWORK',
    name: 'Regional external proxy Network Load Balancer',
    shortName: 'Regional external proxy NLB',
    family: 'PROXY_NETWORK',
    exposure: 'EXTERNAL',
    geography: 'REGIONAL',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'REGIONAL_MANAGED_PROXY',
    ...scheme('EXTERNAL_MANAGED'),
    scopes: { ...regionalScopes, ...noUrlMap },
    ...proxies('TCP'),
    forwardingRule: regionalExternalRule,
    backendServiceProtocols: ['TCP'],
    backendServiceCount: 'one-unless-tls-routes',
    backendLocation: 'SAME_REGION',
    cloudNat: 'FOR_REGIONAL_INTERNET_NEG',
    firewall: proxySubnetFirewall,
    features: { ...plainFeatures, localityPolicies: ENVOY_POLICIES },
    dualStack,
    urlMapLimits: null,
    quotas: counted(
      'REGIONAL_EXTERNAL_MANAGED_BACKEND_SERVICES',
      'REGIONAL_EXTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    sources: [...COMMON, 'proxyOnlySubnets'],
  },
  {
    id: 'REGIONAL_INTERNAL_PROXY_NETWORK',
    name: 'Regional internal proxy Network Load Balancer',
    shortName: 'Regional internal proxy NLB',
    family: 'PROXY_NETWORK',
    exposure: 'INTERNAL',
    geography: 'REGIONAL',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'REGIONAL_MANAGED_PROXY',
    ...scheme('INTERNAL_MANAGED'),
    scopes: { ...regionalScopes, ...noUrlMap },
    ...proxies('TCP'),
    forwardingRule: {
      ...internalRule,
      globalAccess: 'optional-immutable',
      sources: ['forwardingRuleOverview', 'apiBackendService'],
    },
    backendServiceProtocols: ['TCP'],
    backendServiceCount: 'one-unless-tls-routes',
    backendLocation: 'SAME_REGION',
    cloudNat: 'FOR_REGIONAL_INTERNET_NEG',
    firewall: proxySubnetFirewall,
    features: { ...plainFeatures, localityPolicies: ENVOY_POLICIES },
    dualStack,
    urlMapLimits: null,
    quotas: counted(
      'REGIONAL_INTERNAL_MANAGED_BACKEND_SERVICES',
      'REGIONAL_INTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    sources: [...COMMON, 'internalProxyOverview'],
  },
  {
    id: 'CROSS_REGION_INTERNAL_PROXY_NETWORK',
    name: 'Cross-region internal proxy Network Load Balancer',
    shortName: 'Cross-region internal proxy NLB',
    family: 'PROXY_NETWORK',
    exposure: 'INTERNAL',
    geography: 'CROSS_REGION',
    ...envoyFrontEnd,
    proxyOnlySubnetPurpose: 'GLOBAL_MANAGED_PROXY',
    ...scheme('INTERNAL_MANAGED'),
    scopes: { ...globalScopes, ...noUrlMap, address: REGION },
    ...proxies('TCP'),
    forwardingRule: {
      ...internalRule,
      globalAccess: 'always',
      sources: ['featureComparison', 'forwardingRuleOverview'],
    },
    backendServiceProtocols: ['TCP'],
    backendServiceCount: 'one-unless-tls-routes',
    backendLocation: 'ANY_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: proxySubnetFirewall,
    features: { ...plainFeatures, localityPolicies: ENVOY_POLICIES },
    dualStack,
    urlMapLimits: null,
    quotas: counted(
      'GLOBAL_INTERNAL_MANAGED_BACKEND_SERVICES',
      'GLOBAL_INTERNAL_MANAGED_FORWARDING_RULES_PER_REGION_PER_NETWORK',
    ),
    note: 'A global rule whose address and subnet are regional; each such region needs a proxy-only subnet.',
    sources: [...COMMON, 'internalProxyOverview'],
  },
  {
    id: 'EXTERNAL_PASSTHROUGH_NETWORK',
    name: 'Regional external passthrough Network Load Balancer',
    shortName: 'External passthrough NLB',
    family: 'PASSTHROUGH_NETWORK',
    exposure: 'EXTERNAL',
    geography: 'REGIONAL',
    dataPlane: 'MAGLEV',
    networkRule: 'ANY_VPC_SAME_PROJECT',
    networkConfidence: 'unsure',
    proxyOnlySubnetPurpose: null,
    ...scheme('EXTERNAL'),
    scopes: { ...regionalScopes, ...noUrlMapNorProxy },
    ...straight,
    forwardingRule: {
      protocols: ['TCP', 'UDP', 'L3_DEFAULT'],
      ports: { kind: 'list-range-or-all', max: 5, l3DefaultNeedsAllPorts: true },
      ipVersions: ['IPV4', 'IPV6'],
      networkTiers: BOTH_TIERS,
      networkField: 'forbidden',
      subnetworkField: 'required-for-ipv6',
      globalAccess: 'not-applicable',
      addressType: 'EXTERNAL',
      note: 'For IPv6 the subnet has an external IPv6 range and the rule is in Premium Tier.',
      sources: ['forwardingRuleOverview', 'loadBalancingQuotas', 'apiBackendService'],
    },
    backendServiceProtocols: ['TCP', 'UDP', 'UNSPECIFIED'],
    backendServiceCount: 'one',
    backendLocation: 'SAME_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      ...noDataPath,
      healthCheckIpv4: PASSTHROUGH_EXTERNAL_IPV4,
      healthCheckIpv6: ['2600:1901:8001::/48'],
      dataPath: 'CLIENT_ADDRESSES',
      confidence: 'documented',
      sources: ['healthCheckOverview'],
    },
    features: { ...plainFeatures, cloudArmor: ['NETWORK_EDGE'], localityPolicies: ['MAGLEV', 'WEIGHTED_MAGLEV'] },
    dualStack: {
      backends: 'per-forwarding-rule',
      ipAddressSelectionPolicy: false,
      note: 'How an IPv6 rule treats GCE_VM_IP endpoints, which carry one IPv4 address, was not found.',
    },
    urlMapLimits: null,
    quotas: counted('REGIONAL_EXTERNAL_NETWORK_LB_BACKEND_SERVICES', 'EXTERNAL_NETWORK_LB_FORWARDING_RULES'),
    note: 'The backend service has no network of its own; GCE_VM_IP endpoints receive packets on the interface in the NEG’s subnet.',
    sources: [
      'backendServiceOverview',
      'forwardingRuleOverview',
      'loadBalancingQuotas',
      'externalPassthroughOverview',
      'apiBackendService',
    ],
  },
  {
    id: 'INTERNAL_PASSTHROUGH_NETWORK',
    name: 'Internal passthrough Network Load Balancer',
    shortName: 'Internal passthrough NLB',
    family: 'PASSTHROUGH_NETWORK',
    exposure: 'INTERNAL',
    geography: 'REGIONAL',
    dataPlane: 'ANDROMEDA',
    networkRule: 'BACKEND_SERVICE_NETWORK',
    networkConfidence: 'documented',
    proxyOnlySubnetPurpose: null,
    ...scheme('INTERNAL'),
    scopes: { ...regionalScopes, ...noUrlMapNorProxy, healthCheck: EITHER },
    ...straight,
    forwardingRule: {
      ...internalRule,
      protocols: ['TCP', 'UDP', 'L3_DEFAULT'],
      ports: { kind: 'list-or-all', max: 5, l3DefaultNeedsAllPorts: true },
      ipVersions: ['IPV4', 'IPV6'],
      globalAccess: 'optional',
      note: 'Its IPv6 address is a /96 out of the internal /64 that its subnet has, dual-stack or for IPv6 alone.',
      sources: ['forwardingRuleOverview', 'loadBalancingQuotas', 'apiBackendService'],
    },
    backendServiceProtocols: ['TCP', 'UDP', 'UNSPECIFIED'],
    backendServiceCount: 'one',
    backendLocation: 'SAME_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      ...noDataPath,
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: PROBE_IPV6,
      dataPath: 'CLIENT_ADDRESSES',
      confidence: 'documented',
      sources: ['healthCheckOverview', 'internalPassthroughOverview'],
    },
    features: plainFeatures,
    dualStack: {
      backends: 'per-forwarding-rule',
      ipAddressSelectionPolicy: false,
      note: 'One IPv4 and one IPv6 rule; the IPv6 one needs dual-stack backends.',
    },
    urlMapLimits: null,
    quotas: counted('REGIONAL_INTERNAL_LB_BACKEND_SERVICES', 'INTERNAL_FORWARDING_RULES_PER_NETWORK'),
    note: 'Left out, the backend service’s network is the one of its first backend or first rule.',
    sources: [
      'backendServiceOverview',
      'forwardingRuleOverview',
      'healthCheckOverview',
      'internalPassthroughOverview',
      'fabricIssue3769',
    ],
  },
  {
    id: 'CLOUD_SERVICE_MESH',
    name: 'Cloud Service Mesh (load balancing APIs)',
    shortName: 'Cloud Service Mesh',
    family: 'SERVICE_MESH',
    exposure: 'MESH',
    geography: 'GLOBAL',
    dataPlane: 'ENVOY_OR_GRPC_SELF_MANAGED',
    networkRule: 'CLIENT_REACHABLE_VPC',
    networkConfidence: 'unsure',
    proxyOnlySubnetPurpose: null,
    ...scheme('INTERNAL_SELF_MANAGED'),
    scopes: { ...globalScopes, backendBucket: [] },
    ...proxies('HTTP', 'HTTPS', 'GRPC', 'TCP'),
    forwardingRule: {
      ...internalRule,
      networkTiers: [],
      subnetworkField: 'forbidden',
      globalAccess: 'not-applicable',
      note: '0.0.0.0, 127.0.0.1 or any RFC 1918 address; address and port together are unique in the VPC network.',
      sources: ['forwardingRuleOverview', 'apiBackendService', 'gcloudForwardingRules'],
    },
    backendServiceProtocols: [...HTTP_FAMILY, 'GRPC', 'TCP'],
    backendServiceCount: 'many',
    backendLocation: 'ANY_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      ...noDataPath,
      healthCheckIpv4: GFE_IPV4,
      healthCheckIpv6: [],
      dataPath: 'CLIENT_VM_ADDRESSES',
      confidence: 'documented',
      note: 'Internet and hybrid NEGs are probed by the VMs that run Envoy.',
      sources: ['healthCheckOverview'],
    },
    features: { ...plainFeatures, cloudArmor: 'unsure', localityPolicies: ENVOY_POLICIES },
    dualStack: { backends: 'unsure', ipAddressSelectionPolicy: true },
    urlMapLimits: null,
    quotas: counted('GLOBAL_INTERNAL_TRAFFIC_DIRECTOR_BACKEND_SERVICES', 'INTERNAL_TRAFFIC_DIRECTOR_FORWARDING_RULES'),
    note: 'The service routing APIs (Mesh, HTTPRoute) stand in for rule, proxy and URL map. TCP and H2C are named by one source each.',
    sources: [
      'backendServiceOverview',
      'forwardingRuleOverview',
      'loadBalancingQuotas',
      'meshInternetNegs',
      'apiBackendService',
    ],
  },
  {
    id: 'EXTERNAL_PASSTHROUGH_TARGET_POOL',
    name: 'Target pool-based external passthrough Network Load Balancer',
    shortName: 'Target pool NLB',
    family: 'PASSTHROUGH_NETWORK',
    exposure: 'EXTERNAL',
    geography: 'REGIONAL',
    dataPlane: 'MAGLEV',
    networkRule: 'NIC0_OF_ANY_VPC',
    networkConfidence: 'documented',
    proxyOnlySubnetPurpose: null,
    backendServiceSchemes: [],
    forwardingRuleSchemes: ['EXTERNAL'],
    schemePairs: [],
    scopes: { ...regionalScopes, ...noUrlMapNorProxy, backendService: [], healthCheck: GLOBAL },
    ...straight,
    target: 'TARGET_POOL',
    forwardingRule: {
      ...regionalExternalRule,
      protocols: ['TCP', 'UDP'],
      ports: { kind: 'one-range', max: 1 },
      networkField: 'forbidden',
      sources: ['forwardingRuleOverview'],
    },
    backendServiceProtocols: [],
    protocolPairs: [],
    backendServiceCount: 'none',
    backendLocation: 'SAME_REGION',
    cloudNat: 'NOT_APPLICABLE',
    firewall: {
      ...noDataPath,
      healthCheckIpv4: PASSTHROUGH_EXTERNAL_IPV4,
      healthCheckIpv6: [],
      dataPath: 'CLIENT_ADDRESSES',
      confidence: 'unsure',
      sources: ['healthCheckOverview'],
    },
    features: { ...plainFeatures, cloudArmor: 'unsure' },
    dualStack: singleStack,
    urlMapLimits: null,
    quotas: counted(null, 'EXTERNAL_NETWORK_LB_FORWARDING_RULES'),
    note: 'VM instances only, with the legacy HTTP health check; without a backend service there is no place for a NEG.',
    sources: ['backendServiceOverview', 'featureComparison', 'forwardingRuleOverview', 'healthCheckOverview'],
  },
];

const byId: ReadonlyMap<string, Product> = new Map(products.map((product) => [product.id, product]));

const exposures: ReadonlyMap<string, Product['exposure']> = new Map(
  products.flatMap(({ forwardingRuleSchemes, exposure }) => forwardingRuleSchemes.map((scheme) => [scheme, exposure])),
);

/** Who the frontends of a load balancing scheme are for: all products of one scheme agree. Undefined for one nobody knows. */
export function exposureOfScheme(scheme: string | undefined): Product['exposure'] | undefined {
  return scheme === undefined ? undefined : exposures.get(scheme);
}

/** The product of that id; undefined for an id that is none. */
export function productOf(id: string): Product | undefined {
  return byId.get(id);
}
