import { negTypeOf } from '../facts/neg-types.ts';
import { type Product, type ProductId, products } from '../facts/products.ts';
import { type Design, nextId } from '../model/design.ts';
import { isResource } from '../model/document.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource, ResourceOf } from '../model/kinds.ts';
import { freeName, freeRange, usualRegion, usualZone } from './suggest.ts';

/** Where something new is put: what it takes over from its surroundings. Blanks are filled from the rest of the design. */
export interface Surroundings {
  readonly network?: Id;
  readonly subnet?: Id;
  readonly region?: string;
  readonly zone?: string;
}

type FieldsOf<K extends KindName> = Omit<ResourceOf<K>, 'id' | 'kind'>;
type Starters = { readonly [K in KindName]: (design: Design, around: Surroundings) => FieldsOf<K> };

const regionIn = (design: Design, around: Surroundings) => around.region ?? usualRegion(design);
const zoneIn = (design: Design, around: Surroundings) => around.zone ?? usualZone(design, regionIn(design, around));

/** What a new resource of each kind starts with, so that a newcomer's first drop is nearly right. */
const starters: Starters = {
  network: () => ({ name: 'vpc', autoCreateSubnetworks: false }),
  subnet: (design, around) => ({
    name: 'subnet',
    network: around.network,
    region: regionIn(design, around),
    ipCidrRange: freeRange(design),
  }),
  vm: (design, around) => ({
    name: 'vm',
    zone: zoneIn(design, around),
    machineType: 'e2-medium',
    networkInterfaces: [{ id: 'n1', ...(around.subnet ? { subnetwork: around.subnet } : {}) }],
    bootImage: 'projects/debian-cloud/global/images/family/debian-12',
  }),
  instanceGroup: (design, around) => ({ name: 'group', managed: false, zone: zoneIn(design, around) }),
  neg: (design, around) => ({
    name: 'neg',
    networkEndpointType: 'GCE_VM_IP_PORT',
    zone: zoneIn(design, around),
    ...(around.network ? { network: around.network } : {}),
    ...(around.subnet ? { subnetwork: around.subnet } : {}),
    defaultPort: 80,
  }),
  healthCheck: () => ({ name: 'check', type: 'HTTP', portSpecification: 'USE_SERVING_PORT', requestPath: '/' }),
  backendService: () => ({ name: 'service', loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'HTTP' }),
  backendBucket: () => ({ name: 'bucket' }),
  forwardingRule: () => ({
    name: 'frontend',
    loadBalancingScheme: 'EXTERNAL_MANAGED',
    IPProtocol: 'TCP',
    portRange: '80',
  }),
  targetProxy: () => ({ name: 'proxy', type: 'HTTP' }),
  urlMap: () => ({ name: 'map' }),
  certificate: () => ({ name: 'certificate', type: 'MANAGED', managed: { domains: ['example.com'] } }),
  firewallRule: (_design, around) => ({
    name: 'allow-health-checks',
    network: around.network,
    direction: 'INGRESS',
    sourceRanges: ['35.191.0.0/16', '130.211.0.0/22'],
    allowed: [{ IPProtocol: 'tcp' }],
  }),
  router: (design, around) => ({ name: 'router', network: around.network, region: regionIn(design, around) }),
  address: () => ({ name: 'address', addressType: 'EXTERNAL', ipVersion: 'IPV4' }),
  gkeService: (design, around) => ({
    name: 'service',
    cluster: 'cluster',
    namespace: 'default',
    region: regionIn(design, around),
    ports: [{ port: 80, targetPort: 8080 }],
  }),
  cloudRunService: (design, around) => ({ name: 'run', region: regionIn(design, around) }),
  cloudRunFunction: (design, around) => ({ name: 'function', region: regionIn(design, around), generation: 'GEN_2' }),
  appEngineService: (design, around) => ({ name: 'default', region: regionIn(design, around) }),
  apiGateway: (design, around) => ({ name: 'gateway', region: regionIn(design, around) }),
  internetHost: () => ({ name: 'origin', fqdn: 'origin.example.com' }),
  hybridHost: () => ({ name: 'on-premises', ipAddress: '192.168.10.5' }),
  hybridLink: (design, around) => ({
    name: 'vpn',
    type: 'VPN',
    region: regionIn(design, around),
    network: around.network,
    ranges: ['192.168.0.0/16'],
  }),
  serviceAttachment: (design, around) => ({
    name: 'attachment',
    region: regionIn(design, around),
    connectionPreference: 'ACCEPT_AUTOMATIC',
  }),
  googleApi: () => ({ name: 'storage', host: 'storage.googleapis.com' }),
  external: () => ({ name: 'elsewhere' }),
  opaque: () => ({ name: 'other' }),
};

/**
 * A resource of a kind with an id and name that the design does not have yet. `fields` go over what it starts with;
 * `taken` are ids promised already. Nothing is put into the design.
 */
export function newResource<K extends KindName>(
  design: Design,
  kind: K,
  around: Surroundings = {},
  fields: Partial<FieldsOf<K>> = {},
  taken: ReadonlySet<Id> = new Set(),
): FieldsOf<K> & { readonly id: Id; readonly kind: K } {
  const start = { ...starters[kind](design, around), ...fields };
  return {
    ...start,
    name: freeName(design, kind, start.name ?? kind),
    id: nextId(design, kind, taken),
    kind,
  };
}

/** Which proxy a new load balancer of a product gets: the plainest one. */
const proxyTypeOf = (product: Product): string | undefined => product.proxyTypes[0];

/**
 * The frontend of a new load balancer: forwarding rule, target proxy and URL map as its product needs them, wired to
 * each other. The backend service is left out: it is a card of its own.
 */
export function newLoadBalancer(design: Design, productId: ProductId, around: Surroundings = {}): readonly Resource[] {
  const product = products.find(({ id }) => id === productId);
  if (!product || product.target === 'TARGET_POOL') return [];
  const isGlobal = product.scopes.forwardingRule.includes('global');
  const scope = isGlobal ? {} : { region: regionIn(design, around) };
  const proxyType = proxyTypeOf(product);
  const withUrlMap = proxyType !== undefined && proxyType !== 'TCP' && proxyType !== 'SSL';
  const map = withUrlMap ? newResource(design, 'urlMap', around, { name: 'lb-map', ...scope }) : undefined;
  const proxy = proxyType
    ? newResource(design, 'targetProxy', around, {
        name: 'lb-proxy',
        type: proxyType,
        ...scope,
        ...(map ? { urlMap: map.id } : {}),
      })
    : undefined;
  const rule = newResource(design, 'forwardingRule', around, {
    name: 'lb-frontend',
    ...scope,
    loadBalancingScheme: product.forwardingRuleSchemes[0],
    IPProtocol: 'TCP',
    ...(proxy ? { target: proxy.id, portRange: '80' } : { portRange: undefined, ports: ['80'] }),
    ...(product.forwardingRule.networkField === 'forbidden' || !around.network ? {} : { network: around.network }),
    ...(product.forwardingRule.subnetworkField === 'forbidden' || !around.subnet ? {} : { subnetwork: around.subnet }),
  });
  return [map, proxy, rule].filter((resource) => resource !== undefined);
}

/**
 * Like `newResource` for a kind that is only known at run time (palette, chains). `fields` go over everything else.
 * Throws where the fields do not fit the kind: its callers are tables of ours.
 */
export function newOfKind(design: Design, kind: KindName, around: Surroundings = {}, fields: object = {}): Resource {
  const located = kind === 'neg' ? negLocation(design, around, fields) : {};
  const start: Resource | Record<string, unknown> = { ...newResource(design, kind, around), ...located, ...fields };
  const made = { ...start, name: freeName(design, kind, String(start.name ?? kind)) };
  if (!isResource(made)) throw new Error(`The starting fields do not fit a ${kind}`);
  return made;
}

/** A NEG of a type that is regional, or global, begins there instead of in a zone. */
function negLocation(design: Design, around: Surroundings, fields: object): object {
  const type = 'networkEndpointType' in fields ? negTypeOf(String(fields.networkEndpointType)) : undefined;
  const scope = type?.scopes[0];
  if (scope === undefined || scope === 'zone') return {};
  return { zone: undefined, region: scope === 'region' ? regionIn(design, around) : undefined };
}
