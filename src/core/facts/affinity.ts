import type { BackendKindId } from './backend-support.ts';
import {
  ANY_PROXY,
  C_ALB,
  EXT_PASS,
  G_ALB,
  INT_PASS,
  MESH,
  MODERN_ALB,
  REGIONAL_ALB,
  X_INT_ALB,
} from './product-groups.ts';
import type { ProductId } from './products.ts';
import type { Confidence, SourceKey } from './sources.ts';

/**
 * Session affinity: which values each product knows, and which ways of steering traffic have no meaning with a target that scales or
 * pools by itself. Read a row as "behind these products, …". API schema of August 2026 (the sets of the schemes), documents of April 2026.
 * Locality policies, which spread requests inside a zone, are in products.ts under `features`.
 */
export interface AffinityRow {
  products: readonly ProductId[];
  /** All values of `sessionAffinity` that have a meaning there. NONE always has. */
  values: readonly string[];
  confidence: Confidence;
  sources: readonly SourceKey[];
  note?: string;
}

const AFFINITY_PAGES = ['apiBackendService', 'gcloudBackendServices', 'backendServiceOverview'] as const;
const PACKETS = ['NONE', 'CLIENT_IP', 'CLIENT_IP_PROTO', 'CLIENT_IP_PORT_PROTO'] as const;
const REQUESTS = ['NONE', 'CLIENT_IP', 'GENERATED_COOKIE', 'HEADER_FIELD', 'HTTP_COOKIE'] as const;

const affinityRows: readonly AffinityRow[] = [
  {
    products: MODERN_ALB,
    values: [...REQUESTS, 'STRONG_COOKIE_AFFINITY'],
    confidence: 'documented',
    sources: AFFINITY_PAGES,
    note: 'HEADER_FIELD and HTTP_COOKIE need a consistent hash: locality policy RING_HASH or MAGLEV.',
  },
  {
    products: [C_ALB],
    values: ['NONE', 'CLIENT_IP', 'GENERATED_COOKIE'],
    confidence: 'documented',
    sources: AFFINITY_PAGES,
  },
  {
    products: ANY_PROXY,
    values: ['NONE', 'CLIENT_IP'],
    confidence: 'documented',
    sources: AFFINITY_PAGES,
    note: 'A proxy that reads no requests sees no cookie and no header.',
  },
  { products: [EXT_PASS], values: PACKETS, confidence: 'documented', sources: AFFINITY_PAGES },
  {
    products: [INT_PASS],
    values: [...PACKETS, 'CLIENT_IP_NO_DESTINATION'],
    confidence: 'documented',
    sources: AFFINITY_PAGES,
    note: 'CLIENT_IP_NO_DESTINATION exists here alone, for appliances that are next hops.',
  },
  {
    products: [MESH],
    values: REQUESTS,
    confidence: 'documented',
    sources: AFFINITY_PAGES,
    note: 'Behind a target gRPC proxy with validateForProxyless: NONE and HEADER_FIELD alone.',
  },
];

/** What the product knows of session affinity; undefined for the target pool, which has no backend service. */
export function affinityOf(product: ProductId): AffinityRow | undefined {
  return affinityRows.find(({ products }) => products.includes(product));
}

/** With proxyless gRPC clients, `validateForProxyless` has the API hold a backend service to these. */
export const proxyless = {
  protocols: ['GRPC'],
  sessionAffinities: ['NONE', 'HEADER_FIELD'],
  localityPolicies: ['ROUND_ROBIN', 'RING_HASH'],
  sources: ['apiBackendService'] satisfies readonly SourceKey[],
} as const;

export type Steering = 'localityLbPolicy' | 'sessionAffinity' | 'outlierDetection' | 'retries' | 'mirroring';

/** Ways of steering that have no meaning with backends of these kinds. */
export interface IdleSteering {
  products: readonly ProductId[];
  kinds: readonly BackendKindId[];
  idle: readonly Steering[];
  sources: readonly SourceKey[];
  note?: string;
}

const SERVERLESS = [
  'NEG_SERVERLESS_CLOUD_RUN',
  'NEG_SERVERLESS_APP_ENGINE',
  'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
  'NEG_SERVERLESS_API_GATEWAY',
] as const satisfies readonly BackendKindId[];
const GLOBAL_INTERNET = [
  'NEG_INTERNET_IP_PORT_GLOBAL',
  'NEG_INTERNET_FQDN_PORT_GLOBAL',
] as const satisfies readonly BackendKindId[];

export const idleSteering: readonly IdleSteering[] = [
  {
    products: [G_ALB, C_ALB, X_INT_ALB],
    kinds: SERVERLESS,
    idle: ['localityLbPolicy', 'sessionAffinity'],
    sources: ['backendServiceOverview', 'serverlessNegOverview'],
    note: 'Outlier detection between the NEGs of several regions works, without IAP.',
  },
  {
    products: REGIONAL_ALB,
    kinds: SERVERLESS,
    idle: ['localityLbPolicy', 'sessionAffinity', 'outlierDetection'],
    sources: ['backendServiceOverview', 'serverlessNegOverview'],
  },
  {
    products: [G_ALB, C_ALB],
    kinds: GLOBAL_INTERNET,
    idle: ['localityLbPolicy', 'sessionAffinity', 'outlierDetection', 'retries', 'mirroring'],
    sources: ['backendServiceOverview', 'internetNegOverview'],
  },
  {
    products: REGIONAL_ALB,
    kinds: ['NEG_INTERNET_IP_PORT_REGIONAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL'],
    idle: [],
    sources: ['internetNegOverview'],
    note: 'All endpoints form one pool; the locality policy alone says how requests are spread over it.',
  },
];

/** True where that way of steering has no meaning with a backend of that kind behind the product. */
export function isIdle(product: ProductId, kind: BackendKindId, steering: Steering): boolean {
  return idleSteering.some(
    (row) => row.products.includes(product) && row.kinds.includes(kind) && row.idle.includes(steering),
  );
}
