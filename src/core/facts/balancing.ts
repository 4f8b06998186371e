import { type BackendKindId, supportOf } from './backend-support.ts';
import { ANY_ALB, ANY_PASS, ANY_PROXY, INT_PASS, MESH, MODERN_ALB, MODERN_PROXY } from './product-groups.ts';
import type { ProductId } from './products.ts';
import type { Confidence, SourceKey } from './sources.ts';

/**
 * Balancing modes of the backends of a backend service: which mode a product allows for a kind of backend, which target capacity goes
 * with it, and whether a capacity scaler may be set.
 *
 * Read a row as “backends of these kinds behind these products may have this mode, with this capacity”; several rows of one kind and product
 * are a choice, and a mode without a row is refused. Documents of April 2026; refusals of the API where a public thread quotes them.
 */
export type BalancingMode = 'RATE' | 'CONNECTION' | 'UTILIZATION' | 'IN_FLIGHT' | 'CUSTOM_METRICS';

export interface BalancingRow {
  kinds: readonly BackendKindId[];
  products: readonly ProductId[];
  /** null = the field stays out. */
  mode: BalancingMode | null;
  /** `required-one`: exactly one of `fields`, above zero. */
  capacity: 'required-one' | 'optional' | 'forbidden';
  /** Backend fields that state the capacity in this mode. */
  fields: readonly string[];
  /** The scaler is 0 or 0.1 to 1, and not 0 for a lone backend. */
  capacityScaler: 'optional' | 'forbidden';
  /** With `mode: null`: values the API takes without effect. Every other one is refused. */
  tolerated: readonly BalancingMode[];
  preview: boolean;
  confidence: Confidence;
  sources: readonly SourceKey[];
  note?: string;
}

const GROUP = ['INSTANCE_GROUP'] as const satisfies readonly BackendKindId[];
const ZONAL = ['NEG_GCE_VM_IP_PORT'] as const satisfies readonly BackendKindId[];
const HYBRID = ['NEG_NON_GCP_PRIVATE_IP_PORT'] as const satisfies readonly BackendKindId[];

const SERVERLESS = [
  'NEG_SERVERLESS_CLOUD_RUN',
  'NEG_SERVERLESS_APP_ENGINE',
  'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
  'NEG_SERVERLESS_API_GATEWAY',
] as const satisfies readonly BackendKindId[];

const INTERNET = [
  'NEG_INTERNET_IP_PORT_GLOBAL',
  'NEG_INTERNET_FQDN_PORT_GLOBAL',
  'NEG_INTERNET_IP_PORT_REGIONAL',
  'NEG_INTERNET_FQDN_PORT_REGIONAL',
] as const satisfies readonly BackendKindId[];

const PSC = [
  'NEG_PSC_PUBLISHED_SERVICE',
  'NEG_PSC_REGIONAL_GOOGLE_API',
  'NEG_PSC_GLOBAL_GOOGLE_API',
] as const satisfies readonly BackendKindId[];

const RATE_PRODUCTS = [...ANY_ALB, MESH] as const;
const MODERN_PRODUCTS = [...MODERN_ALB, MESH] as const;

const needsOne = { capacity: 'required-one', capacityScaler: 'optional', tolerated: [], preview: false } as const;
const mayHave = { capacity: 'optional', capacityScaler: 'optional', tolerated: [], preview: false } as const;
const symbolic = {
  mode: 'CONNECTION',
  capacity: 'forbidden',
  fields: [],
  capacityScaler: 'forbidden',
  tolerated: [],
  preview: false,
} as const;
const none = {
  mode: null,
  capacity: 'forbidden',
  fields: [],
  capacityScaler: 'forbidden',
  tolerated: ['UTILIZATION'],
  preview: false,
} as const;

const IN_FLIGHT_NOTE = 'Needs trafficDuration LONG.';
const PROXY_METRICS_NOTE = 'One sentence of the overview includes proxies; its capacity tables do not.';

const documented = { confidence: 'documented', sources: ['backendServiceOverview'] } as const;
const unsure = { confidence: 'unsure', sources: ['backendServiceOverview'] } as const;

export const balancingRows: readonly BalancingRow[] = [
  // Requests: Application Load Balancers and Cloud Service Mesh
  {
    kinds: GROUP,
    products: RATE_PRODUCTS,
    mode: 'RATE',
    fields: ['maxRate', 'maxRatePerInstance'],
    ...needsOne,
    ...documented,
    note: 'maxRate is not for regional managed instance groups.',
  },
  {
    kinds: ZONAL,
    products: RATE_PRODUCTS,
    mode: 'RATE',
    fields: ['maxRate', 'maxRatePerEndpoint'],
    ...needsOne,
    confidence: 'proven',
    sources: ['backendServiceOverview', 'tfIssue12537', 'gkeNegLinker'],
  },
  {
    kinds: HYBRID,
    products: RATE_PRODUCTS,
    mode: 'RATE',
    fields: ['maxRate', 'maxRatePerEndpoint'],
    ...needsOne,
    confidence: 'proven',
    sources: ['backendServiceOverview', 'hybridNegOverview', 'tfAcceptanceTests'],
  },
  {
    kinds: GROUP,
    products: RATE_PRODUCTS,
    mode: 'UTILIZATION',
    fields: ['maxUtilization', 'maxRate', 'maxRatePerInstance'],
    ...mayHave,
    ...documented,
    note: 'maxUtilization may stand beside one of the others.',
  },

  {
    kinds: GROUP,
    products: MODERN_PRODUCTS,
    mode: 'IN_FLIGHT',
    fields: ['maxInFlightRequests', 'maxInFlightRequestsPerInstance'],
    ...needsOne,
    preview: true,
    confidence: 'documented',
    sources: ['backendServiceOverview', 'gcloudBackendServices'],
    note: IN_FLIGHT_NOTE,
  },
  {
    kinds: ZONAL,
    products: MODERN_PRODUCTS,
    mode: 'IN_FLIGHT',
    fields: ['maxInFlightRequests', 'maxInFlightRequestsPerEndpoint'],
    ...needsOne,
    preview: true,
    confidence: 'documented',
    sources: ['backendServiceOverview', 'gcloudBackendServices'],
    note: IN_FLIGHT_NOTE,
  },
  {
    kinds: HYBRID,
    products: MODERN_PRODUCTS,
    mode: 'IN_FLIGHT',
    fields: ['maxInFlightRequests', 'maxInFlightRequestsPerEndpoint'],
    ...needsOne,
    preview: true,
    confidence: 'unsure',
    sources: ['backendServiceOverview', 'gcloudBackendServices'],
    note: IN_FLIGHT_NOTE,
  },

  {
    kinds: GROUP,
    products: MODERN_ALB,
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization', 'maxRate', 'maxRatePerInstance'],
    ...mayHave,
    ...documented,
  },
  {
    kinds: GROUP,
    products: [MESH],
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization', 'maxRate', 'maxRatePerInstance'],
    ...mayHave,
    ...unsure,
  },
  {
    kinds: ZONAL,
    products: MODERN_ALB,
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization', 'maxRate', 'maxRatePerEndpoint'],
    ...mayHave,
    confidence: 'proven',
    sources: ['backendServiceOverview', 'tfDefinitions', 'tfAcceptanceTests'],
  },
  {
    kinds: ZONAL,
    products: [MESH],
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization', 'maxRate', 'maxRatePerEndpoint'],
    ...mayHave,
    ...unsure,
  },
  {
    kinds: HYBRID,
    products: MODERN_PRODUCTS,
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization', 'maxRate', 'maxRatePerEndpoint'],
    ...mayHave,
    ...unsure,
    note: 'The provider’s text names RATE and CONNECTION alone for hybrid NEGs.',
  },

  // Connections: proxy Network Load Balancers
  {
    kinds: GROUP,
    products: ANY_PROXY,
    mode: 'CONNECTION',
    fields: ['maxConnections', 'maxConnectionsPerInstance'],
    ...needsOne,
    ...documented,
    note: 'maxConnections is not for regional managed instance groups.',
  },
  {
    kinds: ZONAL,
    products: ANY_PROXY,
    mode: 'CONNECTION',
    fields: ['maxConnections', 'maxConnectionsPerEndpoint'],
    ...needsOne,
    ...documented,
  },
  {
    kinds: HYBRID,
    products: ANY_PROXY,
    mode: 'CONNECTION',
    fields: ['maxConnections', 'maxConnectionsPerEndpoint'],
    ...needsOne,
    confidence: 'documented',
    sources: ['backendServiceOverview', 'hybridNegOverview', 'tfDefinitions'],
  },
  {
    kinds: GROUP,
    products: ANY_PROXY,
    mode: 'UTILIZATION',
    fields: ['maxUtilization', 'maxConnections', 'maxConnectionsPerInstance'],
    ...mayHave,
    ...documented,
  },
  {
    kinds: [...GROUP, ...ZONAL],
    products: MODERN_PROXY,
    mode: 'CUSTOM_METRICS',
    fields: ['customMetrics[].maxUtilization'],
    ...mayHave,
    ...unsure,
    note: PROXY_METRICS_NOTE,
  },

  // Packets: passthrough Network Load Balancers, where the mode says nothing and nothing goes with it
  {
    kinds: [...GROUP, 'NEG_GCE_VM_IP'],
    products: ANY_PASS,
    ...symbolic,
    confidence: 'proven',
    sources: [
      'backendServiceOverview',
      'zonalNegOverview',
      'tfRegionBackendCheck',
      'autonegIssue141',
      'lbInternalPull95',
    ],
  },
  {
    kinds: ['NEG_GCE_VM_IP_PORTMAP'],
    products: [INT_PASS],
    ...symbolic,
    ...unsure,
    note: 'Follows from the passthrough rule; no page on port mapping says it.',
  },

  // Nothing to balance: the target scales by itself, or one pool takes all
  {
    kinds: SERVERLESS,
    products: RATE_PRODUCTS,
    ...none,
    confidence: 'proven',
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'apiBackendService', 'fabricPull1801'],
  },
  {
    kinds: INTERNET,
    products: [...ANY_ALB, ...ANY_PROXY, MESH],
    ...none,
    confidence: 'documented',
    sources: ['backendServiceOverview', 'internetNegOverview', 'apiBackendService', 'tfIssue17257'],
  },
  {
    kinds: PSC,
    products: [...MODERN_ALB, ...MODERN_PROXY],
    ...none,
    confidence: 'documented',
    sources: ['backendServiceOverview', 'apiBackendService'],
  },
];

/** The modes that product allows for that kind of backend; empty where it takes no such backend, or takes it elsewhere. */
export function balancingOf(product: ProductId, kind: BackendKindId): readonly BalancingRow[] {
  if (supportOf(product, kind).support === 'unsupported') return [];
  return balancingRows.filter((row) => row.kinds.includes(kind) && row.products.includes(product));
}
