import type { BackendKindId } from './backend-support.ts';
import type { ProductFamily } from './products.ts';
import type { Confidence, SourceKey } from './sources.ts';

/**
 * The network endpoint group types: scope, fields of the NEG and of its endpoints, limits, who balances to them.
 * API schema of August 2026, documents of April 2026. Where the two disagree, conflicts.ts says what was decided.
 */
export type NegScope = 'zone' | 'region' | 'global';

/**
 * What a field of the NEG asks for. `optional-default`: left out, the network called `default` is used. `required-unless-auto`: may be left
 * out in an auto mode network only. `optional-published-service`: forbidden for a Google API. `optional-expected`: optional by the API,
 * set by every published example.
 */
export type NegFieldRequirement =
  | 'required'
  | 'optional'
  | 'optional-default'
  | 'optional-expected'
  | 'optional-published-service'
  | 'required-unless-auto'
  | 'forbidden';

/** What a field of an endpoint asks for; `required-unless-default` = the NEG's defaultPort may stand in. */
export type EndpointFieldRequirement = 'required' | 'required-unless-default' | 'optional' | 'forbidden' | 'unsure';

export type EndpointField = 'instance' | 'ipAddress' | 'ipv6Address' | 'port' | 'fqdn' | 'clientDestinationPort';

export interface NegTypeFacts {
  id: string;
  label: string;
  /** One line: what the type is for. */
  use: string;
  scopes: readonly NegScope[];
  network: Partial<Record<NegScope, NegFieldRequirement>>;
  subnetwork: Partial<Record<NegScope, NegFieldRequirement>>;
  defaultPort: 'optional' | 'forbidden';
  /** Whether endpoints can be attached; where not, one endpoint is implied by the NEG's own target. */
  endpointsAttachable: boolean;
  endpoint: Readonly<Record<EndpointField, EndpointFieldRequirement>>;
  /** A port that the table calls required is optional on a global internet NEG: 80 or 443 follows from the protocol. */
  portOptionalOnGlobal: boolean;
  /** Most endpoints one NEG holds. */
  maxEndpoints: Partial<Record<NegScope, number>>;
  /** What makes two endpoints of one NEG the same one. */
  uniqueBy: readonly EndpointField[];
  /** Fields of the NEG that no other type has. */
  ownFields: readonly string[];
  /** Where the endpoint's packets go, and which addresses they carry. */
  routing: string;
  healthCheck:
    | 'centralized'
    | 'centralized-or-distributed'
    | 'distributed-on-regional'
    | 'forbidden'
    | 'not-applicable';
  families: readonly ProductFamily[];
  backendKinds: readonly BackendKindId[];
  /** Which quota counts it: one of zonal and regional NEGs per region, one of NEGs per project. */
  quota: Partial<Record<NegScope, 'PER_REGION' | 'PER_PROJECT'>>;
  /** Newer tools have it, the public v1 API does not list it: it goes out as it came in and is no error. */
  recognisedOnly: boolean;
  confidence: Confidence;
  sources: readonly SourceKey[];
}

const F = 'forbidden';
const NO_ENDPOINT = { instance: F, ipAddress: F, ipv6Address: F, port: F, fqdn: F, clientDestinationPort: F } as const;
const WEB_AND_PROXY = ['APPLICATION', 'PROXY_NETWORK'] as const;

export const negTypes = [
  {
    id: 'GCE_VM_IP',
    label: 'Zonal NEG of VM interfaces',
    use: 'Passthrough load balancing to chosen network interfaces of VMs, nic0 or any other.',
    scopes: ['zone'],
    network: { zone: 'required' },
    subnetwork: { zone: 'required-unless-auto' },
    defaultPort: F,
    endpointsAttachable: true,
    endpoint: {
      instance: 'required',
      ipAddress: 'optional',
      ipv6Address: F,
      port: F,
      fqdn: F,
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: false,
    maxEndpoints: { zone: 10_000 },
    uniqueBy: ['ipAddress'],
    ownFields: [],
    routing:
      'Packets reach the interface in the NEG’s subnet with the client’s address and the load balancer’s address unchanged.',
    healthCheck: 'centralized',
    families: ['PASSTHROUGH_NETWORK'],
    backendKinds: ['NEG_GCE_VM_IP'],
    quota: { zone: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: ['zonalNegOverview', 'negOverview', 'loadBalancingQuotas', 'apiNeg', 'gcloudNegCreate'],
  },
  {
    id: 'GCE_VM_IP_PORT',
    label: 'Zonal NEG of VM addresses and ports',
    use: 'Proxy load balancing to an address and port of a VM or of a container on it, alias addresses included.',
    scopes: ['zone'],
    network: { zone: 'optional-default' },
    subnetwork: { zone: 'required-unless-auto' },
    defaultPort: 'optional',
    endpointsAttachable: true,
    endpoint: {
      instance: 'required',
      ipAddress: 'optional',
      ipv6Address: 'optional',
      port: 'required-unless-default',
      fqdn: F,
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: false,
    maxEndpoints: { zone: 10_000 },
    uniqueBy: ['ipAddress', 'port'],
    ownFields: [],
    routing: 'A proxy opens a new connection to the primary or alias address, over the VPC network of the NEG.',
    healthCheck: 'centralized',
    families: ['APPLICATION', 'PROXY_NETWORK', 'SERVICE_MESH'],
    backendKinds: ['NEG_GCE_VM_IP_PORT'],
    quota: { zone: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: ['zonalNegOverview', 'negOverview', 'loadBalancingQuotas', 'apiNeg', 'gcloudNegCreate'],
  },
  {
    id: 'NON_GCP_PRIVATE_IP_PORT',
    label: 'Hybrid connectivity NEG',
    use: 'Proxy load balancing to hosts on premises or in another cloud, over VPN, Interconnect or a router appliance.',
    scopes: ['zone'],
    network: { zone: 'optional-default' },
    subnetwork: { zone: F },
    defaultPort: 'optional',
    endpointsAttachable: true,
    endpoint: {
      instance: F,
      ipAddress: 'required',
      ipv6Address: 'unsure',
      port: 'required-unless-default',
      fqdn: F,
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: false,
    maxEndpoints: { zone: 10_000 },
    uniqueBy: ['ipAddress', 'port'],
    ownFields: [],
    routing:
      'A proxy follows routes a Cloud Router has learned in the NEG’s network; global dynamic routing, no static route.',
    healthCheck: 'centralized-or-distributed',
    families: ['APPLICATION', 'PROXY_NETWORK', 'SERVICE_MESH'],
    backendKinds: ['NEG_NON_GCP_PRIVATE_IP_PORT'],
    quota: { zone: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: [
      'hybridNegOverview',
      'negOverview',
      'loadBalancingQuotas',
      'apiNeg',
      'gcloudNegCreate',
      'gkeNegController',
    ],
  },
  {
    id: 'INTERNET_IP_PORT',
    label: 'Internet NEG of addresses',
    use: 'An origin outside Google Cloud, reached over the internet by its public address.',
    scopes: ['global', 'region'],
    network: { global: F, region: 'required' },
    subnetwork: { global: F, region: F },
    defaultPort: 'optional',
    endpointsAttachable: true,
    endpoint: {
      instance: F,
      ipAddress: 'required',
      ipv6Address: 'unsure',
      port: 'required-unless-default',
      fqdn: F,
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: true,
    maxEndpoints: { global: 1, region: 256 },
    uniqueBy: ['ipAddress', 'port'],
    ownFields: [],
    routing:
      'Global: from Google’s front ends over the internet. Regional: from the proxy-only subnet through Cloud NAT.',
    healthCheck: 'distributed-on-regional',
    families: WEB_AND_PROXY,
    backendKinds: ['NEG_INTERNET_IP_PORT_GLOBAL', 'NEG_INTERNET_IP_PORT_REGIONAL'],
    quota: { global: 'PER_PROJECT', region: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: [
      'internetNegOverview',
      'negOverview',
      'loadBalancingQuotas',
      'apiGlobalNeg',
      'apiRegionNeg',
      'gcloudNegCreate',
    ],
  },
  {
    id: 'INTERNET_FQDN_PORT',
    label: 'Internet NEG of host names',
    use: 'An origin outside Google Cloud, reached by a host name that DNS resolves; a private name only when regional.',
    scopes: ['global', 'region'],
    network: { global: F, region: 'required' },
    subnetwork: { global: F, region: F },
    defaultPort: 'optional',
    endpointsAttachable: true,
    endpoint: {
      instance: F,
      ipAddress: F,
      ipv6Address: F,
      port: 'required-unless-default',
      fqdn: 'required',
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: true,
    maxEndpoints: { global: 1, region: 256 },
    uniqueBy: ['fqdn', 'port'],
    ownFields: [],
    routing:
      'Global: public DNS, first address, from Google’s front ends. Regional: the network’s DNS, all addresses, Cloud NAT or learned routes.',
    healthCheck: 'distributed-on-regional',
    families: ['APPLICATION', 'PROXY_NETWORK', 'SERVICE_MESH'],
    backendKinds: ['NEG_INTERNET_FQDN_PORT_GLOBAL', 'NEG_INTERNET_FQDN_PORT_REGIONAL'],
    quota: { global: 'PER_PROJECT', region: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: [
      'internetNegOverview',
      'negOverview',
      'loadBalancingQuotas',
      'meshInternetNegs',
      'apiGlobalNeg',
      'apiRegionNeg',
      'gcloudNegCreate',
    ],
  },
  {
    id: 'SERVERLESS',
    label: 'Serverless NEG',
    use: 'A Cloud Run service, function, App Engine service or API Gateway of the same region and project.',
    scopes: ['region'],
    network: { region: F },
    subnetwork: { region: F },
    defaultPort: F,
    endpointsAttachable: false,
    endpoint: NO_ENDPOINT,
    portOptionalOnGlobal: false,
    maxEndpoints: { region: 1 },
    uniqueBy: [],
    ownFields: ['cloudRun', 'appEngine', 'cloudFunction', 'serverlessDeployment'],
    routing: 'Google’s own network leads to the service; no VPC network and no firewall rule has a part in it.',
    healthCheck: F,
    families: ['APPLICATION'],
    backendKinds: [
      'NEG_SERVERLESS_CLOUD_RUN',
      'NEG_SERVERLESS_APP_ENGINE',
      'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1',
      'NEG_SERVERLESS_API_GATEWAY',
    ],
    quota: { region: 'PER_PROJECT' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: ['serverlessNegOverview', 'negOverview', 'loadBalancingQuotas', 'apiRegionNeg', 'gcloudNegCreate'],
  },
  {
    id: 'PRIVATE_SERVICE_CONNECT',
    label: 'Private Service Connect NEG',
    use: 'A service another network publishes through a service attachment, or a Google API, as a backend.',
    scopes: ['region'],
    network: { region: 'optional-published-service' },
    subnetwork: { region: 'optional-published-service' },
    defaultPort: F,
    endpointsAttachable: false,
    endpoint: NO_ENDPOINT,
    portOptionalOnGlobal: false,
    maxEndpoints: { region: 1 },
    uniqueBy: [],
    ownFields: ['pscTargetService', 'pscData'],
    routing:
      'Private Service Connect leads to the producer’s load balancer or to the API, without peering the networks.',
    healthCheck: 'not-applicable',
    families: WEB_AND_PROXY,
    backendKinds: ['NEG_PSC_PUBLISHED_SERVICE', 'NEG_PSC_REGIONAL_GOOGLE_API', 'NEG_PSC_GLOBAL_GOOGLE_API'],
    quota: { region: 'PER_PROJECT' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: [
      'pscBackends',
      'pscBackendOverview',
      'negOverview',
      'loadBalancingQuotas',
      'apiRegionNeg',
      'gcloudNegCreate',
      'tfAcceptanceTests',
    ],
  },
  {
    id: 'GCE_VM_IP_PORTMAP',
    label: 'Port mapping NEG',
    use: 'Each client port of a published service leads to one VM and port of its own.',
    scopes: ['region'],
    network: { region: 'optional-default' },
    subnetwork: { region: 'optional-expected' },
    defaultPort: 'optional',
    endpointsAttachable: true,
    endpoint: {
      instance: 'required',
      ipAddress: 'optional',
      ipv6Address: F,
      port: 'required-unless-default',
      fqdn: F,
      clientDestinationPort: 'required',
    },
    portOptionalOnGlobal: false,
    maxEndpoints: { region: 1_000 },
    uniqueBy: ['clientDestinationPort'],
    ownFields: [],
    routing: 'Private Service Connect maps the client port to one VM’s primary address and port; nothing is balanced.',
    healthCheck: 'not-applicable',
    families: ['PASSTHROUGH_NETWORK'],
    backendKinds: ['NEG_GCE_VM_IP_PORTMAP'],
    quota: { region: 'PER_REGION' },
    recognisedOnly: false,
    confidence: 'documented',
    sources: ['portMapping', 'negOverview', 'loadBalancingQuotas', 'apiRegionNeg', 'gcloudNegCreate'],
  },
  {
    id: 'GCE_VM_IP_DEDICATED_BACKEND',
    label: 'Zonal NEG for a high-availability policy',
    use: 'Whole VMs as leaders and followers of a passthrough backend service with haPolicy.',
    scopes: ['zone'],
    network: { zone: 'required' },
    subnetwork: { zone: 'required-unless-auto' },
    defaultPort: F,
    endpointsAttachable: true,
    endpoint: {
      instance: 'required',
      ipAddress: 'unsure',
      ipv6Address: 'unsure',
      port: F,
      fqdn: F,
      clientDestinationPort: F,
    },
    portOptionalOnGlobal: false,
    maxEndpoints: {},
    uniqueBy: ['instance'],
    ownFields: [],
    routing: 'As for GCE_VM_IP.',
    healthCheck: F,
    families: ['PASSTHROUGH_NETWORK'],
    backendKinds: [],
    quota: {},
    recognisedOnly: true,
    confidence: 'unsure',
    sources: ['tfDefinitions', 'tfAcceptanceTests'],
  },
] as const satisfies readonly NegTypeFacts[];

const byId: ReadonlyMap<string, NegTypeFacts> = new Map(negTypes.map((type) => [type.id, type]));

/** The facts of that type; undefined for a type nobody knows. */
export function negTypeOf(id: string): NegTypeFacts | undefined {
  return byId.get(id);
}
