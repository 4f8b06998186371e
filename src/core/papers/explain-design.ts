import { healthCheckOf } from '../facts/health-checks.ts';
import { negTypeOf } from '../facts/neg-types.ts';
import type { Product } from '../facts/products.ts';
import { type BackendOn, backendsOf, countsAs } from '../model/backends.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { portSpans } from '../model/frontends.ts';
import type { Id } from '../model/kind.ts';
import { type BackendService, type ForwardingRule, isKind, kinds, type Neg } from '../model/kinds.ts';
import { type LoadBalancer, loadBalancersOf, productsOf } from '../model/load-balancer.ts';
import { proxyRanges } from '../model/probes.ts';
import { scopeOf } from '../model/scope.ts';
import { type View, viewOf } from '../model/view.ts';
import type { Outcome } from '../rules/acceptance.ts';
import { compare, inPaperOrder } from './paper-order.ts';

/** What is told of one thing, a sentence each. */
export interface Explained {
  readonly id?: Id;
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * A design in plain words, out of facts alone: what is exposed where, what serves it, how that is checked, and what is in
 * doubt. The same design gives the same words, whatever the order of editing.
 */
export function explainDesign(design: Design, { findings }: Outcome): readonly Explained[] {
  const view = viewOf(design);
  const places = new Map(inPaperOrder(design).map(({ id }, place) => [id, place]));
  const inOrder = <R extends { readonly id: Id }>(all: readonly R[]): readonly R[] =>
    [...all].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  // Which member has the smallest id is chance: the first on paper gives its name.
  const leading = ({ id, forwardingRules, targetProxies, urlMaps }: LoadBalancer): Id => {
    const [members = []] = [forwardingRules, targetProxies, urlMaps].filter(({ length }) => length > 0);
    return inOrder(members.map((member) => ({ id: member })))[0]?.id ?? id;
  };
  const balancers = inOrder(loadBalancersOf(view).map((balancer) => ({ ...balancer, id: leading(balancer) })));
  const services = inOrder(view.all('backendService'));
  const used = new Set(services.flatMap((service) => (service.backends ?? []).map(({ group }) => group)));
  const idle = inOrder(view.all('neg')).filter(({ id }) => !used.has(id));
  const doubts = findings.filter(({ severity }) => severity === 'unchecked' || severity === 'warning');
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    ...balancers.map((balancer) => ofBalancer(balancer, view)),
    ...services.map((service) => ofService(service, view)),
    ...(idle.length === 0
      ? []
      : [
          {
            title: 'Not in use',
            sentences: idle.map((neg) => `${nameOf(neg, 'A NEG')} (${typeWords(neg)}) is behind no backend service.`),
          },
        ]),
    ...(errors.length === 0
      ? []
      : [{ title: 'What would be refused', sentences: errors.map(({ message }) => message) }]),
    ...(doubts.length === 0
      ? []
      : [{ title: 'What is in doubt', sentences: [...new Set(doubts.map(({ message }) => message))] }]),
  ];
}

/** The same as text for a terminal or a mail. */
export function explanationText(explained: readonly Explained[]): string {
  if (explained.length === 0) return 'There is nothing in this design that traffic could take.\n';
  return `${explained.map(({ title, sentences }) => [title, ...sentences.map((each) => `  ${each}`)].join('\n')).join('\n\n')}\n`;
}

/** `a, b and c`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const most = 12;
const named = (ids: readonly Id[], view: View): string => {
  const names = ids.map((id) => nameOf(view.get(id), 'something outside the design')).sort();
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : listed(names);
};

function ofBalancer({ id, forwardingRules, services, products, certificates }: LoadBalancer, view: View): Explained {
  const [product, other] = products;
  const what = !product
    ? 'a load balancer that contradicts itself'
    : other
      ? 'a load balancer; which one is not decided yet'
      : `the ${product.name}`;
  const rules = forwardingRules
    .flatMap((each) => view.of('forwardingRule', each) ?? [])
    .sort((a, b) => compare(a.name ?? '', b.name ?? ''));
  return {
    id,
    title: nameOf(view.get(id), 'A frontend'),
    sentences: [
      `It is ${what}.`,
      ...(rules.length === 0
        ? ['No forwarding rule leads to it, so nobody reaches it.']
        : rules.map((rule) => exposure(rule, product, view))),
      ...(certificates.length > 0 ? [`It shows ${named(certificates, view)} to its clients.`] : []),
      services.length === 0 ? 'It leads to no service.' : `It leads to ${named(services, view)}.`,
      ...routing(id, view),
    ],
  };
}

function exposure(rule: ForwardingRule, product: Product | undefined, view: View): string {
  const reserved = view.of('address', rule.IPAddress);
  const address = reserved
    ? (reserved.address ?? nameOf(reserved, 'a reserved address'))
    : (rule.IPAddress ?? 'an address that Google chooses');
  const spans = portSpans(rule);
  const ports = rule.allPorts
    ? 'every port'
    : spans?.length
      ? `port ${spans.map(({ low, high }) => (low === high ? String(low) : `${low}-${high}`)).join(', ')}`
      : 'no port yet';
  const network = nameOf(view.get(rule.network ?? view.of('subnet', rule.subnetwork)?.network), 'its network');
  const who =
    product?.exposure === 'INTERNAL'
      ? `clients in ${network}${rule.region && !rule.allowGlobalAccess ? `, ${rule.region}` : ''}`
      : product?.exposure === 'MESH'
        ? 'workloads of the service mesh'
        : product
          ? 'everybody on the internet'
          : 'nobody knows whom';
  return `${nameOf(rule, 'A forwarding rule')} is open to ${who}, on ${address}, ${ports}.`;
}

/** What URL maps say beyond their default. */
function routing(id: Id, view: View): readonly string[] {
  const rule = view.of('forwardingRule', id);
  const map = view.of('urlMap', view.of('targetProxy', rule?.target)?.urlMap);
  if (!map) return [];
  return (map.hostRules ?? []).flatMap(({ hosts = [], pathMatcher }) => {
    const matcher = map.pathMatchers?.find(({ name }) => name === pathMatcher);
    if (!matcher) return [];
    const paths = (matcher.pathRules ?? []).map(
      ({ paths: own = [], service }) => `${own.join(', ')} to ${nameOf(view.get(service), 'nothing')}`,
    );
    const rest = matcher.defaultService
      ? `all else to ${nameOf(view.get(matcher.defaultService), 'nothing')}`
      : undefined;
    return [`Of ${hosts.join(', ')}, requests go: ${[...paths, ...(rest ? [rest] : [])].join('; ')}.`];
  });
}

function ofService(service: BackendService, view: View): Explained {
  const products = productsOf(service, view);
  const [product] = products.length === 1 ? products : [];
  const backends = backendsOf(service, view);
  return {
    id: service.id,
    title: nameOf(service, 'A backend service'),
    sentences: [
      backends.length === 0
        ? 'It has no backends, so it answers nobody.'
        : `It spreads ${product?.family === 'PASSTHROUGH_NETWORK' ? 'connections' : 'requests'} over ${backends.length} ${backends.length === 1 ? 'backend' : 'backends'}:`,
      ...backends.map((on) => backend(on, view)),
      ...checking(service, backends, product, view),
      ...(service.sessionAffinity && service.sessionAffinity !== 'NONE'
        ? [`Session affinity ${service.sessionAffinity} keeps a client on one endpoint.`]
        : []),
      ...(service.enableCDN ? ['Cloud CDN keeps copies of what it answers.'] : []),
      ...(service.securityPolicy ? [`The Cloud Armor policy ${service.securityPolicy} decides who gets through.`] : []),
    ],
  };
}

function backend({ backend: own, target, name }: BackendOn, view: View): string {
  const limits = Object.entries(own)
    .filter(([field, value]) => field.startsWith('max') && value !== undefined)
    .map(([field, value]) => `${field} ${String(value)}`);
  const mode = own.balancingMode
    ? `, balanced by ${own.balancingMode}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`
    : '';
  if (!target) return `- ${name}, which is not in the design${mode}.`;
  const scope = scopeOf(target);
  const where = scope?.value ?? scope?.type ?? 'nowhere yet';
  if (!isKind('neg', target)) return `- ${name}, an instance group in ${where}${mode}.`;
  return `- ${name}, ${typeWords(target)}, ${where}: ${ends(target, view)}${mode}.`;
}

const typeWords = (neg: Neg): string => neg.networkEndpointType ?? 'of no type yet';

function ends(neg: Neg, view: View): string {
  const facts = negTypeOf(neg.networkEndpointType ?? '');
  const count = neg.endpoints?.length ?? 0;
  if (facts?.endpointsAttachable !== false) return `${count} ${count === 1 ? 'endpoint' : 'endpoints'}`;
  const target =
    neg.pscTargetService ??
    neg.cloudRun?.service ??
    neg.appEngine?.service ??
    neg.cloudFunction?.function ??
    neg.serverlessDeployment?.resource;
  const mask = neg.cloudRun?.urlMask ?? neg.appEngine?.urlMask ?? neg.cloudFunction?.urlMask;
  if (mask) return `what its URL mask ${mask} names`;
  const resource = view.get(target);
  return resource ? `${kinds[resource.kind].label} ${nameOf(resource, '')}` : 'a target that is not named yet';
}

function checking(
  service: BackendService,
  backends: readonly BackendOn[],
  product: Product | undefined,
  view: View,
): readonly string[] {
  const check = view.of('healthCheck', service.healthChecks?.[0]);
  const probers = new Set(
    backends.flatMap((on) => {
      const kind = countsAs(on);
      return product && kind ? (healthCheckOf(product.id, kind)?.prober ?? []) : [];
    }),
  );
  if (!check)
    return probers.has('none') && probers.size === 1
      ? ['Nobody probes it: its backends look after themselves.']
      : backends.length > 0
        ? ['It names no health check.']
        : [];
  const port =
    check.portSpecification === 'USE_SERVING_PORT'
      ? 'the serving port'
      : check.port
        ? `port ${check.port}`
        : 'its usual port';
  const what = `${nameOf(check, 'a health check')} (${check.type ?? 'no protocol yet'}${check.requestPath ? ` ${check.requestPath}` : ''}) on ${port}`;
  const from = (ranges: readonly string[]) => (ranges.length > 0 ? ` from ${listed(ranges)}` : '');
  return [
    ...(probers.has('centralized') || probers.size === 0
      ? [`Google probes with ${what}${from(product?.firewall.healthCheckIpv4 ?? [])}.`]
      : []),
    ...(probers.has('distributed')
      ? [`The Envoy proxies probe with ${what}${from(proxyRanges(service, view).map(({ text }) => text))}.`]
      : []),
  ];
}
