import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sharedPath } from './shared-folder.ts';

/**
 * The matrix of load balancers that the tables of facts were compiled from, as far as it is compared with them. It lies
 * beside the project and is not part of it.
 */
const strings = z.array(z.string());

const Product = z.object({
  id: z.string(),
  family: z.string(),
  exposure: z.string(),
  geography: z.string(),
  dataPlane: z.string(),
  schemes: z.object({
    backendService: strings,
    forwardingRule: strings,
    crossSchemeAllowed: z.array(z.object({ forwardingRule: z.string(), backendService: z.string() })),
  }),
  scopes: z.object({
    backendService: strings,
    healthCheck: strings,
    healthCheckToleratedByApi: strings,
    urlMap: strings,
    targetProxy: strings,
    forwardingRule: strings,
    address: strings,
    backendBucket: strings,
  }),
  targets: strings,
  forwardingRule: z.object({
    ipProtocols: strings,
    ports: z.object({
      kind: z.string(),
      maxList: z.optional(z.number()),
      l3DefaultNeedsAllPorts: z.optional(z.boolean()),
    }),
    sourceIpRangesMax: z.optional(z.number()),
    maxRulesPerAddress: z.optional(z.number()),
    ipVersions: strings,
    networkTiers: strings,
    addressType: z.string(),
    networkField: z.string(),
    subnetField: z.string(),
    globalAccess: z.string(),
  }),
  backendServiceCount: z.string(),
  protocols: strings,
  protocolPairs: z.nullable(
    z.array(z.object({ forwardingRuleProtocol: z.string(), backendServiceProtocol: z.string() })),
  ),
  backends: z.record(
    z.string(),
    z.object({
      support: z.string(),
      confidence: z.string(),
      maxPerBackendService: z.nullable(z.number()),
      maxPerRegion: z.nullable(z.number()),
    }),
  ),
  mixing: z.object({ allowedCombinations: z.array(strings), unsureCombinations: z.array(strings) }),
  balancing: z.optional(
    z.record(
      z.string(),
      z.array(
        z.object({
          mode: z.nullable(z.string()),
          targetCapacity: z.string(),
          parameters: strings,
          capacityScaler: z.string(),
          confidence: z.string(),
        }),
      ),
    ),
  ),
  healthCheck: z.record(
    z.string(),
    z.object({ mode: z.string(), requirement: z.string(), protocols: strings, confidence: z.string() }),
  ),
  location: z.object({ backends: z.string(), confidence: z.string() }),
  network: z.object({ rule: z.string(), confidence: z.string(), connectivityNeeded: z.boolean() }),
  proxyOnlySubnet: z.nullable(z.string()),
  cloudNat: z.string(),
  firewall: z.object({
    healthCheckIpv4: strings,
    healthCheckIpv6: strings,
    dataPath: z.string(),
    dataPathIpv4: strings,
    dataPathIpv6: strings,
    internetNegEgress: strings,
    confidence: z.optional(z.string()),
  }),
  dualStack: z.object({ instanceGroupsAndZonalNegs: z.string(), ipAddressSelectionPolicy: z.string() }),
  affinity: z.object({ localityPolicies: strings, negRestrictions: strings }),
  features: z.object({ cloudCdn: z.string(), iap: z.string(), cloudArmor: strings }),
  urlMapLimits: z.nullish(z.object({ distinctBackendServicesOrBuckets: z.number(), sizeKB: z.number() })),
  quotaNames: z.object({ backendServices: z.optional(z.string()), forwardingRules: z.string() }),
});

const byScope = z.union([z.string(), z.record(z.string(), z.string())]);

const Matrix = z.object({
  meta: z.object({ enums: z.object({ backendKinds: strings }) }),
  sourceIndex: z.record(z.string(), z.object({ type: z.string(), ref: z.string() })),
  commonQuotas: z.object({
    backendsPerBackendService: z.object({ limit: z.number(), appliesTo: strings }),
    namedPortsPerBackendService: z.object({ proxyAndApplication: z.number(), passthrough: z.number() }),
    projectsWithUrlMapsPerBackendService: z.object({ limit: z.number() }),
  }),
  contradictions: z.array(z.object({ id: z.number(), severity: z.string() })),
  negTypes: z.record(
    z.string(),
    z.object({
      scope: strings,
      maxEndpoints: z.union([z.number(), z.record(z.string(), z.number())]),
      endpointsAttachable: z.optional(z.boolean()),
      defaultPort: z.string(),
      network: byScope,
      subnetwork: byScope,
      endpointPort: z.optional(byScope),
      families: strings,
    }),
  ),
  products: z.array(Product),
});

/** The matrix, or undefined where it is not there. */
export function readMatrix(): z.infer<typeof Matrix> | undefined {
  const path = sharedPath('reference/lb-matrix.json');
  return path === undefined ? undefined : Matrix.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The words the tables do not merely write in lower case. */
const SPELLING: Readonly<Record<string, string>> = {
  NOT_SUPPORTED: 'unsupported',
  REQUIRED_EXACTLY_ONE: 'required-one',
  DISTRIBUTED_ENVOY: 'distributed',
  MULTIPLE: 'many',
  ONE_OR_MULTIPLE_WITH_TLS_ROUTES: 'one-unless-tls-routes',
  OPTIONAL_DEFAULT_NETWORK: 'optional-default',
  REQUIRED_IN_CUSTOM_MODE: 'required-unless-auto',
  REQUIRED_UNLESS_AUTO_MODE: 'required-unless-auto',
};

/** A word of the matrix as the tables write it. */
export const ours = (word: string) => SPELLING[word] ?? word.toLowerCase().replaceAll('_', '-');
export const scopes = (words: readonly string[]) => words.map((word) => (word === 'REGIONAL' ? 'region' : 'global'));
export const sorted = (words: readonly string[]) => [...words].sort();
