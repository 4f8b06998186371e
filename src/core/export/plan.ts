import {
  apiNamesOf,
  kindBySingular,
  linkKey,
  linkOf,
  parseLink,
  projectOf,
  selfLinkOf,
  writeLink,
} from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { annotationOf, writeNegAnnotation } from '../model/gke.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, toJsonObject, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { type GkeService, isKind, type KindName, kindRank, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { type ScopeOf, scopeOf } from '../model/scope.ts';
import { viewOf } from '../model/view.ts';
import { explicit } from './explicit.ts';
import { compare, inOrder, type Ranked } from './order.ts';
import { type Spelt, spell } from './spell.ts';

/**
 * What one request does. `create` makes the resource; the others fill it afterwards, each right after its `create`:
 * endpoints of a NEG, VMs of an unmanaged group, named ports of a managed group, Cloud Armor policies of a service.
 */
export type StepAction =
  | 'create'
  | 'attachEndpoints'
  | 'addInstances'
  | 'setNamedPorts'
  | 'setSecurityPolicy'
  | 'setEdgeSecurityPolicy';

export interface Step {
  readonly action: StepAction;
  /** The resource of the design. */
  readonly id: Id;
  readonly kind: KindName;
  /** The API's singular: `networkEndpointGroup`, `targetHttpsProxy`. */
  readonly apiKind: string;
  /** The API's collection, its scope included: `regionNetworkEndpointGroups`. */
  readonly collection: string;
  readonly project: string;
  readonly scope: ScopeOf;
  /** As the design has it; a placeholder where it is blank. */
  readonly name: string;
  /** The resource's own URL. `setNamedPorts` goes to the group, not to its manager. */
  readonly url: string;
  /**
   * The request's body: settable fields of the v1 API, references as full URLs, keys in the alphabet's order after
   * `name`. attachEndpoints: `{networkEndpoints: […]}`, at most 500. addInstances: `{instances: [{instance}]}`.
   */
  readonly body: JsonObject;
  /** Of a `create`: fields that the design holds and the create call does not take. Later steps set those that can be set. */
  readonly reported: JsonObject;
  /** Of an opaque resource: its JSON as it came. */
  readonly original?: JsonObject;
}

export interface NotExported {
  readonly id: Id;
  readonly reason: string;
}

/** Requests in an order in which each finds what it refers to, and what needs no request. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly notExported: readonly NotExported[];
}

/**
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/networkEndpointGroups/attachNetworkEndpoints (500 at a
 * time). Groups of VMs are filled in portions of the same size.
 */
const portion = 500;

/** One resource on its way into the plan. */
interface Draft extends Ranked {
  readonly steps: readonly Step[];
}

/**
 * The requests that make a design, in dependency order: the same bytes for the same content, whatever the ids and the
 * order in which it was drawn. Blanks never fail: a placeholder stands in their place, and findings say so.
 */
export function plan(design: Design): Plan {
  const view = viewOf(design);
  const managed = negsOfGke(design);
  const notExported: NotExported[] = [];
  const creating: Resource[] = [];
  for (const resource of Object.values(design.resources)) {
    const reason = managed.get(resource.id) ?? whyNotExported(resource);
    if (reason === undefined) creating.push(resource);
    else notExported.push({ id: resource.id, reason });
  }
  const byLink = new Map<string, Id[]>();
  for (const resource of creating) {
    for (const url of new Set([linkOf(resource, design), selfLinkOf(resource, design)])) {
      const link = url === undefined ? undefined : parseLink(url);
      if (!link) continue;
      const key = linkKey(link, design.project);
      byLink.set(key, [...(byLink.get(key) ?? []), resource.id]);
    }
  }
  const drafts = creating.map((resource) => draftOf(explicit(resource, view), design, byLink));
  return {
    steps: inOrder(drafts).flatMap((draft) => draft.steps),
    notExported: notExported.sort((a, b) => compare(labelOf(design, a.id), labelOf(design, b.id))),
  };
}

function negsOfGke(design: Design): ReadonlyMap<Id, string> {
  const managed = new Map<Id, string>();
  for (const resource of Object.values(design.resources)) {
    if (!isKind('gkeService', resource)) continue;
    for (const id of resource.negs ?? []) {
      managed.set(
        id,
        'GKE creates this NEG for a Kubernetes Service and keeps its endpoints. The annotation of the Service asks for it.',
      );
    }
  }
  return managed;
}

function whyNotExported(resource: Resource): string | undefined {
  if (resource.kind === 'opaque') {
    if (quotaHolders.has(resource.apiKind ?? '')) return 'It tells the quotas of a place, and is nothing to create.';
    return opaqueNames(resource) ? undefined : 'Nothing is known of it that the Compute API could be told.';
  }
  if (resource.kind === 'external') return 'It is not part of this design: other resources refer to it by its URL.';
  if (apiNamesOf(resource)) return undefined;
  return resource.kind === 'gkeService'
    ? `A Kubernetes Service is made in its cluster. ${annotationSentence(resource)}`
    : 'It is no resource of Compute Engine: others refer to it by name or address.';
}

/** What `gcloud compute regions describe` and `project-info describe` print: imported for their quotas alone. */
const quotaHolders: ReadonlySet<string> = new Set(['compute#region', 'compute#project']);

/** The annotation is all that asks GKE for NEGs, so it is the export of a Service. */
function annotationSentence(service: GkeService): string {
  const read = annotationOf(service);
  const asks = read.ok && (read.value.ingress || read.value.exposed.length > 0);
  return asks
    ? `This annotation asks GKE for its NEGs: cloud.google.com/neg: '${writeNegAnnotation(read.value)}'`
    : service.internalLoadBalancer
      ? 'GKE makes its NEGs by itself where the cluster has GKE subsetting.'
      : 'An annotation of it asks GKE for its NEGs.';
}

function labelOf(design: Design, id: Id): string {
  const resource = design.resources[id];
  return resource ? rankOf(resource, design) : '';
}

function rankOf(resource: Resource, design: Design): string {
  const scope = scopeOf(resource);
  const rank = String(kindRank.get(resource.kind) ?? 99).padStart(2, '0');
  return JSON.stringify([
    rank,
    scope?.type ?? '',
    scope?.value ?? '',
    projectOf(resource, design),
    resource.name ?? '',
  ]);
}

function draftOf(resource: Resource, design: Design, byLink: ReadonlyMap<string, readonly Id[]>): Draft {
  const steps = resource.kind === 'opaque' ? opaqueSteps(resource, design) : stepsOf(resource, design);
  const needs = new Set<Id>();
  for (const { to, relation } of referencesOf(resource)) {
    // A peering is made once both networks are there, so neither waits for the other.
    if (relation.spelt !== 'none' && relation.id !== 'network.peerings') needs.add(to);
  }
  // Links also stand in fields that no relation describes: opaque resources, mirrors and tests of URL maps.
  for (const step of steps) if (step.action === 'create') addLinked(step.body, design, byLink, needs);
  needs.delete(resource.id);
  return {
    id: resource.id,
    steps,
    needs,
    rank: rankOf(resource, design),
    content: () => steps.map(({ body, reported }) => JSON.stringify([body, reported])).join(),
  };
}

function stepsOf(resource: Resource, design: Design): Step[] {
  const apiNames = apiNamesOf(resource);
  if (!apiNames) return [];
  const scope = scopeOf(resource) ?? { type: 'global' };
  const project = projectOf(resource, design);
  const managed = isKind('instanceGroup', resource) && resource.managed === true;
  const spelt = spell(resource, design, { project, scope });
  const common = {
    id: resource.id,
    kind: resource.kind,
    apiKind: apiNames.singular,
    collection: apiNames.collections[scope.type] ?? apiNames.segment,
    project,
    scope,
    name: resource.name || 'UNNAMED',
    url: selfLinkOf(resource, design) ?? '',
  };
  const body = toJsonObject({ ...spelt.body, name: common.name }, ['name']);
  const { namedPorts, ...withoutPorts } = body;
  const create: Step = {
    ...common,
    action: 'create',
    body: managed ? withoutPorts : body,
    reported: spelt.reported,
  };
  const later = (action: StepAction, laterBody: JsonObject, change: Partial<Step> = {}): Step => ({
    ...common,
    ...change,
    action,
    body: laterBody,
    reported: {},
  });
  return [
    create,
    ...fillSteps(spelt, later),
    ...(managed && isJsonList(namedPorts) && namedPorts.length > 0
      ? [later('setNamedPorts', { namedPorts }, groupOf(resource, design, scope))]
      : []),
    ...(spelt.reported.securityPolicy === undefined
      ? []
      : [later('setSecurityPolicy', { securityPolicy: spelt.reported.securityPolicy })]),
    ...(spelt.reported.edgeSecurityPolicy === undefined
      ? []
      : [later('setEdgeSecurityPolicy', { securityPolicy: spelt.reported.edgeSecurityPolicy })]),
  ];
}

/** A managed group's named ports are set on the group that its manager fills. */
function groupOf(resource: Resource, design: Design, scope: ScopeOf): Partial<Step> {
  return {
    apiKind: 'instanceGroup',
    collection: scope.type === 'region' ? 'regionInstanceGroups' : 'instanceGroups',
    url: linkOf(resource, design) ?? '',
  };
}

function fillSteps(spelt: Spelt, later: (action: StepAction, body: JsonObject) => Step): Step[] {
  const steps: Step[] = [];
  for (const networkEndpoints of portions(spelt.endpoints)) steps.push(later('attachEndpoints', { networkEndpoints }));
  for (const members of portions(spelt.members)) {
    steps.push(later('addInstances', { instances: members.map((instance) => ({ instance })) }));
  }
  return steps;
}

function portions<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += portion) found.push(list.slice(at, at + portion));
  return found;
}

/** What the API only reports, in any resource: no request may carry it. */
const everReported = [
  'creationTimestamp',
  'fingerprint',
  'id',
  'kind',
  'labelFingerprint',
  'region',
  'selfLink',
  'zone',
];

interface OpaqueNames {
  readonly json: JsonObject;
  readonly link: NonNullable<ReturnType<typeof parseLink>>;
}

function opaqueNames(resource: Extract<Resource, { kind: 'opaque' }>): OpaqueNames | undefined {
  const json: JsonObject = toJsonObject(resource.json ?? {});
  const url = typeof json.selfLink === 'string' ? json.selfLink : resource.url;
  const link = url === undefined ? undefined : parseLink(url);
  return link ? { json, link } : undefined;
}

/** An opaque resource goes as it came, without what no request may carry. */
function opaqueSteps(resource: Extract<Resource, { kind: 'opaque' }>, design: Design): Step[] {
  const found = opaqueNames(resource);
  if (!found) return [];
  const { json, link } = found;
  const project = link.project ?? projectOf(resource, design);
  const apiKind = (resource.apiKind ?? link.segment).replace(/^compute#/, '');
  return [
    {
      action: 'create',
      id: resource.id,
      kind: 'opaque',
      apiKind,
      collection: kindBySingular.get(apiKind)?.names.collections[link.scope.type] ?? link.segment,
      project,
      scope: link.scope,
      name: link.name,
      // As it came the link may be partial, or of another version of the API.
      url: writeLink({ ...link, project }),
      body: toJsonObject(without(json, ...everReported), ['name']),
      reported: {},
      original: json,
    },
  ];
}

/** Adds the resources that a body's links lead to. */
function addLinked(body: JsonObject, design: Design, byLink: ReadonlyMap<string, readonly Id[]>, needs: Set<Id>): void {
  const open: JsonValue[] = [body];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') {
      const link = value.includes('/') ? parseLink(value) : undefined;
      for (const id of (link && byLink.get(linkKey(link, design.project))) ?? []) needs.add(id);
    } else if (isJsonList(value)) open.push(...value);
    else if (isJsonObject(value)) open.push(...Object.values(value));
  }
}
