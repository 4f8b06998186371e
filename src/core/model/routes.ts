import { type Product, type ProxyType, products, type Scheme, type Scope } from '../facts/products.ts';
import type { Id } from './kind.ts';
import type { BackendService, ForwardingRule, TargetProxy, UrlMap } from './kinds.ts';
import type { View } from './view.ts';

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

/** The relations by which a URL map names a service. */
export const routed = [
  'urlMap.default',
  'urlMap.matcherDefault',
  'urlMap.pathRule',
  'urlMap.routeRule',
  'urlMap.pathRuleWeight',
  'urlMap.routeRuleWeight',
  'urlMap.defaultWeight',
  'urlMap.matcherWeight',
] as const;

const schemes: ReadonlySet<string> = new Set<Scheme>([
  'EXTERNAL',
  'EXTERNAL_MANAGED',
  'INTERNAL',
  'INTERNAL_MANAGED',
  'INTERNAL_SELF_MANAGED',
]);
const proxyTypes: ReadonlySet<string> = new Set<ProxyType>(['HTTP', 'HTTPS', 'TCP', 'SSL', 'GRPC']);
const protocols: ReadonlySet<string> = new Set(
  products.flatMap(({ backendServiceProtocols }) => backendServiceProtocols),
);
export const balanced = products.filter(({ target }) => target !== 'TARGET_POOL');

export const proxiesOf = (map: UrlMap, view: View) => view.from('targetProxy', map.id, 'targetProxy.urlMap');
export const rulesOf = (proxy: TargetProxy, view: View) =>
  view.from('forwardingRule', proxy.id, 'forwardingRule.target');

/**
 * True for a forwarding rule that is no front of a load balancer with backend services: its target is a published service
 * or all Google APIs (Private Service Connect), a VPN gateway, a target instance (protocol forwarding) or a target pool.
 */
export function leadsElsewhere(rule: ForwardingRule, view: View): boolean {
  const target = view.get(rule.target);
  if (target?.kind === 'external') return !/\/target(?:Http|Https|Tcp|Ssl|Grpc)Proxies\//.test(target.url ?? '');
  return target?.kind === 'serviceAttachment' || target?.kind === 'opaque';
}

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

/** A way that starts at a proxy, once for each forwarding rule that leads there; as it is where none does. */
export function withRules(route: Route, proxy: TargetProxy, view: View): readonly Route[] {
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

/**
 * Without a region a frontend piece is global; a piece of scheme INTERNAL is never global, so its region is a blank. Of a
 * mesh the documents know global pieces only, but quotas and tools have regional ones: its region tells nothing.
 */
function frontScope(resource: Scoped): Scope | undefined {
  const scheme = 'loadBalancingScheme' in resource ? resource.loadBalancingScheme : undefined;
  if (resource.region) return scheme === 'INTERNAL_SELF_MANAGED' ? undefined : 'region';
  return scheme === 'INTERNAL' ? undefined : 'global';
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** The products that all these clues allow; target pools have no backend service and are never among them. */
export const fitting = (clues: readonly Clue[]) =>
  balanced.filter((product) => clues.every(({ allows }) => allows(product)));

const weight = ({ field }: Clue): number => (field === 'region' ? 0 : field === 'defaultService' ? 1 : 2);

/** The fewest clues that no product satisfies together, most often two; undefined where some product does. */
export function contradictionIn(clues: readonly Clue[]): readonly Clue[] | undefined {
  if (fitting(clues).length > 0) return undefined;
  let few = clues;
  // A scheme or a protocol says more than a place: what is only a place gives way first.
  for (const clue of [...clues].sort((a, b) => weight(a) - weight(b))) {
    const without = few.filter((other) => other !== clue);
    if (fitting(without).length === 0) few = without;
  }
  return few;
}
