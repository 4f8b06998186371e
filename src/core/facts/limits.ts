import type { Confidence, SourceKey } from './sources.ts';

/**
 * Numbers that bound a design, as of April 2026. `fixed` = nobody can raise it; `quota` = per project, raised on request, so never more
 * than a warning; `client` = a bound of one call that the printers keep by splitting.
 */
export interface Limit {
  value: number;
  kind: 'fixed' | 'quota' | 'client';
  what: string;
  confidence: Confidence;
  sources: readonly SourceKey[];
}

const QUOTAS = ['loadBalancingQuotas'] as const satisfies readonly SourceKey[];
const VPC_QUOTAS = ['vpcQuotas'] as const satisfies readonly SourceKey[];

function fixed(
  value: number,
  what: string,
  sources: readonly SourceKey[],
  confidence: Confidence = 'documented',
): Limit {
  return { value, kind: 'fixed', what, confidence, sources };
}

export const limits = {
  // Network endpoint groups; the most endpoints per type are in neg-types.ts
  endpointsPerCall: {
    value: 500,
    kind: 'client',
    what: 'Endpoints in one attach or detach call',
    confidence: 'documented',
    sources: ['tfEndpointBatch', 'gkeNegController'],
  },
  port: fixed(65_535, 'Highest port number', ['apiNeg', 'tfIssue16209']),

  // Backend services
  backendsPerBackendService: fixed(50, 'Backends of one backend service', QUOTAS),
  backupBackendsPerBackendService: fixed(50, 'Backup backends beside them, passthrough with failover', QUOTAS),
  healthChecksPerBackendService: fixed(1, 'Health checks of one backend service', [
    'apiBackendService',
    'gcloudBackendServices',
  ]),
  namedPortsPerBackendService: fixed(1, 'Named ports of one backend service, none on passthrough products', QUOTAS),
  projectsWithUrlMapsPerBackendService: fixed(10, 'Projects whose URL maps lead to one backend service', QUOTAS),
  internalPassthroughActiveEndpoints: fixed(250, 'VMs or endpoints with new connections, without subsetting', QUOTAS),
  internalPassthroughSubsetEndpoints: fixed(2_000, 'VMs or endpoints with new connections, with subsetting', QUOTAS),
  regionalServerlessRequestsPerSecond: {
    value: 5_000,
    kind: 'quota',
    what: 'Requests per second and project to serverless NEGs of regional load balancers',
    confidence: 'documented',
    sources: ['serverlessNegOverview', 'loadBalancingQuotas'],
  },

  // Frontends
  portsPerPassthroughRule: fixed(5, 'Single ports of one passthrough forwarding rule', QUOTAS),
  sourceRangesPerRule: fixed(64, 'Source ranges of one steering forwarding rule', QUOTAS),
  internalRulesPerAddress: fixed(10, 'Internal passthrough forwarding rules on one address', QUOTAS),
  certificatesPerProxy: fixed(15, 'Compute Engine certificates of one target proxy', QUOTAS),
  certificateManagerCertificatesPerProxy: fixed(100, 'Certificate Manager certificates of one target proxy', QUOTAS),
  certificateMapsPerProxy: fixed(1, 'Certificate maps of one target proxy', QUOTAS),
  sslPoliciesPerProxy: fixed(1, 'SSL policies of one target proxy', QUOTAS),
  externalHostRulesPerUrlMap: fixed(1_000, 'Host rules, and path matchers, of one external URL map', QUOTAS),
  internalHostRulesPerUrlMap: fixed(2_000, 'Host rules, and path matchers, of one internal URL map', QUOTAS),
  rulesPerPathMatcher: fixed(1_000, 'Path or route rules of one path matcher', QUOTAS),

  // Networks and VMs
  aliasRangesPerNic: fixed(150, 'Alias ranges of one network interface', VPC_QUOTAS),
  secondaryRangesPerSubnet: fixed(170, 'Secondary ranges of one subnet', VPC_QUOTAS),
  accessConfigsPerNic: fixed(1, 'External IPv4 configurations of one network interface', ['apiInstance']),
} as const satisfies Record<string, Limit>;
