import { setFields } from '../../edit/write.ts';
import type { Product, Scope } from '../../facts/products.ts';
import { capital, kindAndName, nameOf } from '../../model/endpoints.ts';
import type { Resource } from '../../model/kinds.ts';
import {
  type Clue,
  cluesOf,
  contradictionIn,
  fitting,
  leadsElsewhere,
  type Route,
  routesTo,
} from '../../model/routes.ts';
import type { View } from '../../model/view.ts';
import { type At, defineRule, type Fix, type Report } from '../rule.ts';
import { cite } from '../sources.ts';

const forwarded = new Set(['ESP', 'AH', 'SCTP', 'ICMP']);

export const oneProduct = defineRule({
  id: 'load-balancer/one-product',
  severity: 'error',
  title: 'Scheme, scope, protocol and proxy of a load balancer name one product together',
  why: 'Nowhere is it said which load balancer you build: it follows from these fields on the forwarding rule, the target proxy, the URL map and the backend service. Where two of them belong to different products, the API refuses to join the parts.',
  source: cite('backendServiceOverview', 'forwardingRuleOverview', 'apiBackendService', 'gcloudForwardingRules'),
  on: ['forwardingRule', 'targetProxy', 'backendService'],
  *check(resource, view) {
    for (const route of routesOf(resource, view)) {
      const { service: _service, ...front } = route;
      if (resource.kind === 'backendService' && (isMisled(route) || contradictionIn(cluesOf(front)))) continue;
      // A URL map behind a proxy that cannot have one is told of by a rule of its own.
      const judged = isMisled(route) ? { ...route, map: undefined } : route;
      const clues = contradictionIn(cluesOf(judged));
      if (clues) yield* told(clues, judged, view);
    }
  },
});

/** True where the proxy leads to what its type cannot lead to. */
const isMisled = ({ proxy, map, service }: Route): boolean =>
  proxy?.type === 'TCP' || proxy?.type === 'SSL'
    ? map !== undefined
    : proxy?.type !== undefined && map === undefined && service !== undefined;

/** What is in front of a service is judged with the rule; what has no rule yet, with the proxy. */
function routesOf(resource: Resource, view: View): readonly Route[] {
  if (resource.kind === 'backendService') return routesTo(resource, view);
  if (resource.kind === 'targetProxy') {
    const map = view.of('urlMap', resource.urlMap);
    const isFronted = view.referrers(resource.id, 'forwardingRule.target').length > 0;
    return isFronted ? [] : [{ proxy: resource, map }];
  }
  if (resource.kind !== 'forwardingRule' || leadsElsewhere(resource, view)) return [];
  // Without a target it may still become protocol forwarding, which takes more protocols than any load balancer.
  if (!resource.target && !resource.backendService && forwarded.has(resource.IPProtocol ?? '')) return [];
  const proxy = view.of('targetProxy', resource.target);
  return [{ rule: resource, proxy, map: view.of('urlMap', proxy?.urlMap) }];
}

function* told(clues: readonly Clue[], route: Route, view: View): Iterable<Report> {
  const [first, ...others] = clues.map(({ id, field }): At => ({ id, field }));
  if (!first) return;
  const facts = factsIn(clues, view);
  yield {
    at: [first, ...others],
    message:
      `${[...facts.slice(0, -1), facts.length > 1 ? `and ${facts.at(-1)}` : facts[0]].join(', ')}. ` +
      `No load balancer has ${['that', 'both'][clues.length - 1] ?? 'all of that'}.`,
    fixes: clues.flatMap((clue) => mended(clue, cluesOf(route), route, view)),
  };
}

/** What the clues say, one clause for each resource: "backend service web has scheme INTERNAL and has protocol HTTP". */
function factsIn(clues: readonly Clue[], view: View): readonly string[] {
  const words = new Map<string, string[]>();
  for (const clue of clues) words.set(clue.id, [...(words.get(clue.id) ?? []), clue.words]);
  return [...words].map(([id, all], index) => {
    const resource = view.get(id);
    if (!resource) return `something ${all.join(' and ')}`;
    // Where the words tell the kind already, the name is enough.
    const isTold = /^is an? /.test(all[0] ?? '');
    const who = isTold ? nameOf(resource) : index === 0 ? capital(kindAndName(resource)) : kindAndName(resource);
    return `${who} ${all.join(' and ')}`;
  });
}

const fieldWords: Readonly<Record<string, string>> = {
  loadBalancingScheme: 'scheme',
  protocol: 'protocol',
  IPProtocol: 'protocol',
  type: 'type',
};

/** Another value for one of the facts, with which the rest names a product. */
function mended(clue: Clue, all: readonly Clue[], route: Route, view: View): readonly Fix[] {
  const products = fitting(all.filter(({ id, field }) => id !== clue.id || field !== clue.field));
  const [product] = products;
  const resource = view.get(clue.id);
  if (!product || !resource) return [];
  if (clue.field === 'region') return [relocated(resource, product, route)].flatMap((fix) => fix ?? []);
  const value = clue.field === 'type' ? typeFor(resource, products) : valueFor(clue.field, resource, product);
  if (!value) return [];
  return [
    {
      title: `Set the ${fieldWords[clue.field] ?? clue.field} of ${kindAndName(resource)} to ${value}`,
      safety: 'design',
      edit: (design) =>
        setFields(design, resource.id, { ...(clue.field === 'type' ? idleFor(value) : {}), [clue.field]: value }),
    },
  ];
}

function valueFor(field: string, { kind }: Resource, product: Product): string | undefined {
  if (field === 'protocol') return product.backendServiceProtocols[0];
  if (field === 'IPProtocol') return product.forwardingRule.protocols[0];
  if (field !== 'loadBalancingScheme') return undefined;
  return kind === 'forwardingRule' ? product.forwardingRuleSchemes[0] : product.backendServiceSchemes[0];
}

function relocated(resource: Resource, product: Product, { rule, proxy, map, service }: Route): Fix | undefined {
  const scopes: readonly Scope[] =
    resource.kind === 'forwardingRule' ||
    resource.kind === 'targetProxy' ||
    resource.kind === 'urlMap' ||
    resource.kind === 'backendService'
      ? product.scopes[resource.kind]
      : [];
  const region = scopes.includes('global')
    ? undefined
    : [service, map, proxy, rule].find((part) => part?.region)?.region;
  if (scopes.length === 0 || (!region && !scopes.includes('global'))) return undefined;
  return {
    title: region ? `Move ${kindAndName(resource)} to ${region}` : `Make ${kindAndName(resource)} global`,
    safety: 'design',
    edit: (design) => setFields(design, resource.id, { region }),
  };
}

/** What a proxy of that type cannot have, taken off. */
const idleFor = (type: string): object =>
  type === 'HTTPS' || type === 'SSL'
    ? {}
    : { sslCertificates: undefined, certificateMap: undefined, sslPolicy: undefined };

/** A proxy type that also leads where the proxy leads now. */
function typeFor(resource: Resource, products: readonly Product[]): string | undefined {
  const types = products.flatMap(({ proxyTypes }) => proxyTypes);
  if (resource.kind !== 'targetProxy') return undefined;
  return types.find((type) => (resource.service ? type === 'TCP' || type === 'SSL' : type !== 'TCP' && type !== 'SSL'));
}
