import { parseLink, scopePath, writeLink } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, memberOf, textOf, without } from '../model/json.ts';
import type { KindName } from '../model/kinds.ts';
import type { ScopeOf } from '../model/scope.ts';

/** Where a resource stands while it is spelt: what bare names are completed with. */
export interface Site {
  readonly project: string;
  readonly scope: ScopeOf;
  /** Type of a target proxy, which the API tells by the collection. */
  readonly proxyType?: string;
  /** The group is a managed one, which the API tells by the collection. */
  readonly managed?: true;
}

/** How the fields of a kind differ from the API's, both ways. Kinds without an entry are spelt as the API spells them. */
interface Codec {
  readonly encode: (fields: JsonObject, site: Site) => JsonObject;
  readonly decode: (json: JsonObject, site: Site) => JsonObject;
}

interface Probe {
  readonly key: string;
  readonly fields: readonly string[];
}

const layer4 = ['port', 'portName', 'portSpecification', 'proxyHeader', 'request', 'response'];
const layer7 = ['host', 'port', 'portName', 'portSpecification', 'proxyHeader', 'requestPath', 'response'];

/** The protocol's object in a health check, by type, with the fields that lie flat in a design. */
const probes: ReadonlyMap<string, Probe> = new Map<string, Probe>([
  ['TCP', { key: 'tcpHealthCheck', fields: layer4 }],
  ['SSL', { key: 'sslHealthCheck', fields: layer4 }],
  ['HTTP', { key: 'httpHealthCheck', fields: layer7 }],
  ['HTTPS', { key: 'httpsHealthCheck', fields: layer7 }],
  ['HTTP2', { key: 'http2HealthCheck', fields: layer7 }],
  ['GRPC', { key: 'grpcHealthCheck', fields: ['grpcServiceName', 'port', 'portName', 'portSpecification'] }],
  ['GRPC_WITH_TLS', { key: 'grpcTlsHealthCheck', fields: ['grpcServiceName', 'port', 'portSpecification'] }],
]);
const flat = [...new Set([...probes.values()].flatMap(({ fields }) => fields))];

const healthCheck: Codec = {
  encode: (fields) => {
    const rest = without(fields, ...flat);
    const probe = probes.get(textOf(memberOf(fields, 'type')) ?? 'TCP');
    if (!probe) return rest;
    const nested = memberOf(rest, probe.key);
    const own = Object.entries(fields).filter(([key]) => probe.fields.includes(key));
    return { ...rest, [probe.key]: { ...(isJsonObject(nested) ? nested : {}), ...Object.fromEntries(own) } };
  },
  decode: (json) => {
    const probe =
      probes.get(textOf(memberOf(json, 'type')) ?? '') ??
      [...probes.values()].find(({ key }) => Object.hasOwn(json, key));
    const nested = probe && memberOf(json, probe.key);
    if (!probe || !isJsonObject(nested)) return json;
    const type = memberOf(json, 'type') ?? typeOfProbe(probe.key);
    const own = Object.entries(nested).filter(([key]) => probe.fields.includes(key));
    const more = without(nested, ...probe.fields);
    const rest = without(json, probe.key);
    return {
      ...rest,
      type,
      ...Object.fromEntries(own),
      ...(Object.keys(more).length > 0 ? { [probe.key]: more } : {}),
    };
  },
};

function typeOfProbe(key: string): string {
  return [...probes].find(([, probe]) => probe.key === key)?.[0] ?? 'TCP';
}

const vm: Codec = {
  encode: (fields, site) => {
    const { tags, bootImage, machineType, ...rest } = fields;
    return {
      ...rest,
      ...(isJsonList(tags) ? { tags: { items: tags } } : {}),
      ...(typeof machineType === 'string' ? { machineType: nameToLink(machineType, 'machineTypes', site) } : {}),
      ...(typeof bootImage === 'string' && rest.disks === undefined
        ? { disks: [{ autoDelete: true, boot: true, initializeParams: { sourceImage: bootImage } }] }
        : {}),
    };
  },
  decode: (json, site) => {
    const { tags, disks, machineType, ...rest } = json;
    const items = isJsonObject(tags) ? memberOf(tags, 'items') : undefined;
    const bootImage = onlyBootImage(disks);
    return {
      ...rest,
      ...(items !== undefined ? { tags: items } : {}),
      ...(typeof machineType === 'string' ? { machineType: linkToName(machineType, 'machineTypes', site) } : {}),
      ...(bootImage === undefined ? (disks === undefined ? {} : { disks }) : { bootImage }),
    };
  },
};

/** The image of a boot disk that says nothing else: the one form that a design holds in a field of its own. */
function onlyBootImage(disks: JsonValue | undefined): string | undefined {
  if (!isJsonList(disks) || disks.length !== 1) return undefined;
  const [disk] = disks;
  if (!isJsonObject(disk) || disk.boot !== true || disk.autoDelete !== true || Object.keys(disk).length !== 3)
    return undefined;
  const params = disk.initializeParams;
  return isJsonObject(params) && Object.keys(params).length === 1 ? textOf(params.sourceImage) : undefined;
}

const targetProxy: Codec = {
  encode: (fields, site) => renameLinks(without(fields, 'type'), { sslPolicy: 'sslPolicies' }, site, nameToLink),
  decode: (json, site) => ({
    ...renameLinks(json, { sslPolicy: 'sslPolicies' }, site, linkToName),
    ...(site.proxyType ? { type: site.proxyType } : {}),
  }),
};

const policies = { securityPolicy: 'securityPolicies' };
const edgePolicies = { edgeSecurityPolicy: 'securityPolicies' };
/** Cloud Armor edge policies are global, whatever uses them. */
const globally = (site: Site): Site => ({ ...site, scope: { type: 'global' } });

const backendService: Codec = {
  encode: (fields, site) =>
    renameLinks(renameLinks(fields, policies, site, nameToLink), edgePolicies, globally(site), nameToLink),
  decode: (json, site) =>
    renameLinks(renameLinks(json, policies, site, linkToName), edgePolicies, globally(site), linkToName),
};

const instanceGroup: Codec = {
  encode: (fields) => {
    const { managed: _managed, targetShape, ...rest } = fields;
    if (targetShape === undefined) return rest;
    const policy = rest.distributionPolicy;
    return { ...rest, distributionPolicy: { ...(isJsonObject(policy) ? policy : {}), targetShape } };
  },
  decode: (json, site) => {
    const { distributionPolicy, ...rest } = json;
    const managed: JsonObject = site.managed ? { managed: true } : {};
    if (!isJsonObject(distributionPolicy)) return { ...json, ...managed };
    const { targetShape, ...policy } = distributionPolicy;
    return {
      ...rest,
      ...managed,
      ...(Object.keys(policy).length > 0 ? { distributionPolicy: policy } : {}),
      ...(targetShape === undefined ? {} : { targetShape }),
    };
  },
};

const codecs: Readonly<Partial<Record<KindName, Codec>>> = {
  healthCheck,
  vm,
  targetProxy,
  backendService,
  instanceGroup,
};

/** The API's form of fields whose references are links already. */
export function encodeFields(kind: KindName, fields: JsonObject, site: Site): JsonObject {
  return codecs[kind]?.encode(fields, site) ?? fields;
}

/** Our form of an API resource; references stay links. */
export function decodeFields(kind: KindName, json: JsonObject, site: Site): JsonObject {
  return codecs[kind]?.decode(json, site) ?? json;
}

type Spelling = (text: string, segment: string, site: Site) => string;

/** Respells some fields that hold the name of, or link to, something that is no resource of the design. */
function renameLinks(
  object: JsonObject,
  segments: Readonly<Record<string, string>>,
  site: Site,
  spell: Spelling,
): JsonObject {
  const respelt = Object.entries(segments).flatMap(([key, segment]) => {
    const text = textOf(memberOf(object, key));
    return text === undefined || text === '' ? [] : [[key, spell(text, segment, site)] as const];
  });
  return { ...object, ...Object.fromEntries(respelt) };
}

/** A bare name as a link in the site's project and scope. A text with a slash is a link already. */
function nameToLink(name: string, segment: string, site: Site): string {
  return name.includes('/') ? name : writeLink({ ...site, segment, name });
}

/** The bare name, where the link stays within the site's project and scope: `nameToLink` leads back. */
function linkToName(text: string, segment: string, site: Site): string {
  const link = parseLink(text);
  if (!link || link.segment !== segment || link.name.includes('/') || link.name === '') return text;
  if (link.project !== undefined && link.project !== site.project) return text;
  return scopePath(link.scope) === scopePath(site.scope) ? link.name : text;
}

/**
 * Fields that the API only reports, or that another call than the create call sets, and that a design holds: kept apart
 * from the bodies of requests.
 */
export const reportedFields: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  network: ['peerings'],
  subnet: ['ipv6CidrRange'],
  instanceGroup: ['network', 'subnetwork'],
  backendService: ['securityPolicy', 'edgeSecurityPolicy'],
  backendBucket: ['edgeSecurityPolicy'],
};
