import type { KindName } from './kinds.ts';

/**
 * One way in which a resource refers to others: the field that holds the reference and what it may point to. Canvas,
 * edits, rules, import and export all read this table; there is no other place that knows how kinds join.
 */
export interface Relation {
  /** A public name, `kind.field` in words; the command line prints it. */
  readonly id: string;
  readonly from: KindName;
  /** Path of the field inside the resource; `[]` walks a list: `networkInterfaces[].subnetwork`. */
  readonly path: string;
  readonly to: readonly KindName[];
  /** "web-neg *sends traffic to* vm-1", from the referring side. */
  readonly verb: string;
  /** Drawn as the inside of a container instead of a wire. */
  readonly contains?: true;
  /** Says where something is, as its row or the container around it tells already: a wire for each would make a hairball. */
  readonly around?: true;
  /**
   * How the Compute API spells the reference: a URL (usual), a bare name (serverless targets), or the address of a
   * Private Service Connect target. `none`: the API has no such field, the design alone knows it.
   */
  readonly spelt?: 'name' | 'psc' | 'none';
  /** The field may also hold a literal (an address) that is no id. */
  readonly literal?: true;
  /** Traffic runs along the reference (`with`), or against it (`against`); absent: no traffic. */
  readonly traffic?: 'with' | 'against';
}

const services = ['backendService', 'backendBucket'] as const;

export const relations = [
  { id: 'subnet.network', from: 'subnet', path: 'network', to: ['network'], verb: 'is in', contains: true },
  { id: 'network.peerings', from: 'network', path: 'peerings[].network', to: ['network'], verb: 'is peered with' },
  { id: 'nic.network', from: 'vm', path: 'networkInterfaces[].network', to: ['network'], verb: 'is in', around: true },
  { id: 'nic.subnet', from: 'vm', path: 'networkInterfaces[].subnetwork', to: ['subnet'], verb: 'is in' },
  {
    id: 'firewallRule.network',
    from: 'firewallRule',
    path: 'network',
    to: ['network'],
    verb: 'guards',
    contains: true,
  },
  { id: 'router.network', from: 'router', path: 'network', to: ['network'], verb: 'serves', contains: true },
  {
    id: 'router.natSubnets',
    from: 'router',
    path: 'nats[].subnetworks[].name',
    to: ['subnet'],
    verb: 'translates for',
  },
  { id: 'router.natAddresses', from: 'router', path: 'nats[].natIps[]', to: ['address'], verb: 'uses' },
  { id: 'address.subnet', from: 'address', path: 'subnetwork', to: ['subnet'], verb: 'is in', around: true },
  { id: 'address.network', from: 'address', path: 'network', to: ['network'], verb: 'is in', around: true },
  { id: 'instanceGroup.network', from: 'instanceGroup', path: 'network', to: ['network'], verb: 'is in', around: true },
  {
    id: 'instanceGroup.subnet',
    from: 'instanceGroup',
    path: 'subnetwork',
    to: ['subnet'],
    verb: 'is in',
    around: true,
  },
  {
    id: 'instanceGroup.instances',
    from: 'instanceGroup',
    path: 'instances[]',
    to: ['vm'],
    verb: 'has',
    traffic: 'with',
  },
  {
    id: 'instanceGroup.template',
    from: 'instanceGroup',
    path: 'instanceTemplate',
    to: ['opaque'],
    verb: 'is made from',
  },
  { id: 'neg.network', from: 'neg', path: 'network', to: ['network'], verb: 'is in', around: true },
  { id: 'neg.subnet', from: 'neg', path: 'subnetwork', to: ['subnet'], verb: 'is in', around: true },
  { id: 'endpoint.vm', from: 'neg', path: 'endpoints[].instance', to: ['vm'], verb: 'reaches', traffic: 'with' },
  {
    id: 'neg.cloudRun',
    from: 'neg',
    path: 'cloudRun.service',
    to: ['cloudRunService'],
    verb: 'reaches',
    spelt: 'name',
    traffic: 'with',
  },
  {
    id: 'neg.appEngine',
    from: 'neg',
    path: 'appEngine.service',
    to: ['appEngineService'],
    verb: 'reaches',
    spelt: 'name',
    traffic: 'with',
  },
  {
    id: 'neg.function',
    from: 'neg',
    path: 'cloudFunction.function',
    to: ['cloudRunFunction'],
    verb: 'reaches',
    spelt: 'name',
    traffic: 'with',
  },
  {
    id: 'neg.apiGateway',
    from: 'neg',
    path: 'serverlessDeployment.resource',
    to: ['apiGateway'],
    verb: 'reaches',
    spelt: 'name',
    traffic: 'with',
  },
  {
    id: 'neg.pscTarget',
    from: 'neg',
    path: 'pscTargetService',
    to: ['serviceAttachment', 'googleApi'],
    verb: 'reaches',
    spelt: 'psc',
    traffic: 'with',
  },
  { id: 'gkeService.negs', from: 'gkeService', path: 'negs[]', to: ['neg'], verb: 'manages', spelt: 'none' },
  {
    id: 'backend.group',
    from: 'backendService',
    path: 'backends[].group',
    to: ['neg', 'instanceGroup'],
    verb: 'sends traffic to',
    traffic: 'with',
  },
  {
    id: 'backendService.healthCheck',
    from: 'backendService',
    path: 'healthChecks[]',
    to: ['healthCheck'],
    verb: 'is probed by',
  },
  {
    id: 'backendService.network',
    from: 'backendService',
    path: 'network',
    to: ['network'],
    verb: 'is in',
    around: true,
  },
  {
    id: 'urlMap.default',
    from: 'urlMap',
    path: 'defaultService',
    to: services,
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.matcherDefault',
    from: 'urlMap',
    path: 'pathMatchers[].defaultService',
    to: services,
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.pathRule',
    from: 'urlMap',
    path: 'pathMatchers[].pathRules[].service',
    to: services,
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.routeRule',
    from: 'urlMap',
    path: 'pathMatchers[].routeRules[].service',
    to: services,
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.pathRuleWeight',
    from: 'urlMap',
    path: 'pathMatchers[].pathRules[].routeAction.weightedBackendServices[].backendService',
    to: ['backendService'],
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.routeRuleWeight',
    from: 'urlMap',
    path: 'pathMatchers[].routeRules[].routeAction.weightedBackendServices[].backendService',
    to: ['backendService'],
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.matcherWeight',
    from: 'urlMap',
    path: 'pathMatchers[].defaultRouteAction.weightedBackendServices[].backendService',
    to: ['backendService'],
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'urlMap.defaultMirror',
    from: 'urlMap',
    path: 'defaultRouteAction.requestMirrorPolicy.backendService',
    to: ['backendService'],
    verb: 'mirrors to',
    traffic: 'with',
  },
  {
    id: 'urlMap.matcherMirror',
    from: 'urlMap',
    path: 'pathMatchers[].defaultRouteAction.requestMirrorPolicy.backendService',
    to: ['backendService'],
    verb: 'mirrors to',
    traffic: 'with',
  },
  {
    id: 'urlMap.pathRuleMirror',
    from: 'urlMap',
    path: 'pathMatchers[].pathRules[].routeAction.requestMirrorPolicy.backendService',
    to: ['backendService'],
    verb: 'mirrors to',
    traffic: 'with',
  },
  {
    id: 'urlMap.routeRuleMirror',
    from: 'urlMap',
    path: 'pathMatchers[].routeRules[].routeAction.requestMirrorPolicy.backendService',
    to: ['backendService'],
    verb: 'mirrors to',
    traffic: 'with',
  },
  {
    id: 'urlMap.defaultWeight',
    from: 'urlMap',
    path: 'defaultRouteAction.weightedBackendServices[].backendService',
    to: ['backendService'],
    verb: 'routes to',
    traffic: 'with',
  },
  {
    id: 'targetProxy.urlMap',
    from: 'targetProxy',
    path: 'urlMap',
    to: ['urlMap'],
    verb: 'routes by',
    traffic: 'with',
  },
  {
    id: 'targetProxy.service',
    from: 'targetProxy',
    path: 'service',
    to: ['backendService'],
    verb: 'sends traffic to',
    traffic: 'with',
  },
  {
    id: 'targetProxy.certificate',
    from: 'targetProxy',
    path: 'sslCertificates[]',
    to: ['certificate'],
    verb: 'shows',
  },
  {
    id: 'forwardingRule.target',
    from: 'forwardingRule',
    path: 'target',
    // A service attachment makes the rule an endpoint of Private Service Connect.
    to: ['targetProxy', 'serviceAttachment'],
    verb: 'hands traffic to',
    traffic: 'with',
  },
  {
    id: 'forwardingRule.backendService',
    from: 'forwardingRule',
    path: 'backendService',
    to: ['backendService'],
    verb: 'sends traffic to',
    traffic: 'with',
  },
  {
    id: 'forwardingRule.address',
    from: 'forwardingRule',
    path: 'IPAddress',
    to: ['address'],
    verb: 'listens on',
    literal: true,
  },
  {
    id: 'forwardingRule.network',
    from: 'forwardingRule',
    path: 'network',
    to: ['network'],
    verb: 'is in',
    around: true,
  },
  {
    id: 'forwardingRule.subnet',
    from: 'forwardingRule',
    path: 'subnetwork',
    to: ['subnet'],
    verb: 'is in',
    around: true,
  },
  {
    id: 'serviceAttachment.producer',
    from: 'serviceAttachment',
    path: 'targetService',
    to: ['forwardingRule'],
    verb: 'publishes',
    traffic: 'with',
  },
  {
    id: 'serviceAttachment.natSubnets',
    from: 'serviceAttachment',
    path: 'natSubnets[]',
    to: ['subnet'],
    verb: 'translates through',
  },
  { id: 'hybridHost.link', from: 'hybridHost', path: 'link', to: ['hybridLink'], verb: 'is behind', spelt: 'none' },
  { id: 'hybridLink.network', from: 'hybridLink', path: 'network', to: ['network'], verb: 'joins', spelt: 'none' },
  { id: 'hybridLink.router', from: 'hybridLink', path: 'router', to: ['router'], verb: 'uses', spelt: 'none' },
] as const satisfies readonly Relation[];

export type RelationId = (typeof relations)[number]['id'];

const byId: ReadonlyMap<string, Relation> = new Map(relations.map((relation) => [relation.id, relation]));
const byKind = new Map<KindName, Relation[]>();
for (const relation of relations) byKind.set(relation.from, [...(byKind.get(relation.from) ?? []), relation]);

/** The relation of that name. */
export function relationById(id: RelationId): Relation {
  const relation = byId.get(id);
  if (!relation) throw new Error(`No relation ${id}`);
  return relation;
}

/** The relations in which a kind is the referring side. */
export function relationsOf(kind: KindName): readonly Relation[] {
  return byKind.get(kind) ?? [];
}

/** The relations that a kind may be pointed at by. */
export function relationsTo(kind: KindName): readonly Relation[] {
  return relations.filter((relation) => new Set<KindName>(relation.to).has(kind));
}
