import { usualRegion, usualZone } from '../edit/suggest.ts';
import { plainProtocol, scopeOfProduct, type Variant } from '../edit/variants.ts';
import { supportOf } from '../facts/backend-support.ts';
import { type NegScope, type NegTypeFacts, negTypes } from '../facts/neg-types.ts';
import { type Product, products } from '../facts/products.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Design } from '../model/design.ts';
import { nicNetwork } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type KindName, kindNames, type Resource } from '../model/kinds.ts';
import { productsOf, productsOfProxy, productsOfRule, productsOfUrlMap } from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOf } from '../model/scope.ts';
import type { View } from '../model/view.ts';

/** Where the parts of a chain are put: taken from the end that traffic goes to, else from the other, else usual. */
export interface Ground {
  readonly region: string;
  readonly zone: string;
  readonly network?: Id;
  readonly subnet?: Id;
}

/** One way to fill in what is inserted: a product, and a type and scope for the NEG. */
export interface Filling {
  readonly product: Product | undefined;
  readonly neg: NegForm | undefined;
  /** What the chain leads to. */
  readonly end: KindName;
}

export interface NegForm {
  readonly type: NegTypeFacts;
  readonly scope: NegScope;
}

const facts: readonly NegTypeFacts[] = negTypes;

/** The NEG types that lead to something of a kind, the usual one first. */
const typesTo: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  vm: ['GCE_VM_IP_PORT', 'GCE_VM_IP', 'GCE_VM_IP_PORTMAP'],
  gkeService: ['GCE_VM_IP_PORT', 'GCE_VM_IP'],
  cloudRunService: ['SERVERLESS'],
  cloudRunFunction: ['SERVERLESS'],
  appEngineService: ['SERVERLESS'],
  apiGateway: ['SERVERLESS'],
  internetHost: ['INTERNET_FQDN_PORT', 'INTERNET_IP_PORT'],
  hybridHost: ['NON_GCP_PRIVATE_IP_PORT'],
  serviceAttachment: ['PRIVATE_SERVICE_CONNECT'],
  googleApi: ['PRIVATE_SERVICE_CONNECT'],
};

/** The form that a variant of NEG has. */
export function negFormOf({ kind, id }: Variant): NegForm | undefined {
  if (kind !== 'neg') return undefined;
  const forms = facts.flatMap((type) => type.scopes.map((scope): NegForm => ({ type, scope })));
  return forms.find(({ type, scope }) => id === `neg/${type.id}@${scope}`);
}

/** The kinds that endpoints or the target of a NEG of that type may be. */
export function targetsOfType(type: string | undefined): readonly KindName[] {
  return kindNames.filter((kind) => typesTo[kind]?.includes(type ?? ''));
}

/** The forms that a NEG above that end may have, where some load balancer of that product takes them. */
export function negFormsTo(lower: Resource | KindName, product: Product | undefined): readonly NegForm[] {
  const kind = typeof lower === 'string' ? lower : lower.kind;
  const wanted = (typesTo[kind] ?? []).filter((id) => typeof lower === 'string' || suits(lower, id));
  return wanted.flatMap((id) =>
    facts
      .filter((type) => type.id === id)
      .flatMap((type) => type.scopes.map((scope) => ({ type, scope })))
      .filter((form) => !product || isTaken(form, product)),
  );
}

function suits(end: Resource, type: string): boolean {
  if (!isKind('internetHost', end)) return true;
  return type === 'INTERNET_FQDN_PORT'
    ? end.fqdn !== undefined || end.ipAddress === undefined
    : end.ipAddress !== undefined;
}

function isTaken({ type, scope }: NegForm, product: Product): boolean {
  return type.backendKinds.some((kind) => {
    if (kind.endsWith('_GLOBAL') && scope === 'region' && type.scopes.length > 1) return false;
    if (kind.endsWith('_REGIONAL') && scope === 'global') return false;
    return supportOf(product.id, kind).support !== 'unsupported';
  });
}

const balancers = products.filter(({ target }) => target !== 'TARGET_POOL');
/** What a service attachment may publish, the plainest first. */
const publishable = balancers
  .filter(({ exposure, geography }) => exposure === 'INTERNAL' && geography === 'REGIONAL')
  .reverse();

/** The products that something new below this may become part of. */
export function productsBelow(upper: Resource, view: View): readonly Product[] {
  switch (upper.kind) {
    case 'backendService':
      return productsOf(upper, view);
    case 'urlMap':
      return productsOfUrlMap(upper, view);
    case 'targetProxy': {
      const rules = view.from('forwardingRule', upper.id, 'forwardingRule.target');
      const fronts = rules.flatMap((rule) => productsOfRule(rule, view));
      return rules.length === 0 ? productsOfProxy(upper, view) : balancers.filter((each) => fronts.includes(each));
    }
    case 'forwardingRule':
      return productsOfRule(upper, view);
    case 'healthCheck':
      return balancers.filter(({ scopes }) => scopes.healthCheck.includes(upper.region ? 'region' : 'global'));
    case 'neg':
    case 'serviceAttachment':
      return publishable;
    default:
      return [];
  }
}

/** Whether parts of a product hand traffic to each other in this way: to a backend service straight, or by proxy and map. */
export function hasShape(product: Product, path: readonly KindName[]): boolean {
  const { target, scopes } = product;
  return path.every((kind, at) => {
    const next = path[at + 1];
    if (kind === 'forwardingRule' && next === 'backendService') return target === 'BACKEND_SERVICE';
    if (kind === 'forwardingRule' && next === 'targetProxy') return target === 'TARGET_PROXY';
    if (kind !== 'targetProxy' || next === undefined) return true;
    return (next === 'urlMap') === scopes.urlMap.length > 0;
  });
}

/** Region, zone, network and subnet of what is inserted between two things. */
export function groundBetween(design: Design, view: View, lower: Anchor, upper: Resource | undefined): Ground {
  const end = resourceOf(design, lower.id);
  const own = end && homeOf(end, lower.part, view);
  const front = upper && homeOf(upper, undefined, view);
  const region = (upper && regionOf(upper)) ?? own?.region ?? (end && regionOf(end)) ?? usualRegion(design);
  const zone = own?.zone ?? usualZone(design, region);
  const network = own?.network ?? front?.network ?? view.all('network').find(({ IPv4Range }) => !IPv4Range)?.id;
  const lies = (id: Id | undefined) => {
    const subnet = view.of('subnet', id);
    return subnet && subnet.network === network && subnet.region === region ? id : undefined;
  };
  const usable = () =>
    view.all('subnet').find((subnet) => lies(subnet.id) && (subnet.purpose ?? 'PRIVATE') === 'PRIVATE')?.id;
  const subnet = own?.subnet ?? lies(front?.subnet) ?? usable();
  return { region, zone, ...(network ? { network } : {}), ...(subnet ? { subnet } : {}) };
}

interface Home {
  readonly region?: string;
  readonly zone?: string;
  readonly network?: Id;
  readonly subnet?: Id;
}

function homeOf(end: Resource, part: string | undefined, view: View): Home {
  const region = regionOf(end);
  const somewhere = region === undefined ? {} : { region };
  if (isKind('vm', end)) {
    const nics = end.networkInterfaces ?? [];
    const nic = nics.find(({ id }) => id === part) ?? nics[0];
    const network = nic && nicNetwork(nic, view);
    return {
      ...somewhere,
      ...(end.zone ? { zone: end.zone } : {}),
      ...(network ? { network } : {}),
      ...(nic?.subnetwork ? { subnet: nic.subnetwork } : {}),
    };
  }
  if (isKind('hybridHost', end)) {
    const link = view.of('hybridLink', end.link);
    return {
      ...(link?.region ? { region: link.region } : {}),
      ...(link?.network ? { network: link.network } : {}),
    };
  }
  const network = 'network' in end && typeof end.network === 'string' ? end.network : undefined;
  const subnet = 'subnetwork' in end && typeof end.subnetwork === 'string' ? end.subnetwork : undefined;
  return { ...somewhere, ...(network ? { network } : {}), ...(subnet ? { subnet } : {}) };
}

/** What an inserted thing starts with. `lower` is what stands below it, `upper` where the chain begins. */
export function fieldsOf(kind: KindName, filling: Filling, ground: Ground, lower: KindName, upper: Resource): object {
  const { product } = filling;
  const here = product && scopeOfProduct(product) === 'region' ? { region: ground.region } : {};
  switch (kind) {
    case 'neg':
      return filling.neg ? negFields(filling.neg, ground, lower) : {};
    case 'instanceGroup':
      return { managed: false, zone: ground.zone };
    case 'backendService':
      return product ? { ...serviceFields(product, filling.end, ground, upper), ...here } : {};
    case 'targetProxy':
      return { type: product?.proxyTypes[0] ?? 'HTTP', ...here };
    case 'urlMap':
      return here;
    case 'forwardingRule':
      return product ? { ...ruleFields(product, ground), ...here } : {};
    case 'serviceAttachment':
      return { region: ground.region };
    default:
      return {};
  }
}

/** What a new NEG of that form starts with above something of that kind. */
export function negFields({ type, scope }: NegForm, ground: Ground, lower: KindName): object {
  const blank = { network: undefined, subnetwork: undefined };
  const port =
    type.defaultPort === 'forbidden'
      ? { defaultPort: undefined }
      : lower === 'internetHost'
        ? { defaultPort: 443 }
        : {};
  const base = { networkEndpointType: type.id, ...blank, ...port };
  // A zonal NEG takes zone and subnet from the interface that it is made for.
  if (scope === 'zone' && lower === 'vm') return { ...base, zone: undefined };
  const asks = (wish: string | undefined) => wish !== undefined && wish !== 'forbidden';
  const bare = lower === 'googleApi';
  return {
    ...base,
    ...(scope === 'zone'
      ? { zone: ground.zone }
      : { zone: undefined, region: scope === 'region' ? ground.region : undefined }),
    ...(asks(type.network[scope]) && !bare && ground.network ? { network: ground.network } : {}),
    ...(asks(type.subnetwork[scope]) && !bare && ground.subnet ? { subnetwork: ground.subnet } : {}),
  };
}

/** Kinds that are reached over the internet, or by Google's own network: the proxy speaks TLS to them. */
const overTls: ReadonlySet<KindName> = new Set([
  'cloudRunService',
  'cloudRunFunction',
  'appEngineService',
  'apiGateway',
  'internetHost',
  'googleApi',
]);

function serviceFields(product: Product, end: KindName, ground: Ground, upper: Resource): object {
  const said = isKind('forwardingRule', upper) ? upper.IPProtocol : undefined;
  const paired = product.protocolPairs.find(({ forwardingRule }) => forwardingRule === said)?.backendService;
  const tls = overTls.has(end) && product.backendServiceProtocols.includes('HTTPS') ? 'HTTPS' : undefined;
  const inNetwork = product.networkRule === 'BACKEND_SERVICE_NETWORK' && ground.network;
  return {
    loadBalancingScheme: product.backendServiceSchemes[0],
    protocol:
      paired ?? (isKind('targetProxy', upper) && upper.type === 'GRPC' ? 'GRPC' : (tls ?? plainProtocol(product))),
    ...(inNetwork ? { network: ground.network } : {}),
  };
}

function ruleFields({ target, forwardingRuleSchemes, forwardingRule }: Product, ground: Ground): object {
  return {
    loadBalancingScheme: forwardingRuleSchemes[0],
    IPProtocol: 'TCP',
    ...(target === 'BACKEND_SERVICE' ? { portRange: undefined, ports: ['80'] } : { portRange: '80' }),
    ...(forwardingRule.networkField === 'forbidden' || !ground.network ? {} : { network: ground.network }),
    ...(forwardingRule.subnetworkField === 'forbidden' || !ground.subnet ? {} : { subnetwork: ground.subnet }),
  };
}
