import { type Product, type Scope, type Scheme, products, type ProxyType } from '../facts/products.ts';
import type { Id } from './kind.ts';
import { type BackendService, type ForwardingRule, isKind, type Resource, type TargetProxy, type UrlMap } from './kinds.ts';
import { referencesOf } from './references.ts';
import type { View } from './view.ts';

export { backendKindOf } from './backend-kind.ts';

/** Everything in front of a backend service or bucket, nearest last. */
export interface Frontend {
  readonly forwardingRules: readonly ForwardingRule[];
  readonly targetProxies: readonly TargetProxy[];
  readonly urlMaps: readonly UrlMap[];
}

/** One way from a client to a backend service; what is missing is not there yet. */
export interface Route {
  readonly rule?: ForwardingRule;
  readonly proxy?: TargetProxy;
  readonly map?: UrlMap;
  readonly service?: BackendService;
}

/** Something the design says that rules out products. `words` reads on from its owner's name: "has scheme INTERNAL". */
export interface Clue {
  readonly id: Id;
  readonly field: string;
  readonly words: string;
  readonly allows: (product: Product) => boolean;
}

const routed = [
  'urlMap.default',
  'urlMap.matcherDefault',
  'urlMap.pathRule',
  'urlMap.routeRule',
  'urlMap.pathRuleWeight',
  'urlMap.routeRuleWeight',
  'urlMap.defaultWeight',
] as const;

const schemes: ReadonlySet<string> = new Set<Scheme>([
  'EXTERNAL',
  'EXTERNAL_MANAGED',
  'INTERNAL',
  'INTERNAL_MANAGED',
  'INTERNAL_SELF_MANAGED',
]);
const proxyTypes: ReadonlySet<string> = new Set<ProxyType>(['HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC']);
const protocols: ReadonlySet<string> = new Set(products.flatMap(({ backendServiceProtocols }) => backendServiceProtocols));
const balanced = products.filter(({ target }) => target !== 'TARGET_POOL');

/** Backend services, or a bucket, seen from behind: the URL maps, proxies and rules that lead to it. */
export function frontendOf(service: Resource, view: View): Frontend {
  const urlMaps = view.from('urlMap', service.id, ...routed);
  const targetProxies = new Map(view.from('targetProxy', service.id, 'targetProxy.service').map((proxy) => [proxy.id, proxy]));
  for (const map of urlMaps) for (const proxy of proxiesOf(map, view)) targetProxies.set(proxy.id, proxy);
  const rules = new Map(view.from('forwardingRule', service.id, 'forwardingRule.backendService').map((rule) => [rule.id, rule]));
  for (const proxy of targetProxies.values()) for (const rule of rulesOf(proxy, view)) rules.set(rule.id, rule);
  return { forwardingRules: [...rules.values()], targetProxies: [...targetProxies.values()], urlMaps };
}

const proxiesOf = (map: UrlMap, view: View) => view.from('targetProxy', map.id, 'targetProxy.urlMap');
const rulesOf = (proxy: TargetProxy, view: View) => view.from('forwardingRule', proxy.id, 'forwardingRule.target');

/** Every way that leads to a backend service; one bare way where nothing does yet. */
export function routesTo(service: BackendService, view: View): readonly Route[] {
  const straight = view.from('forwardingRule', service.id, 'forwardingRule.backendService');
  const routes: Route[] = straight.map((rule) => ({ rule, service }));
  for (const proxy of view.from('targetProxy', service.id, 'targetProxy.service')) {
    routes.push(...withRules({ proxy, service }, proxy, view));
  }
  for (const map of view.from('urlMap', service.id, ...routed)) {
    const proxies = proxiesOf(map, view);
    if (proxies.length === 0) routes.push({ map, service });
    for (const proxy of proxies) routes.push(...withRules({ proxy, map, service }, proxy, view));
  }
  return routes.length === 0 ? [{ service }] : routes;
}

function withRules(route: Route, proxy: TargetProxy, view: View): readonly Route[] {
  const rules = rulesOf(proxy, view);
  return rules.length === 0 ? [route] : rules.map((rule) => ({ ...route, rule }));
}

/** What is known along a way. Blank fields and unknown values say nothing. */
export function cluesOf({ rule, proxy, map, service }: Route): readonly Clue[] {
  return [...ruleClues(rule, service), ...proxyClues(proxy), ...mapClues(map), ...serviceClues(service, rule)];
}

function ruleClues(rule: ForwardingRule | undefined, service: BackendService | undefined): Clue[] {
  if (!rule) return [];
  const { id, loadBalancingScheme: scheme, IPProtocol: protocol } = rule;
  const clues: Clue[] = [];
  if (scheme !== undefined && schemes.has(scheme)) {
    clues.push({
      id,
      field: 'loadBalancingScheme',
      words: `has scheme ${scheme}`,
      allows: (product) => includes(product.forwardingRuleSchemes, scheme),
    });
  }
  clues.push(...scopeClue(rule, 'forwardingRule'));
  if (protocol !== undefined && protocol !== '') {
    clues.push({
      id,
      field: 'IPProtocol',
      words: `forwards ${protocol}`,
      allows: (product) => includes(product.forwardingRule.protocols, protocol),
    });
  }
  if (rule.backendService !== undefined && rule.backendService === service?.id) {
    clues.push({
      id,
      field: 'backendService',
      words: 'leads straight to a backend service',
      allows: ({ target }) => target === 'BACKEND_SERVICE',
    });
  }
  return clues;
}

function proxyClues(proxy: TargetProxy | undefined): Clue[] {
  if (!proxy) return [];
  const { id, type } = proxy;
  const known = type !== undefined && proxyTypes.has(type);
  const what: Clue = {
    id,
    field: 'type',
    words: known ? `is a target ${type} proxy` : 'is a target proxy',
    allows: (product) => (known ? includes(product.proxyTypes, type) : product.target === 'TARGET_PROXY'),
  };
  return [what, ...scopeClue(proxy, 'targetProxy')];
}

function mapClues(map: UrlMap | undefined): Clue[] {
  if (!map) return [];
  const { id } = map;
  return [
    { id, field: 'defaultService', words: 'is a URL map', allows: ({ scopes }) => scopes.urlMap.length > 0 },
    ...scopeClue(map, 'urlMap'),
  ];
}

function serviceClues(service: BackendService | undefined, rule: ForwardingRule | undefined): Clue[] {
  if (!service) return [];
  const { id, loadBalancingScheme: scheme, protocol } = service;
  const clues: Clue[] = [];
  if (scheme !== undefined && schemes.has(scheme)) {
    // Only a rule that says so makes EXTERNAL_MANAGED classic: the crossed pair of a migration.
    const crossed = rule?.loadBalancingScheme !== undefined;
    clues.push({
      id,
      field: 'loadBalancingScheme',
      words: `has scheme ${scheme}`,
      allows: (product) =>
        crossed
          ? product.schemePairs.some(({ backendService }) => backendService === scheme)
          : includes(product.backendServiceSchemes, scheme),
    });
  }
  clues.push(...scopeClue(service, 'backendService'));
  if (protocol !== undefined && protocols.has(protocol)) {
    clues.push({
      id,
      field: 'protocol',
      words: `has protocol ${protocol}`,
      allows: (product) => includes(product.backendServiceProtocols, protocol),
    });
  }
  return clues;
}

type Scoped = BackendService | ForwardingRule | TargetProxy | UrlMap;

function scopeClue(resource: Scoped, part: 'backendService' | 'forwardingRule' | 'targetProxy' | 'urlMap'): Clue[] {
  const scope = frontScope(resource);
  if (scope === undefined) return [];
  const words = scope === 'global' ? 'is global' : `is in ${resource.region}`;
  return [{ id: resource.id, field: 'region', words, allows: ({ scopes }) => scopes[part].includes(scope) }];
}

/** Without a region a frontend piece is global; a piece of scheme INTERNAL is never global, so its region is a blank. */
function frontScope(resource: Scoped): Scope | undefined {
  if (resource.region) return 'region';
  const scheme = 'loadBalancingScheme' in resource ? resource.loadBalancingScheme : undefined;
  return scheme === 'INTERNAL' ? undefined : 'global';
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

const fitting = (clues: readonly Clue[]) => balanced.filter((product) => clues.every(({ allows }) => allows(product)));

/** The fewest clues that no product satisfies together, most often two; undefined where some product does. */
export function contradictionIn(clues: readonly Clue[]): readonly Clue[] | undefined {
  if (fitting(clues).length > 0) return undefined;
  let few = clues;
  for (const clue of clues) {
    const without = few.filter((other) => other !== clue);
    if (fitting(without).length === 0) few = without;
  }
  return few;
}

/**
 * The products that a backend service may still be part of, given all that is known in front of it. One element: certain.
 * None: the design contradicts itself. A service behind frontends of two products has both.
 */
export function productsOf(service: BackendService, view: View): readonly Product[] {
  const found = routesTo(service, view).map((route) => fitting(cluesOf(route)));
  if (found.some((each) => each.length === 0)) return [];
  const common = balanced.filter((product) => found.every((each) => each.includes(product)));
  return common.length > 0 ? common : balanced.filter((product) => found.some((each) => each.includes(product)));
}

/** The products that a forwarding rule may be the front of. None: it contradicts itself, or leads elsewhere (to a VPN, say). */
export function productsOfRule(rule: ForwardingRule, view: View): readonly Product[] {
  const direct = view.of('backendService', rule.backendService);
  if (direct) return narrowed({ rule, service: direct }, [direct]);
  const proxy = view.of('targetProxy', rule.target);
  if (proxy) return productsThrough({ rule, proxy }, proxy, view);
  const outside = view.get(rule.target);
  if (isKind('external', outside) && !/\/target(?:Http|Https|Tcp|Ssl|Grpc)Proxies\//.test(outside.url ?? '')) {
    return outside.url?.includes('/targetPools/') ? products.filter(({ target }) => target === 'TARGET_POOL') : [];
  }
  return fitting(cluesOf({ rule }));
}

export function productsOfProxy(proxy: TargetProxy, view: View): readonly Product[] {
  return productsThrough({ proxy }, proxy, view);
}

export function productsOfUrlMap(map: UrlMap, view: View): readonly Product[] {
  const proxies = proxiesOf(map, view);
  const routes: Route[] = proxies.length === 0 ? [{ map }] : proxies.flatMap((proxy) => withRules({ proxy, map }, proxy, view));
  const services = servicesOfMap(map, view).filter((service) => isKind('backendService', service));
  return union(routes.map((route) => narrowed(route, services)));
}

function productsThrough(route: Route, proxy: TargetProxy, view: View): readonly Product[] {
  const map = view.of('urlMap', proxy.urlMap);
  if (map) return narrowed({ ...route, map }, servicesOfMap(map, view).filter((service) => isKind('backendService', service)));
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

/** A connected frontend, as one card shows it. All lists hold ids, in the order of the design. */
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
