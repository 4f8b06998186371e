import { apiNamesOf, kindBySingular, linkOf, parseLink, projectOf, selfLinkOf, writeLink } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { isJsonList, isJsonObject, type JsonObject, toJsonObject, without } from '../model/json.ts';
import { isKind, type Resource } from '../model/kinds.ts';
import { type ScopeOf, scopeOf } from '../model/scope.ts';
import { spell } from './spell.ts';
import type { Step, StepAction } from './step.ts';

/**
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/networkEndpointGroups/attachNetworkEndpoints (500 at a
 * time). Groups of VMs are filled in portions of the same size.
 */
const portion = 500;

/** The requests that make one resource and fill it, in their order; none for what the API does not know. */
export function stepsOf(resource: Resource, design: Design): readonly Step[] {
  return resource.kind === 'opaque' ? opaqueSteps(resource, design) : kindSteps(resource, design);
}

function kindSteps(resource: Resource, design: Design): Step[] {
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
  const policy = (field: string, action: StepAction): Step[] => {
    const securityPolicy = spelt.reported[field];
    return securityPolicy === undefined ? [] : [later(action, { securityPolicy })];
  };
  return [
    create,
    ...portions(spelt.endpoints).map((networkEndpoints) => later('attachEndpoints', { networkEndpoints })),
    ...portions(spelt.members).map((members) =>
      later('addInstances', { instances: members.map((instance) => ({ instance })) }),
    ),
    ...(managed && isJsonList(namedPorts) && namedPorts.length > 0
      ? [later('setNamedPorts', { namedPorts }, groupOf(resource, design, scope))]
      : []),
    ...policy('securityPolicy', 'setSecurityPolicy'),
    ...policy('edgeSecurityPolicy', 'setEdgeSecurityPolicy'),
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

function portions<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += portion) found.push(list.slice(at, at + portion));
  return found;
}

/** What the API tells of a peering and takes from nobody. */
const peeringReports = ['autoCreateRoutes', 'connectionStatus', 'peerMtu', 'state', 'stateDetails'];

/**
 * The requests that peer a network with others. They stand apart from the network's own, for both networks have to be
 * there. Subnet routes are always exchanged, and the API wants to be told so.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/networks/addPeering
 */
export function peeringSteps(create: Step): readonly Step[] {
  const { peerings } = create.reported;
  const rows = create.kind === 'network' && isJsonList(peerings) ? peerings.filter(isJsonObject) : [];
  return rows.map((row) => ({
    ...create,
    action: 'addPeering',
    reported: {},
    body: {
      networkPeering: toJsonObject({ ...without(row, ...peeringReports), exchangeSubnetRoutes: true }, ['name']),
    },
  }));
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

type Opaque = Extract<Resource, { kind: 'opaque' }>;

interface OpaqueNames {
  readonly json: JsonObject;
  readonly link: NonNullable<ReturnType<typeof parseLink>>;
}

/** Where an opaque resource goes; undefined where nothing says it. */
export function opaqueNames(resource: Opaque): OpaqueNames | undefined {
  const json: JsonObject = toJsonObject(resource.json ?? {});
  const url = typeof json.selfLink === 'string' ? json.selfLink : resource.url;
  const link = url === undefined ? undefined : parseLink(url);
  return link ? { json, link } : undefined;
}

/** An opaque resource goes as it came, without what no request may carry. */
function opaqueSteps(resource: Opaque, design: Design): Step[] {
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
