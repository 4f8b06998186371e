import type { Design } from './design.ts';
import type { Scope } from './kind.ts';
import type { KindName, Resource } from './kinds.ts';
import { type ScopeOf, scopeOf } from './scope.ts';

/**
 * What the Compute Engine API calls things.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1
 */
export interface ApiNames {
  /** The singular: `networkEndpointGroup`; the API's `kind` is `compute#` and this. */
  readonly singular: string;
  /** Name of the resource's schema: `NetworkEndpointGroup`. */
  readonly type: string;
  /** The collection as URLs spell it, whatever the scope: `networkEndpointGroups`. */
  readonly segment: string;
  /** The collection as the API's methods are grouped, by scope: `regionNetworkEndpointGroups`. */
  readonly collections: Readonly<Partial<Record<Scope, string>>>;
}

const names = (singular: string, segment: string, collections: ApiNames['collections'], type?: string): ApiNames => ({
  singular,
  segment,
  collections,
  type: type ?? `${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}`,
});

/** `things` for global ones, `regionThings` for regional ones. */
const globalAndRegion = (singular: string, segment: string): ApiNames =>
  names(singular, segment, {
    global: segment,
    region: `region${segment.slice(0, 1).toUpperCase()}${segment.slice(1)}`,
  });

const instanceGroups = names('instanceGroup', 'instanceGroups', {
  zone: 'instanceGroups',
  region: 'regionInstanceGroups',
});
const instanceGroupManagers = names('instanceGroupManager', 'instanceGroupManagers', {
  zone: 'instanceGroupManagers',
  region: 'regionInstanceGroupManagers',
});

/** A kind as the API's word for it tells it, with the type of a target proxy or whether a group is managed. */
export interface KnownKind {
  readonly kind: KindName;
  readonly names: ApiNames;
  readonly type?: string;
  readonly managed?: true;
}

const known: readonly KnownKind[] = [
  { kind: 'network', names: names('network', 'networks', { global: 'networks' }) },
  { kind: 'subnet', names: names('subnetwork', 'subnetworks', { region: 'subnetworks' }) },
  { kind: 'firewallRule', names: names('firewall', 'firewalls', { global: 'firewalls' }) },
  { kind: 'router', names: names('router', 'routers', { region: 'routers' }) },
  { kind: 'address', names: names('address', 'addresses', { global: 'globalAddresses', region: 'addresses' }) },
  { kind: 'vm', names: names('instance', 'instances', { zone: 'instances' }) },
  { kind: 'instanceGroup', names: instanceGroups },
  { kind: 'instanceGroup', names: instanceGroupManagers, managed: true },
  {
    kind: 'neg',
    names: names('networkEndpointGroup', 'networkEndpointGroups', {
      zone: 'networkEndpointGroups',
      region: 'regionNetworkEndpointGroups',
      global: 'globalNetworkEndpointGroups',
    }),
  },
  { kind: 'healthCheck', names: globalAndRegion('healthCheck', 'healthChecks') },
  { kind: 'backendService', names: globalAndRegion('backendService', 'backendServices') },
  { kind: 'backendBucket', names: globalAndRegion('backendBucket', 'backendBuckets') },
  { kind: 'urlMap', names: globalAndRegion('urlMap', 'urlMaps') },
  { kind: 'certificate', names: globalAndRegion('sslCertificate', 'sslCertificates') },
  // One collection per type of target proxy. SSL and gRPC proxies are global only.
  { kind: 'targetProxy', type: 'HTTP', names: globalAndRegion('targetHttpProxy', 'targetHttpProxies') },
  { kind: 'targetProxy', type: 'HTTPS', names: globalAndRegion('targetHttpsProxy', 'targetHttpsProxies') },
  { kind: 'targetProxy', type: 'TCP', names: globalAndRegion('targetTcpProxy', 'targetTcpProxies') },
  {
    kind: 'targetProxy',
    type: 'SSL',
    names: names('targetSslProxy', 'targetSslProxies', { global: 'targetSslProxies' }),
  },
  {
    kind: 'targetProxy',
    type: 'GRPC',
    names: names('targetGrpcProxy', 'targetGrpcProxies', { global: 'targetGrpcProxies' }),
  },
  {
    kind: 'forwardingRule',
    names: names('forwardingRule', 'forwardingRules', { global: 'globalForwardingRules', region: 'forwardingRules' }),
  },
  {
    kind: 'serviceAttachment',
    names: names('serviceAttachment', 'serviceAttachments', { region: 'serviceAttachments' }),
  },
];

// The first entry of a kind stands for it: unmanaged groups, and HTTP for a target proxy whose type is blank or unknown.
const byKind = new Map<KindName, ApiNames>();
for (const entry of known) if (!byKind.has(entry.kind)) byKind.set(entry.kind, entry.names);
const proxies = new Map(known.flatMap(({ type, names: apiNames }) => (type ? [[type, apiNames] as const] : [])));

/**
 * The API's names for a resource. Undefined for what is no resource of Compute Engine, and for opaque ones, which bring
 * their own names.
 */
export function apiNamesOf(resource: Resource): ApiNames | undefined {
  if (resource.kind === 'targetProxy') return proxies.get(resource.type ?? '') ?? byKind.get('targetProxy');
  if (resource.kind === 'instanceGroup' && resource.managed) return instanceGroupManagers;
  return byKind.get(resource.kind);
}

/** The API's singulars and the kinds they mean: the command line understands both spellings. */
export const kindBySingular: ReadonlyMap<string, KnownKind> = new Map(
  known.map((entry) => [entry.names.singular, entry]),
);

const kindBySegment: ReadonlyMap<string, KnownKind> = new Map(known.map((entry) => [entry.names.segment, entry]));

/** The kind of the resources of a collection, as URLs spell it. */
export function kindOfSegment(segment: string): KnownKind | undefined {
  return kindBySegment.get(segment);
}

/** What the API calls a resource in the singular; the design's own kind for what the API does not know. */
export function singularOf(resource: Resource): string {
  if (resource.kind === 'opaque') return (resource.apiKind ?? 'opaque').replace(/^compute#/, '');
  return apiNamesOf(resource)?.singular ?? resource.kind;
}

export const apiRoot = 'https://www.googleapis.com/compute/v1';

/** Stands in a URL where a blank of the design leaves nothing to write. Such a design has findings that say so. */
export const placeholders = { name: 'UNNAMED', zone: 'ZONE', region: 'REGION', project: 'PROJECT' } as const;

/** The parts of a link to a Compute Engine resource. `project` is absent from links like `zones/us-central1-a/…`. */
export interface Link {
  readonly project?: string;
  readonly scope: ScopeOf;
  /** As URLs spell it: `networkEndpointGroups`. */
  readonly segment: string;
  readonly name: string;
}

/** The full URL of a resource. */
export function writeLink(link: Link & { readonly project: string }): string {
  return `${writePlace(link.project, link.scope)}/${link.segment}/${encodeStep(link.name)}`;
}

/** The URL of the zone, region or `global` that a resource lies in. */
export function writePlace(project: string, scope: ScopeOf): string {
  return `${apiRoot}/projects/${encodeStep(project)}/${scopePath(scope)}`;
}

/** `zones/us-central1-a`, `regions/us-central1` or `global`. */
export function scopePath(scope: ScopeOf): string {
  if (scope.type === 'zone') return `zones/${encodeStep(scope.value ?? placeholders.zone)}`;
  if (scope.type === 'region') return `regions/${encodeStep(scope.value ?? placeholders.region)}`;
  return 'global';
}

/** The project id that a resource belongs to; a placeholder where nothing says one. */
export function projectOf(resource: Resource, design: Pick<Design, 'project'>): string {
  return resource.project || design.project || placeholders.project;
}

/**
 * How other resources refer to this one: its URL. A managed instance group is referred to as the group, not as its
 * manager. What is no resource of Compute Engine gives its URL where it has one, else undefined.
 */
export function linkOf(resource: Resource, design: Design): string | undefined {
  return resource.kind === 'instanceGroup' ? linkAs(resource, instanceGroups, design) : selfLinkOf(resource, design);
}

/** The URL under which the API keeps the resource itself. */
export function selfLinkOf(resource: Resource, design: Design): string | undefined {
  if (resource.kind === 'external') return resource.url;
  if (resource.kind === 'opaque') {
    const own = resource.json?.selfLink;
    return typeof own === 'string' ? own : resource.url;
  }
  const apiNames = apiNamesOf(resource);
  return apiNames && linkAs(resource, apiNames, design);
}

function linkAs(resource: Resource, apiNames: ApiNames, design: Design): string {
  return writeLink({
    project: projectOf(resource, design),
    scope: scopeOf(resource) ?? { type: 'global' },
    segment: apiNames.segment,
    name: resource.name || placeholders.name,
  });
}

/**
 * Takes a link apart: a full URL of any version and either host, a Cloud Asset Inventory name, or a partial one
 * (`projects/…`, `zones/…`, `regions/…`, `global/…`). Undefined for any other text.
 */
export function parseLink(text: string): Link | undefined {
  const target = parseTarget(text);
  if (target?.name === undefined || target.verb !== undefined) return undefined;
  return { project: target.project, scope: target.scope, segment: target.segment, name: target.name };
}

/** Where a request goes: a collection, a resource in it, or a method of that resource (`attachNetworkEndpoints`). */
export interface Target {
  readonly project?: string;
  readonly scope: ScopeOf;
  readonly segment: string;
  readonly name?: string;
  readonly verb?: string;
}

const host =
  /^(?:https?:)?(?:\/\/)?(?:(?:www\.|content-)?googleapis\.com\/compute|compute(?:\.[a-z0-9-]+)*\.googleapis\.com(?:\/compute)?)\/(?:(?:[a-z]+_)?(?:v1|beta|alpha)\/)?/;

/** Reads the URL of a target, full, partial or relative; undefined for what is none. */
export function parseTarget(text: string): Target | undefined {
  const steps = text
    .trim()
    .replace(host, '')
    .replace(/^\//, '')
    .replace(/^compute\/(?:v1|beta|alpha)\//, '')
    .split('/');
  let project: string | undefined;
  if (steps[0] === 'projects') {
    if (!steps[1]) return undefined;
    project = decode(steps[1]);
    steps.splice(0, 2);
  }
  const scope = takeScope(steps);
  const [segment, name, verb, more] = steps;
  if (!scope || !segment || more !== undefined || name === '' || verb === '') return undefined;
  return {
    project,
    scope,
    segment,
    ...(name === undefined ? {} : { name: decode(name) }),
    ...(verb === undefined ? {} : { verb }),
  };
}

/** Takes the scope off the front of the steps. */
function takeScope(steps: string[]): ScopeOf | undefined {
  const [type, value] = steps;
  if (type === 'global') {
    steps.splice(0, 1);
    return { type: 'global' };
  }
  if ((type !== 'zones' && type !== 'regions') || !value) return undefined;
  steps.splice(0, 2);
  return { type: type === 'zones' ? 'zone' : 'region', value: decode(value) };
}

/** What links are compared by: the same for each spelling of one link. `project` stands in where the link has none. */
export function linkKey(link: Link, project: string): string {
  return JSON.stringify([link.project ?? project, link.scope.type, link.scope.value ?? '', link.segment, link.name]);
}

/** The last step of a URL or path: `us-central1-a` of `…/zones/us-central1-a`. */
export function lastStep(text: string): string {
  return decode(text.split('/').at(-1) ?? '');
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One step of a URL. Half a surrogate pair cannot be written in one; it becomes the replacement character. */
export function encodeStep(step: string): string {
  return encodeURIComponent(step.replace(loneSurrogate, '\uFFFD')).replaceAll('%3A', ':');
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
