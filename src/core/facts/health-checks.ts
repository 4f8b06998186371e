import { type BackendKindId, supportOf } from './backend-support.ts';
import {
  ANY_ALB,
  ANY_PASS,
  ANY_PROXY,
  C_ALB,
  C_PROXY,
  G_ALB,
  G_PROXY,
  INT_PASS,
  MESH,
  MODERN_ALB,
  MODERN_PROXY,
  REGIONAL_ALB,
  REGIONAL_PROXY,
  X_INT_ALB,
  X_INT_PROXY,
} from './product-groups.ts';
import type { ProductId } from './products.ts';
import type { Confidence, SourceKey } from './sources.ts';

/**
 * Health checks by product and kind of backend: whether the backend service needs one, who probes, which protocols it may use.
 * One row for kinds and products that are alike; where a product takes a kind of backend, exactly one row is about the two. Documents of
 * April 2026; the protocol sets come from a comparison table, so a protocol outside a set deserves a warning at most,
 * except gRPC with distributed probes, which is ruled out in words.
 */
export type HealthCheckProtocol = 'HTTP' | 'HTTPS' | 'HTTP2' | 'SSL' | 'TCP' | 'GRPC' | 'GRPC_WITH_TLS';

export interface HealthCheckFacts {
  /** `centralized`: Google's probers, from fixed ranges. `distributed`: the Envoy proxies, from the proxy-only subnet. */
  prober: 'centralized' | 'distributed' | 'none';
  requirement: 'required' | 'optional' | 'forbidden' | 'not-applicable';
  protocols: readonly HealthCheckProtocol[];
  confidence: Confidence;
  sources: readonly SourceKey[];
  note?: string;
}

interface HealthCheckRow extends HealthCheckFacts {
  kinds: readonly BackendKindId[];
  products: readonly ProductId[];
}

const ALL = ['HTTP', 'HTTPS', 'HTTP2', 'SSL', 'TCP', 'GRPC', 'GRPC_WITH_TLS'] as const;
const NO_HTTP = ['SSL', 'TCP', 'GRPC', 'GRPC_WITH_TLS'] as const;
const NO_GRPC = ['HTTP', 'HTTPS', 'HTTP2', 'SSL', 'TCP'] as const;
const MESH_PROBES = ['HTTP', 'HTTPS', 'HTTP2', 'TCP'] as const;

const central = { prober: 'centralized', requirement: 'required', protocols: ALL, confidence: 'documented' } as const;
const envoy = { prober: 'distributed', protocols: NO_GRPC, confidence: 'documented' } as const;
const nobody = { prober: 'none', protocols: [] } as const;

const NO_GRPC_NOTE = 'Envoy probes know neither gRPC nor PROXY protocol v1; the endpoints’ health shows as N/A.';
const NO_HTTP_NOTE =
  'The comparison table gives HTTP, HTTPS and HTTP2 checks to the classic and regional modes; no other page does.';

const rows: readonly HealthCheckRow[] = [
  // Instance groups
  {
    kinds: ['INSTANCE_GROUP'],
    products: [G_ALB, C_ALB],
    ...central,
    sources: ['backendServiceOverview', 'featureComparison'],
    note: 'Legacy health checks work here, with HTTP or HTTPS backends.',
  },
  {
    kinds: ['INSTANCE_GROUP'],
    products: [...REGIONAL_ALB, X_INT_ALB, C_PROXY, ...REGIONAL_PROXY, X_INT_PROXY],
    ...central,
    sources: ['backendServiceOverview', 'featureComparison'],
  },
  {
    kinds: ['INSTANCE_GROUP'],
    products: [...ANY_PASS, MESH],
    ...central,
    sources: ['backendServiceOverview', 'featureComparison', 'healthCheckOverview'],
  },

  // Zonal NEGs
  {
    kinds: ['NEG_GCE_VM_IP'],
    products: ANY_PASS,
    ...central,
    sources: ['backendServiceOverview', 'featureComparison', 'apiBackendService'],
    note: 'Forbidden beside haPolicy; probes are TCP based even for UDP.',
  },
  {
    kinds: ['NEG_GCE_VM_IP_PORT'],
    products: [...ANY_ALB, C_PROXY, ...REGIONAL_PROXY, X_INT_PROXY, MESH],
    ...central,
    sources: ['backendServiceOverview', 'featureComparison', 'healthCheckOverview', 'apiBackendService'],
  },

  // Everything the global external proxy Network Load Balancer probes
  {
    kinds: ['INSTANCE_GROUP', 'NEG_GCE_VM_IP_PORT'],
    products: [G_PROXY],
    ...central,
    protocols: NO_HTTP,
    confidence: 'unsure',
    sources: ['backendServiceOverview', 'featureComparison'],
    note: NO_HTTP_NOTE,
  },
  {
    kinds: ['NEG_NON_GCP_PRIVATE_IP_PORT'],
    products: [G_PROXY],
    ...central,
    protocols: NO_HTTP,
    confidence: 'unsure',
    sources: ['negOverview', 'hybridNegOverview'],
    note: NO_HTTP_NOTE,
  },

  // Hybrid NEGs
  {
    kinds: ['NEG_NON_GCP_PRIVATE_IP_PORT'],
    products: [G_ALB, C_ALB, C_PROXY],
    ...central,
    sources: ['negOverview', 'hybridNegOverview'],
  },
  {
    kinds: ['NEG_NON_GCP_PRIVATE_IP_PORT'],
    products: [...REGIONAL_ALB, X_INT_ALB, ...REGIONAL_PROXY, X_INT_PROXY],
    ...envoy,
    requirement: 'required',
    sources: ['featureComparison', 'negOverview', 'hybridNegOverview'],
    note: NO_GRPC_NOTE,
  },
  {
    kinds: ['NEG_NON_GCP_PRIVATE_IP_PORT'],
    products: [MESH],
    ...envoy,
    requirement: 'required',
    protocols: MESH_PROBES,
    sources: ['healthCheckOverview', 'meshInternetNegs'],
  },

  // Internet NEGs
  {
    kinds: ['NEG_INTERNET_IP_PORT_GLOBAL', 'NEG_INTERNET_FQDN_PORT_GLOBAL'],
    products: [G_ALB, C_ALB],
    ...nobody,
    requirement: 'forbidden',
    confidence: 'proven',
    sources: ['backendServiceOverview', 'internetNegOverview', 'fabricIssue652', 'lbHttpIssue413', 'pulumiIssue380'],
  },
  {
    kinds: ['NEG_INTERNET_FQDN_PORT_GLOBAL'],
    products: [MESH],
    ...envoy,
    requirement: 'optional',
    protocols: MESH_PROBES,
    confidence: 'proven',
    sources: ['meshInternetNegs', 'fabricIssue652'],
    note: 'The one global NEG the API lets have a health check.',
  },
  {
    kinds: ['NEG_INTERNET_IP_PORT_REGIONAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL'],
    products: [...REGIONAL_ALB, ...REGIONAL_PROXY],
    ...envoy,
    requirement: 'optional',
    sources: ['negOverview', 'internetNegOverview'],
    note: NO_GRPC_NOTE,
  },

  // Backends that are not probed
  {
    kinds: [
      'NEG_SERVERLESS_CLOUD_RUN',
      'NEG_SERVERLESS_APP_ENGINE',
      'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
      'NEG_SERVERLESS_API_GATEWAY',
    ],
    products: [...ANY_ALB, MESH],
    ...nobody,
    requirement: 'forbidden',
    confidence: 'proven',
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'lbHttpIssue149'],
  },
  {
    kinds: ['NEG_PSC_PUBLISHED_SERVICE', 'NEG_PSC_REGIONAL_GOOGLE_API', 'NEG_PSC_GLOBAL_GOOGLE_API'],
    products: [...MODERN_ALB, ...MODERN_PROXY],
    ...nobody,
    requirement: 'not-applicable',
    confidence: 'documented',
    sources: ['negOverview', 'pscBackends'],
    note: 'The how-to says to leave it out; what the API answers to one was not seen.',
  },
  {
    kinds: ['NEG_GCE_VM_IP_PORTMAP'],
    products: [INT_PASS],
    ...nobody,
    requirement: 'not-applicable',
    confidence: 'documented',
    sources: ['negOverview'],
  },
  {
    kinds: ['SERVICE_BINDING'],
    products: [MESH],
    ...nobody,
    requirement: 'forbidden',
    confidence: 'documented',
    sources: ['apiBackendService'],
  },
  {
    kinds: ['BACKEND_BUCKET'],
    products: ANY_ALB,
    ...nobody,
    requirement: 'not-applicable',
    confidence: 'documented',
    sources: ['backendServiceOverview'],
    note: 'A bucket has no backend service to carry a check.',
  },
  {
    kinds: ['PUBLISHED_SERVICE_BACKEND'],
    products: [...ANY_ALB, ...ANY_PROXY, MESH],
    ...nobody,
    requirement: 'not-applicable',
    confidence: 'unsure',
    sources: ['backendServiceOverview'],
    note: 'Taken over from Private Service Connect NEGs.',
  },
];

/** What holds for that kind of backend; undefined where the product takes no such backend. */
export function healthCheckOf(product: ProductId, kind: BackendKindId): HealthCheckFacts | undefined {
  if (supportOf(product, kind).support === 'unsupported') return undefined;
  return rows.find((row) => row.kinds.includes(kind) && row.products.includes(product));
}
