import type { BackendKindId } from '../facts/backend-support.ts';
import { type Product, products } from '../facts/products.ts';
import type { Id } from './kind.ts';
import {
  type BackendService,
  type ForwardingRule,
  isKind,
  type Neg,
  type Resource,
  type TargetProxy,
  type UrlMap,
} from './kinds.ts';
import { lasting } from './memo.ts';
import { referencesOf } from './references.ts';
import {
  balanced,
  cluesOf,
  fitting,
  leadsElsewhere,
  proxiesOf,
  type Route,
  routed,
  routesTo,
  rulesOf,
  withRules,
} from './routes.ts';
import type { View } from './view.ts';

const regionalHost = /^(?:[a-z]+-[a-z]+\d+-[a-z0-9-]+|[a-z0-9-]+\.[a-z]+-[a-z]+\d+\.(?:p\.)?rep)\.googleapis\.com$/;
const globalHost = /^[a-z0-9-]+\.googleapis\.com$/;

/**
 * What a backend is in the words of the fact tables. Undefined where it is no backend, or where a blank or something
 * outside the design keeps it from being known.
 */
export function backendKindOf(resource: Resource | undefined, view: View): BackendKindId | undefined {
  if (isKind('instanceGroup', resource)) return 'INSTANCE_GROUP';
  if (isKind('backendBucket', resource)) return 'BACKEND_BUCKET';
  return isKind('neg', resource) ? negKind(resource, view) : undefined;
}

function negKind(neg: Neg, view: View): BackendKindId | undefined {
  switch (neg.networkEndpointType) {
    case 'GCE_VM_IP':
      return 'NEG_GCE_VM_IP';
    case 'GCE_VM_IP_PORT':
      return 'NEG_GCE_VM_IP_PORT';
    case 'GCE_VM_IP_PORTMAP':
      return 'NEG_GCE_VM_IP_PORTMAP';
    case 'NON_GCP_PRIVATE_IP_PORT':
      return 'NEG_NON_GCP_PRIVATE_IP_PORT';
    case 'INTERNET_IP_PORT':
      if (neg.zone) return undefined;
      return neg.region ? 'NEG_INTERNET_IP_PORT_REGIONAL' : 'NEG_INTERNET_IP_PORT_GLOBAL';
    case 'INTERNET_FQDN_PORT':
      if (neg.zone) return undefined;
      return neg.region ? 'NEG_INTERNET_FQDN_PORT_REGIONAL' : 'NEG_INTERNET_FQDN_PORT_GLOBAL';
    case 'SERVERLESS':
      return serverlessKind(neg, view);
    case 'PRIVATE_SERVICE_CONNECT':
      return pscKind(view.get(neg.pscTargetService));
    default:
      return undefined;
  }
}

/** Functions of the second generation run on Cloud Run and count as such. */
function serverlessKind(neg: Neg, view: View): BackendKindId | undefined {
  const { cloudRun, appEngine, cloudFunction, serverlessDeployment } = neg;
  const said = [cloudRun, appEngine, cloudFunction, serverlessDeployment].filter((target) => target !== undefined);
  if (said.length !== 1) return undefined;
  if (cloudRun) return 'NEG_SERVERLESS_CLOUD_RUN';
  if (appEngine) return 'NEG_SERVERLESS_APP_ENGINE';
  if (serverlessDeployment) {
    const { platform = 'apigateway.googleapis.com' } = serverlessDeployment;
    return platform === 'apigateway.googleapis.com' ? 'NEG_SERVERLESS_API_GATEWAY' : undefined;
  }
  const generation = view.of('cloudRunFunction', cloudFunction?.function)?.generation;
  if (generation === 'GEN_2') return 'NEG_SERVERLESS_CLOUD_RUN';
  return generation === 'GEN_1' ? 'NEG_SERVERLESS_CLOUD_FUNCTIONS_GEN1' : undefined;
}

/** A target outside the design is known by its URL alone; a published service can be read from it. */
function pscKind(target: Resource | undefined): BackendKindId | undefined {
  if (isKind('serviceAttachment', target)) return 'NEG_PSC_PUBLISHED_SERVICE';
  if (isKind('external', target) && target.url?.includes('/serviceAttachments/')) return 'NEG_PSC_PUBLISHED_SERVICE';
  const host = isKind('googleApi', target) ? target.host : isKind('external', target) ? target.url : undefined;
  if (host === undefined) return undefined;
  if (regionalHost.test(host)) return 'NEG_PSC_REGIONAL_GOOGLE_API';
  return globalHost.test(host) ? 'NEG_PSC_GLOBAL_GOOGLE_API' : undefined;
}

/** Everything in front of a backend service or bucket, nearest last. */
export interface Frontend {
  readonly forwardingRules: readonly ForwardingRule[];
  readonly targetProxies: readonly TargetProxy[];
  readonly urlMaps: readonly UrlMap[];
}

/** Backend services, or a bucket, seen from behind: the URL maps, proxies and rules that lead to it. */
export const frontendOf = lasting((service: Resource, view: View): Frontend => {
  const urlMaps = view.from('urlMap', service.id, ...routed);
  const targetProxies = new Map(
    view.from('targetProxy', service.id, 'targetProxy.service').map((proxy) => [proxy.id, proxy]),
  );
  for (const map of urlMaps) for (const proxy of proxiesOf(map, view)) targetProxies.set(proxy.id, proxy);
  const rules = new Map(
    view.from('forwardingRule', service.id, 'forwardingRule.backendService').map((rule) => [rule.id, rule]),
  );
  for (const proxy of targetProxies.values()) for (const rule of rulesOf(proxy, view)) rules.set(rule.id, rule);
  return { forwardingRules: [...rules.values()], targetProxies: [...targetProxies.values()], urlMaps };
});

/**
 * The products that a backend service may still be part of, given all that is known in front of it. One element: certain.
 * None: the design contradicts itself. A service behind frontends of two products has both.
 */
export const productsOf = lasting((service: BackendService, view: View): readonly Product[] => {
  const found = routesTo(service, view).map((route) => fitting(cluesOf(route)));
  if (found.some((each) => each.length === 0)) return [];
  const common = balanced.filter((product) => found.every((each) => each.includes(product)));
  return common.length > 0 ? common : balanced.filter((product) => found.some((each) => each.includes(product)));
});

/** The products that a forwarding rule may be the front of. None: it contradicts itself, or leads elsewhere (to a VPN, say). */
export function productsOfRule(rule: ForwardingRule, view: View): readonly Product[] {
  const direct = view.of('backendService', rule.backendService);
  if (direct) return narrowed({ rule, service: direct }, [direct]);
  const proxy = view.of('targetProxy', rule.target);
  if (proxy) return productsThrough({ rule, proxy }, proxy, view);
  if (!leadsElsewhere(rule, view)) return fitting(cluesOf({ rule }));
  const target = view.get(rule.target);
  const isPool =
    (isKind('external', target) && target.url?.includes('/targetPools/')) ||
    (isKind('opaque', target) && target.apiKind === 'compute#targetPool');
  return isPool ? products.filter((product) => product.target === 'TARGET_POOL') : [];
}

export function productsOfProxy(proxy: TargetProxy, view: View): readonly Product[] {
  return productsThrough({ proxy }, proxy, view);
}

export function productsOfUrlMap(map: UrlMap, view: View): readonly Product[] {
  const proxies = proxiesOf(map, view);
  const routes: Route[] =
    proxies.length === 0 ? [{ map }] : proxies.flatMap((proxy) => withRules({ proxy, map }, proxy, view));
  const services = servicesOfMap(map, view).filter((service) => isKind('backendService', service));
  return union(routes.map((route) => narrowed(route, services)));
}

function productsThrough(route: Route, proxy: TargetProxy, view: View): readonly Product[] {
  const map = view.of('urlMap', proxy.urlMap);
  if (map)
    return narrowed(
      { ...route, map },
      servicesOfMap(map, view).filter((service) => isKind('backendService', service)),
    );
  const service = view.of('backendService', proxy.service);
  return narrowed(route, service ? [service] : []);
}

/** What the frontend says, and where that leaves a choice, what its backend services say. */
function narrowed(route: Route, services: readonly BackendService[]): readonly Product[] {
  const front = fitting(cluesOf(route));
  const both = services.reduce((left, service) => {
    const clues = cluesOf({ ...route, service });
    return left.filter((product) => clues.every(({ allows }) => allows(product)));
  }, front);
  return both.length > 0 ? both : front;
}

function union(lists: readonly (readonly Product[])[]): readonly Product[] {
  return products.filter((product) => lists.some((list) => list.includes(product)));
}

/** The backend services and buckets that a URL map names and the design has, each once. */
export function servicesOfMap(map: UrlMap, view: View): readonly Resource[] {
  const found = new Map<Id, Resource>();
  for (const { to } of referencesOf(map)) {
    const service = view.get(to);
    if (isKind('backendService', service) || isKind('backendBucket', service)) found.set(to, service);
  }
  return [...found.values()];
}

/** A connected frontend, as one card shows it. All lists hold ids. */
export interface LoadBalancer {
  /** Smallest id of its rules; of its proxies, or of its URL maps, where it has no rule. */
  readonly id: Id;
  readonly forwardingRules: readonly Id[];
  readonly targetProxies: readonly Id[];
  readonly urlMaps: readonly Id[];
  readonly certificates: readonly Id[];
  readonly addresses: readonly Id[];
  /** Backend services and buckets it routes to. */
  readonly services: readonly Id[];
  readonly products: readonly Product[];
}

/**
 * The load balancers of a design: rules, proxies and URL maps that refer to one another. Certificates and addresses
 * belong to a load balancer without joining two.
 */
export function loadBalancersOf(view: View): readonly LoadBalancer[] {
  const rules = view.all('forwardingRule');
  const proxies = view.all('targetProxy');
  const maps = view.all('urlMap');
  const parents = new Map<Id, Id>();
  for (const { id } of [...rules, ...proxies, ...maps]) parents.set(id, id);
  const rootOf = (id: Id): Id => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    return root;
  };
  const join = (a: Id, b: Id | undefined) => {
    if (b !== undefined && parents.has(b)) parents.set(rootOf(a), rootOf(b));
  };
  for (const rule of rules) join(rule.id, rule.target);
  for (const proxy of proxies) join(proxy.id, proxy.urlMap);

  const groups = new Map<Id, { rules: ForwardingRule[]; proxies: TargetProxy[]; maps: UrlMap[] }>();
  const groupOf = (id: Id) => {
    const group = groups.get(rootOf(id)) ?? { rules: [], proxies: [], maps: [] };
    groups.set(rootOf(id), group);
    return group;
  };
  for (const rule of rules) groupOf(rule.id).rules.push(rule);
  for (const proxy of proxies) groupOf(proxy.id).proxies.push(proxy);
  for (const map of maps) groupOf(map.id).maps.push(map);
  return [...groups.values()].map((group) => toLoadBalancer(group.rules, group.proxies, group.maps, view));
}

function toLoadBalancer(
  rules: readonly ForwardingRule[],
  proxies: readonly TargetProxy[],
  maps: readonly UrlMap[],
  view: View,
): LoadBalancer {
  const [leading = []] = [rules, proxies, maps].map(ids).filter(({ length }) => length > 0);
  const services = new Set<Id>();
  for (const rule of rules) if (view.of('backendService', rule.backendService)) services.add(rule.backendService ?? '');
  for (const proxy of proxies) if (view.of('backendService', proxy.service)) services.add(proxy.service ?? '');
  for (const map of maps) for (const service of servicesOfMap(map, view)) services.add(service.id);
  const products =
    rules.length > 0
      ? union(rules.map((rule) => productsOfRule(rule, view)))
      : proxies.length > 0
        ? union(proxies.map((proxy) => productsOfProxy(proxy, view)))
        : union(maps.map((map) => productsOfUrlMap(map, view)));
  return {
    id: leading.reduce((smallest, id) => (id < smallest ? id : smallest), leading[0] ?? ''),
    forwardingRules: ids(rules),
    targetProxies: ids(proxies),
    urlMaps: ids(maps),
    certificates: [...new Set(proxies.flatMap(({ sslCertificates }) => sslCertificates ?? []))],
    addresses: [...new Set(rules.flatMap(({ IPAddress }) => view.of('address', IPAddress)?.id ?? []))],
    services: [...services],
    products,
  };
}

const ids = (resources: readonly { readonly id: Id }[]): Id[] => resources.map(({ id }) => id);
