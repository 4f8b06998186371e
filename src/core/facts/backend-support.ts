import {
  ANY_ALB,
  ANY_PROXY,
  C_ALB,
  C_PROXY,
  EXT_PASS,
  G_ALB,
  G_PROXY,
  INT_PASS,
  MESH,
  R_EXT_ALB,
  R_INT_ALB,
  REGIONAL_ALB,
  REGIONAL_PROXY,
  X_INT_ALB,
  X_INT_PROXY,
} from './product-groups.ts';
import type { ProductId } from './products.ts';
import type { Confidence, SourceKey } from './sources.ts';

/**
 * Which backends each load balancer product takes, how many of them per backend service, and which may stand side by side in one.
 *
 * `table` has a list of rows for each kind of backend: `in` names the products a row is about, the rest is what these make of the kind. A
 * row that says nothing of `support` means supported; a cell that no row names is unsupported, on the word of the backend services
 * overview. `mixing` has a row for each product. Documents of April 2026; `sources` are keys of sources.ts, which has page and month.
 */
export const backendKinds = [
  { id: 'INSTANCE_GROUP', label: 'Instance group', place: 'backends' },
  { id: 'NEG_GCE_VM_IP', label: 'Zonal NEG, GCE_VM_IP', place: 'backends' },
  { id: 'NEG_GCE_VM_IP_PORT', label: 'Zonal NEG, GCE_VM_IP_PORT', place: 'backends' },
  { id: 'NEG_NON_GCP_PRIVATE_IP_PORT', label: 'Hybrid connectivity NEG', place: 'backends' },
  { id: 'NEG_INTERNET_IP_PORT_GLOBAL', label: 'Global internet NEG, IP address', place: 'backends' },
  { id: 'NEG_INTERNET_FQDN_PORT_GLOBAL', label: 'Global internet NEG, FQDN', place: 'backends' },
  { id: 'NEG_INTERNET_IP_PORT_REGIONAL', label: 'Regional internet NEG, IP address', place: 'backends' },
  { id: 'NEG_INTERNET_FQDN_PORT_REGIONAL', label: 'Regional internet NEG, FQDN', place: 'backends' },
  { id: 'NEG_SERVERLESS_CLOUD_RUN', label: 'Serverless NEG, Cloud Run', place: 'backends' },
  { id: 'NEG_SERVERLESS_APP_ENGINE', label: 'Serverless NEG, App Engine', place: 'backends' },
  { id: 'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1', label: 'Serverless NEG, Cloud Functions (1st gen)', place: 'backends' },
  { id: 'NEG_SERVERLESS_API_GATEWAY', label: 'Serverless NEG, API Gateway', place: 'backends' },
  { id: 'NEG_PSC_PUBLISHED_SERVICE', label: 'Private Service Connect NEG, published service', place: 'backends' },
  { id: 'NEG_PSC_REGIONAL_GOOGLE_API', label: 'Private Service Connect NEG, regional Google API', place: 'backends' },
  { id: 'NEG_PSC_GLOBAL_GOOGLE_API', label: 'Private Service Connect NEG, global Google API', place: 'backends' },
  { id: 'NEG_GCE_VM_IP_PORTMAP', label: 'Port mapping NEG', place: 'backends' },
  { id: 'BACKEND_BUCKET', label: 'Backend bucket', place: 'urlMap' },
  {
    id: 'PUBLISHED_SERVICE_BACKEND',
    label: 'Service attachment, named by the backend service itself',
    place: 'backendService',
  },
  { id: 'SERVICE_BINDING', label: 'Service binding', place: 'backendService' },
] as const satisfies readonly BackendKind[];

/** `place`: the list a backend of that kind is written in. Only those in `backends` have a balancing mode. */
export interface BackendKind {
  id: string;
  label: string;
  place: 'backends' | 'backendService' | 'urlMap';
}

export type BackendKindId = (typeof backendKinds)[number]['id'];

export interface Support {
  support: 'supported' | 'preview' | 'deprecated' | 'unsure' | 'unsupported';
  /** Most of that kind in one backend service; null = no number is documented. */
  max: number | null;
  /** Most of that kind in one backend service and region; null = no such limit. */
  maxPerRegion: number | null;
  confidence: Confidence;
  sources: readonly SourceKey[];
  note?: string;
}

/** A row of the table below: what is left out is supported, without a number, on documented word. */
interface SupportRow extends Partial<Omit<Support, 'sources'>> {
  in: readonly ProductId[];
  sources: readonly SourceKey[];
}

const HYBRID_NOTE = 'The quota page’s 50 per backend service does not name hybrid NEGs: a soft limit.';
const SINGLE_GOOGLE_API =
  'The overview allows one Private Service Connect NEG for Google APIs without saying which kind of API.';
const PUBLISHED_ONLY = 'Private Service Connect NEGs of regional proxies lead to published services alone.';
const PRODUCER_ACCESS = 'One per region of a producer; the producer has to switch global access on.';

const OVERVIEW = ['backendServiceOverview'] as const;
const COUNTED = ['backendServiceOverview', 'loadBalancingQuotas'] as const;
const INTERNET_PAGES = ['backendServiceOverview', 'internetNegOverview'] as const;
const SERVERLESS_PAGES = ['backendServiceOverview', 'serverlessNegOverview'] as const;
const PSC_PAGES = ['backendServiceOverview', 'publishedServices', 'pscBackends'] as const;
const REGIONAL_INTERNET_PAGES = ['backendServiceOverview', 'loadBalancingQuotas', 'internetNegOverview'] as const;

const table: Readonly<Record<BackendKindId, readonly SupportRow[]>> = {
  INSTANCE_GROUP: [
    { in: [...ANY_ALB, ...ANY_PROXY, MESH], max: 50, sources: COUNTED },
    { in: [EXT_PASS], max: 50, sources: COUNTED, note: 'Failover adds 50 backup backends; packets arrive on nic0.' },
    {
      in: [INT_PASS],
      max: 50,
      sources: COUNTED,
      note: 'Failover adds 50 backup backends; packets arrive on nic0 or the NIC in the backend service’s network.',
    },
  ],
  NEG_GCE_VM_IP: [
    {
      in: [EXT_PASS],
      max: 50,
      sources: ['backendServiceOverview', 'loadBalancingQuotas', 'externalPassthroughOverview', 'zonalNegOverview'],
      note: 'Failover adds 50 backup backends; the only kind that goes with haPolicy.',
    },
    {
      in: [INT_PASS],
      max: 50,
      sources: ['backendServiceOverview', 'loadBalancingQuotas', 'internalPassthroughOverview', 'zonalNegOverview'],
      note: 'Failover adds 50 backup backends; 250 endpoints receive new connections, 2000 with subsetting.',
    },
  ],
  NEG_GCE_VM_IP_PORT: [
    { in: [...ANY_ALB, G_PROXY, ...REGIONAL_PROXY, X_INT_PROXY, MESH], max: 50, sources: COUNTED },
    { in: [C_PROXY], max: 50, sources: COUNTED, note: 'From GKE only as standalone NEGs.' },
  ],
  NEG_NON_GCP_PRIVATE_IP_PORT: [
    {
      in: [...ANY_ALB, ...ANY_PROXY],
      sources: ['backendServiceOverview', 'negOverview', 'hybridNegOverview'],
      note: HYBRID_NOTE,
    },
    {
      in: [MESH],
      sources: ['backendServiceOverview', 'negOverview', 'meshHybridNegs'],
      note: 'An older page leaves out proxyless gRPC clients.',
    },
  ],
  NEG_INTERNET_IP_PORT_GLOBAL: [{ in: [G_ALB, C_ALB], max: 1, sources: INTERNET_PAGES }],
  NEG_INTERNET_FQDN_PORT_GLOBAL: [
    { in: [G_ALB, C_ALB], max: 1, sources: INTERNET_PAGES },
    { in: [MESH], max: 1, sources: ['backendServiceOverview', 'negOverview', 'meshInternetNegs'] },
  ],
  NEG_INTERNET_IP_PORT_REGIONAL: [
    {
      in: [...REGIONAL_ALB, ...REGIONAL_PROXY],
      max: 50,
      sources: REGIONAL_INTERNET_PAGES,
      note: 'The endpoints of all NEGs form one pool.',
    },
  ],
  NEG_INTERNET_FQDN_PORT_REGIONAL: [
    {
      in: [...REGIONAL_ALB, ...REGIONAL_PROXY],
      max: 50,
      sources: REGIONAL_INTERNET_PAGES,
      note: 'The endpoints of all NEGs form one pool.',
    },
  ],
  NEG_SERVERLESS_CLOUD_RUN: [
    {
      in: [G_ALB, C_ALB],
      maxPerRegion: 1,
      sources: SERVERLESS_PAGES,
      note: 'All of one platform, doing the same in each region; 2nd gen functions count as Cloud Run.',
    },
    {
      in: REGIONAL_ALB,
      max: 1,
      maxPerRegion: 1,
      sources: SERVERLESS_PAGES,
      note: '2nd gen functions count as Cloud Run; 5000 requests per second and project over all regional load balancers.',
    },
    {
      in: [X_INT_ALB],
      maxPerRegion: 1,
      sources: ['serverlessNegOverview', 'crossRegionServerlessSetup', 'fabricModules'],
      note: 'The overview says one in all; the set-up guide attaches one per region.',
    },
    {
      in: [MESH],
      support: 'unsure',
      confidence: 'unsure',
      sources: ['meshCloudRun'],
      note: 'A guide does it; the overview’s table does not list it.',
    },
  ],
  NEG_SERVERLESS_APP_ENGINE: [
    {
      in: [G_ALB, C_ALB],
      max: 1,
      maxPerRegion: 1,
      sources: SERVERLESS_PAGES,
      note: 'App Engine has one region per project, hence one NEG.',
    },
  ],
  NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1: [
    { in: [G_ALB, C_ALB], maxPerRegion: 1, sources: SERVERLESS_PAGES, note: '2nd gen functions count as Cloud Run.' },
  ],
  NEG_SERVERLESS_API_GATEWAY: [
    { in: [G_ALB], support: 'preview', maxPerRegion: 1, sources: ['serverlessNegOverview'] },
    {
      in: [C_ALB],
      support: 'unsure',
      confidence: 'unsure',
      maxPerRegion: 1,
      sources: ['serverlessNegOverview'],
      note: 'The guide is for the global external product, but its command leaves the scheme at EXTERNAL.',
    },
  ],
  NEG_PSC_PUBLISHED_SERVICE: [
    {
      in: [G_ALB],
      maxPerRegion: 1,
      sources: PSC_PAGES,
      note: `${PRODUCER_ACCESS} Not for a producer behind a regional internal proxy Network Load Balancer.`,
    },
    { in: [X_INT_ALB], maxPerRegion: 1, sources: PSC_PAGES, note: PRODUCER_ACCESS },
    {
      in: [G_PROXY],
      maxPerRegion: 1,
      sources: ['backendServiceOverview', 'negOverview', 'publishedServices'],
      note: `${PRODUCER_ACCESS} Not offered in the console.`,
    },
    {
      in: [X_INT_PROXY],
      maxPerRegion: 1,
      sources: ['backendServiceOverview', 'publishedServices'],
      note: PRODUCER_ACCESS,
    },
    { in: [...REGIONAL_ALB, ...REGIONAL_PROXY], max: 1, maxPerRegion: 1, sources: PSC_PAGES },
    {
      in: [C_ALB, C_PROXY],
      support: 'unsupported',
      sources: ['negOverview', 'publishedServices'],
      note: 'Ruled out in words.',
    },
  ],
  NEG_PSC_REGIONAL_GOOGLE_API: [
    {
      in: [G_ALB, X_INT_ALB, G_PROXY, X_INT_PROXY],
      support: 'unsure',
      confidence: 'unsure',
      max: 1,
      sources: OVERVIEW,
      note: SINGLE_GOOGLE_API,
    },
    {
      in: [R_EXT_ALB],
      support: 'unsure',
      confidence: 'unsure',
      max: 1,
      maxPerRegion: 1,
      sources: ['backendServiceOverview', 'pscBackends'],
      note: 'One guide treats this product and Google APIs together; no table confirms the pair.',
    },
    { in: [R_INT_ALB], max: 1, maxPerRegion: 1, sources: ['backendServiceOverview', 'regionalGoogleApis'] },
    { in: REGIONAL_PROXY, support: 'unsupported', sources: ['pscBackends'], note: PUBLISHED_ONLY },
  ],
  NEG_PSC_GLOBAL_GOOGLE_API: [
    {
      in: [G_ALB, G_PROXY, X_INT_PROXY],
      support: 'unsure',
      confidence: 'unsure',
      max: 1,
      sources: OVERVIEW,
      note: SINGLE_GOOGLE_API,
    },
    {
      in: [X_INT_ALB],
      max: 1,
      sources: ['backendServiceOverview', 'pscBackends', 'globalGoogleApis'],
      note: 'The NEG’s region does not matter.',
    },
    {
      in: REGIONAL_ALB,
      support: 'unsupported',
      confidence: 'unsure',
      sources: ['globalGoogleApis'],
      note: 'The cross-region internal product alone has a guide.',
    },
    { in: REGIONAL_PROXY, support: 'unsupported', sources: ['pscBackends'], note: PUBLISHED_ONLY },
  ],
  NEG_GCE_VM_IP_PORTMAP: [
    {
      in: [INT_PASS],
      max: 1,
      maxPerRegion: 1,
      sources: ['backendServiceOverview', 'negOverview', 'portMapping'],
      note: 'For a service published by Private Service Connect port mapping.',
    },
  ],
  BACKEND_BUCKET: [
    {
      in: [G_ALB, C_ALB],
      sources: ['backendServiceOverview', 'apiBackendService'],
      note: 'Leave loadBalancingScheme unset.',
    },
    {
      in: [X_INT_ALB],
      sources: ['loadBalancingReleaseNotes', 'apiBackendService', 'tfDefinitions'],
      note: 'loadBalancingScheme INTERNAL_MANAGED, without Cloud CDN.',
    },
    {
      in: REGIONAL_ALB,
      support: 'preview',
      sources: ['loadBalancingReleaseNotes', 'tfDefinitions'],
      note: 'A regional bucket with the scheme of the load balancer.',
    },
  ],
  PUBLISHED_SERVICE_BACKEND: [
    { in: [...REGIONAL_ALB, ...REGIONAL_PROXY, MESH], support: 'preview', sources: OVERVIEW },
  ],
  SERVICE_BINDING: [
    {
      in: [MESH],
      support: 'deprecated',
      sources: ['backendServiceOverview', 'apiBackendService'],
      note: 'No new ones; excludes backends and health checks.',
    },
  ],
};

const UNSUPPORTED: Support = {
  support: 'unsupported',
  max: null,
  maxPerRegion: null,
  confidence: 'documented',
  sources: OVERVIEW,
};

const SUPPORTED: Support = { ...UNSUPPORTED, support: 'supported' };

const cells: ReadonlyMap<string, Support> = new Map(
  backendKinds.flatMap(({ id }) =>
    table[id].flatMap(({ in: products, ...cell }) =>
      products.map((product) => [`${product} ${id}`, { ...SUPPORTED, ...cell }] as const),
    ),
  ),
);

/** What the product makes of that kind of backend. */
export function supportOf(product: ProductId, kind: BackendKindId): Support {
  return cells.get(`${product} ${kind}`) ?? UNSUPPORTED;
}

export interface Mixing {
  /** Each entry: the kinds that one backend service may hold at once. */
  allowed: readonly (readonly BackendKindId[])[];
  unsure: readonly (readonly BackendKindId[])[];
  sources: readonly SourceKey[];
  note?: string;
}

const ZONAL_AND_HYBRID = [
  ['INSTANCE_GROUP'],
  ['NEG_GCE_VM_IP_PORT'],
  ['NEG_NON_GCP_PRIVATE_IP_PORT'],
  ['NEG_GCE_VM_IP_PORT', 'NEG_NON_GCP_PRIVATE_IP_PORT'],
] as const;

const GLOBAL_WEB = [
  ...ZONAL_AND_HYBRID,
  ['NEG_SERVERLESS_CLOUD_RUN'],
  ['NEG_SERVERLESS_APP_ENGINE'],
  ['NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1'],
  ['NEG_INTERNET_IP_PORT_GLOBAL'],
  ['NEG_INTERNET_FQDN_PORT_GLOBAL'],
] as const;

const REGIONAL_INTERNET = [['NEG_INTERNET_IP_PORT_REGIONAL'], ['NEG_INTERNET_FQDN_PORT_REGIONAL']] as const;
const IP_AND_FQDN = [['NEG_INTERNET_IP_PORT_REGIONAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL']] as const;
const PSC_ANY = [
  ['NEG_PSC_PUBLISHED_SERVICE'],
  ['NEG_PSC_REGIONAL_GOOGLE_API'],
  ['NEG_PSC_GLOBAL_GOOGLE_API'],
] as const;
const GKE_NOTE = 'On GKE zonal and hybrid NEGs mix only as standalone NEGs.';

const regionalWeb: Mixing = {
  allowed: [
    ...ZONAL_AND_HYBRID,
    ['NEG_SERVERLESS_CLOUD_RUN'],
    ['NEG_PSC_PUBLISHED_SERVICE'],
    ['NEG_PSC_REGIONAL_GOOGLE_API'],
    ...REGIONAL_INTERNET,
    ['PUBLISHED_SERVICE_BACKEND'],
  ],
  unsure: IP_AND_FQDN,
  sources: ['backendServiceOverview', 'internetNegOverview', 'serverlessNegOverview', 'hybridNegOverview'],
  note: 'No page says whether regional internet NEGs of both types may share a backend service.',
};

const regionalProxy: Mixing = {
  allowed: [...ZONAL_AND_HYBRID, ['NEG_PSC_PUBLISHED_SERVICE'], ...REGIONAL_INTERNET, ['PUBLISHED_SERVICE_BACKEND']],
  unsure: IP_AND_FQDN,
  sources: ['backendServiceOverview', 'hybridNegOverview'],
};

export const mixing = {
  GLOBAL_EXTERNAL_APPLICATION: {
    allowed: [...GLOBAL_WEB, ['NEG_SERVERLESS_API_GATEWAY'], ...PSC_ANY],
    unsure: [],
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'hybridNegOverview'],
    note: GKE_NOTE,
  },
  CLASSIC_APPLICATION: {
    allowed: GLOBAL_WEB,
    unsure: [['NEG_SERVERLESS_API_GATEWAY']],
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'hybridNegOverview'],
  },
  REGIONAL_EXTERNAL_APPLICATION: regionalWeb,
  CROSS_REGION_INTERNAL_APPLICATION: {
    allowed: [...ZONAL_AND_HYBRID, ['NEG_SERVERLESS_CLOUD_RUN'], ...PSC_ANY],
    unsure: [],
    sources: ['backendServiceOverview', 'serverlessNegOverview', 'hybridNegOverview'],
  },
  REGIONAL_INTERNAL_APPLICATION: regionalWeb,
  GLOBAL_EXTERNAL_PROXY_NETWORK: {
    allowed: [...ZONAL_AND_HYBRID, ...PSC_ANY],
    unsure: [],
    sources: ['backendServiceOverview', 'hybridNegOverview'],
    note: GKE_NOTE,
  },
  CLASSIC_PROXY_NETWORK: {
    allowed: ZONAL_AND_HYBRID,
    unsure: [],
    sources: ['backendServiceOverview', 'hybridNegOverview'],
    note: GKE_NOTE,
  },
  REGIONAL_EXTERNAL_PROXY_NETWORK: regionalProxy,
  REGIONAL_INTERNAL_PROXY_NETWORK: regionalProxy,
  CROSS_REGION_INTERNAL_PROXY_NETWORK: {
    allowed: [...ZONAL_AND_HYBRID, ...PSC_ANY],
    unsure: [],
    sources: ['backendServiceOverview', 'hybridNegOverview'],
  },
  EXTERNAL_PASSTHROUGH_NETWORK: {
    allowed: [['INSTANCE_GROUP'], ['NEG_GCE_VM_IP']],
    unsure: [],
    sources: ['backendServiceOverview', 'externalPassthroughOverview'],
  },
  INTERNAL_PASSTHROUGH_NETWORK: {
    allowed: [['INSTANCE_GROUP'], ['NEG_GCE_VM_IP'], ['NEG_GCE_VM_IP_PORTMAP']],
    unsure: [],
    sources: ['backendServiceOverview', 'internalPassthroughOverview'],
  },
  CLOUD_SERVICE_MESH: {
    allowed: [
      ['INSTANCE_GROUP'],
      ['NEG_GCE_VM_IP_PORT'],
      ['NEG_NON_GCP_PRIVATE_IP_PORT'],
      ['NEG_INTERNET_FQDN_PORT_GLOBAL'],
      ['PUBLISHED_SERVICE_BACKEND'],
      ['SERVICE_BINDING'],
    ],
    unsure: [['NEG_GCE_VM_IP_PORT', 'NEG_NON_GCP_PRIVATE_IP_PORT'], ['NEG_SERVERLESS_CLOUD_RUN']],
    sources: ['backendServiceOverview', 'hybridNegOverview'],
    note: 'The hybrid page counts INTERNAL_SELF_MANAGED among the schemes that mix zonal and hybrid NEGs; the overview does not.',
  },
  EXTERNAL_PASSTHROUGH_TARGET_POOL: { allowed: [], unsure: [], sources: ['forwardingRuleOverview'] },
} as const satisfies Record<ProductId, Mixing>;
