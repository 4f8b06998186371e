import {
  type KnownKind,
  kindBySingular,
  kindOfSegment,
  type Link,
  lastStep,
  parseLink,
  parseTarget,
} from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf, without } from '../model/json.ts';
import { kinds } from '../model/kinds.ts';
import type { ScopeOf } from '../model/scope.ts';
import { guessKind } from './guess.ts';

/** A resource as it was found: its JSON, and what is known of it without reading its fields. */
export interface Found {
  readonly where: string;
  readonly json: JsonObject;
  /** Undefined for kinds that this program has no word for. */
  readonly known?: KnownKind;
  /** `compute#…`, for those without a kind of their own. */
  readonly apiKind: string;
  readonly link: Link;
  /** The URL as it was written, where it was. */
  readonly url?: string;
  /** The text that it stood in, where there are several. */
  readonly input?: string;
}

/** Something that fills a resource which stands elsewhere in the input. */
export interface Filling {
  readonly where: string;
  readonly what: 'endpoint' | 'member' | 'fields';
  /** The NEG, the instance group, or the resource whose fields they are. */
  readonly of: Link;
  readonly json: JsonObject;
  /** The text that it stood in, where there are several. */
  readonly input?: string;
}

/** Everything that a set of inputs holds, in the order in which it was met. */
export interface Collected {
  readonly found: Found[];
  readonly fillings: Filling[];
  readonly ignored: { where: string; reason: string }[];
}

/** What the surroundings say of items that do not say it themselves: the keys of an aggregated list. */
interface Around {
  readonly scope?: ScopeOf;
  readonly project?: string;
  /** The NEG whose endpoints are listed, or the instance group whose VMs are. */
  readonly owner?: Link;
}

export function collect(value: JsonValue, where: string, into: Collected, around: Around = {}): void {
  if (isJsonList(value)) {
    for (const [index, item] of value.entries()) collect(item, `${where}[${index}]`, into, around);
    return;
  }
  if (!isJsonObject(value)) {
    into.ignored.push({ where, reason: `Expected a resource, found ${JSON.stringify(value).slice(0, 60)}.` });
    return;
  }
  if (collectWrapped(value, where, into, around)) return;
  if (collectFilling(value, where, into, around)) return;
  collectResource(value, where, into, around);
}

/** Lists of any form: `{items}`, `{resources}`, aggregated lists, requests. */
function collectWrapped(value: JsonObject, where: string, into: Collected, around: Around): boolean {
  const { items, kind, resources, requests, method } = value;
  const named = textOf(kind);
  const listed = (list: JsonValue, at: string, inside: Around = around): true => {
    collect(list, `${where}${at}`, into, inside);
    return true;
  };
  if (typeof method === 'string' && typeof value.url === 'string') {
    collectRequest(value, value.url, where, into);
    return true;
  }
  if (isJsonList(requests) && named === undefined) return listed(requests, '.requests');
  if (isJsonList(resources) && named === undefined) return listed(resources, '.resources');
  if (isJsonList(items) && (named === undefined || /(?:List|ListNetworkEndpoints|ListInstances)$/.test(named))) {
    tellGaps(value, where, into);
    const owner = ownerOf(value);
    return listed(items, '.items', owner ? { ...around, owner } : around);
  }
  // The API leaves out the items of an empty list.
  if (items === undefined && named?.endsWith('List') && value.name === undefined) {
    tellGaps(value, where, into);
    return true;
  }
  if (isJsonObject(items) && (named === undefined || named.endsWith('List'))) {
    tellGaps(value, where, into);
    for (const [key, scoped] of Object.entries(items)) {
      if (!isJsonObject(scoped)) continue;
      tellGaps(scoped, `${where}.items["${key}"]`, into);
      for (const [name, list] of Object.entries(scoped)) {
        if (isJsonList(list)) listed(list, `.items["${key}"].${name}`, { ...around, scope: scopeOfKey(key) });
      }
    }
    return true;
  }
  return false;
}

/** The NEG or group that a list of endpoints or VMs is of. */
function ownerOf(list: JsonObject): Link | undefined {
  const target = parseTarget(textOf(list.selfLink) ?? '') ?? parseTarget(textOf(list.id) ?? '');
  if (target?.name === undefined) return undefined;
  const { project, scope, segment, name } = target;
  return segment === 'networkEndpointGroups' || segment === 'instanceGroups'
    ? { project, scope, segment, name }
    : undefined;
}

/** What a list says it does not hold: further pages, places that did not answer. An empty place says so too, which is no gap. */
function tellGaps(list: JsonObject, where: string, into: Collected): void {
  const { nextPageToken, unreachables, warning } = list;
  if (typeof nextPageToken === 'string' && nextPageToken !== '') {
    into.ignored.push({ where, reason: 'The list has further pages, which are not in the input.' });
  }
  if (isJsonList(unreachables) && unreachables.length > 0) {
    const places = unreachables.map((place) => lastStep(textOf(place) ?? '')).join(', ');
    into.ignored.push({ where, reason: `The list lacks what did not answer: ${places}.` });
  }
  if (!isJsonObject(warning) || warning.code === 'NO_RESULTS_ON_PAGE') return;
  const said = textOf(warning.message) ?? textOf(warning.code) ?? 'no reason given';
  into.ignored.push({ where, reason: `The list came with a warning and may lack something: ${said}` });
}

/** `zones/us-central1-a` as an aggregated list writes it. */
function scopeOfKey(key: string): ScopeOf | undefined {
  const [type, value] = key.split('/');
  if (type === 'zones' && value) return { type: 'zone', value };
  if (type === 'regions' && value) return { type: 'region', value };
  return type === 'global' ? { type: 'global' } : undefined;
}

/** Endpoints of NEGs and members of groups, which the API lists by calls of their own. */
function collectFilling(value: JsonObject, where: string, into: Collected, around: Around): boolean {
  const { kind, networkEndpoint, instanceGroup, networkEndpointGroup } = value;
  const wrapped = isJsonObject(networkEndpoint) ? networkEndpoint : undefined;
  if (wrapped || kind === 'compute#networkEndpoint') {
    const own = wrapped ?? value;
    const owner = textOf(networkEndpointGroup) ?? textOf(own.networkEndpointGroup);
    const of = owner === undefined ? aroundAs(around, 'networkEndpointGroups') : parseLink(owner);
    if (of) into.fillings.push({ where, what: 'endpoint', of, json: without(own, 'kind', 'networkEndpointGroup') });
    else {
      into.ignored.push({
        where,
        reason:
          owner === undefined
            ? 'This endpoint does not say which NEG it is in. Add "networkEndpointGroup" with the URL of the NEG.'
            : `This endpoint names its NEG as ${JSON.stringify(owner).slice(0, 80)}. Expected the URL of the NEG.`,
      });
    }
    return true;
  }
  const member = textOf(value.instance);
  if (
    kind !== 'compute#instanceWithNamedPorts' &&
    !(
      kind === undefined &&
      member &&
      value.selfLink === undefined &&
      (value.status ?? value.instanceStatus) !== undefined
    )
  ) {
    return false;
  }
  const group = textOf(instanceGroup);
  const of = group === undefined ? aroundAs(around, 'instanceGroups') : parseLink(group);
  if (of && member) into.fillings.push({ where, what: 'member', of, json: value });
  else {
    into.ignored.push({
      where,
      reason:
        'This VM of an instance group does not say which group it is in. Add "instanceGroup" with the URL of the group.',
    });
  }
  return true;
}

function aroundAs({ owner }: Around, segment: string): Link | undefined {
  return owner?.segment === segment ? owner : undefined;
}

/** A request as `export --calls` writes it. */
function collectRequest(request: JsonObject, url: string, where: string, into: Collected): void {
  const target = parseTarget(url);
  const body = isJsonObject(request.body) ? request.body : {};
  if (!target) {
    into.ignored.push({ where, reason: `The URL ${url.slice(0, 200)} is none of the Compute API.` });
    return;
  }
  const name = target.name ?? textOf(body.name) ?? '';
  const of: Link = { project: target.project, scope: target.scope, segment: target.segment, name };
  const each = (list: JsonValue | undefined, what: Filling['what']) => {
    for (const json of isJsonList(list) ? list : [])
      if (isJsonObject(json)) into.fillings.push({ where, what, of, json });
  };
  if (target.verb === 'attachNetworkEndpoints') each(body.networkEndpoints, 'endpoint');
  else if (target.verb === 'addInstances') each(body.instances, 'member');
  else if (target.verb === 'setNamedPorts') into.fillings.push({ where, what: 'fields', of, json: body });
  else if (target.verb === 'setSecurityPolicy') into.fillings.push({ where, what: 'fields', of, json: body });
  else if (target.verb === 'setEdgeSecurityPolicy') {
    const { securityPolicy } = body;
    if (securityPolicy !== undefined) {
      into.fillings.push({ where, what: 'fields', of, json: { edgeSecurityPolicy: securityPolicy } });
    }
  } else if (target.verb === undefined && target.name === undefined) {
    into.found.push({
      where,
      json: body,
      known: kindOfSegment(target.segment),
      apiKind: apiKindOfSegment(target.segment),
      link: of,
    });
  } else
    into.ignored.push({
      where,
      reason: `This request is none that makes a resource: ${target.verb ?? request.method}.`,
    });
}

/** The singular of a collection that has no kind here: `instanceTemplates` → `compute#instanceTemplate`. */
function apiKindOfSegment(segment: string): string {
  return `compute#${segment
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x)es$/, '')
    .replace(/(?<!s)s$/, '')}`;
}

/** The way back, as far as English allows it. */
function segmentOfApiKind(apiKind: string): string {
  const singular = apiKind.replace(/^compute#/, '');
  if (/[^aeiou]y$/.test(singular)) return singular.replace(/y$/, 'ies');
  return /(?:s|x)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

function collectResource(value: JsonObject, where: string, into: Collected, around: Around): void {
  const selfLink = textOf(value.selfLink);
  const own = selfLink === undefined ? undefined : parseLink(selfLink);
  const apiKind = textOf(value.kind);
  if (apiKind === 'compute#operation') {
    into.ignored.push({ where, reason: 'This is an operation, the record of a change, and no resource.' });
    return;
  }
  const singular = apiKind?.startsWith('compute#') ? apiKind.slice('compute#'.length) : undefined;
  const known =
    (singular === undefined ? undefined : kindBySingular.get(singular)) ??
    (own && kindOfSegment(own.segment)) ??
    (singular === undefined && !own ? guessKind(value) : undefined);
  if (!known && singular === undefined && !own) {
    into.ignored.push({
      where,
      reason: 'Neither "kind" (such as "compute#networkEndpointGroup") nor "selfLink" says what this is.',
    });
    return;
  }
  // The lists of gcloud say of a group whether a manager fills it, and of a manager which autoscaler it has.
  const isFilled = known?.kind === 'instanceGroup' && (value.isManaged === 'Yes' || value.instanceGroupManagerUri);
  const { autoscaler } = value;
  if (known?.managed && isJsonObject(autoscaler)) collect(autoscaler, `${where}.autoscaler`, into, around);
  const link = own ?? linkFromFields(value, known, around);
  const segment = known?.names.segment ?? link.segment;
  into.found.push({
    where,
    json: value,
    known: isFilled ? kindBySingular.get('instanceGroupManager') : known,
    apiKind: apiKind ?? apiKindOfSegment(link.segment),
    link: { ...link, segment },
    ...(selfLink === undefined ? {} : { url: selfLink }),
  });
}

/** Where a resource without a link of its own stands: its `zone` or `region`, else what stands around it. */
function linkFromFields(value: JsonObject, known: KnownKind | undefined, around: Around): Link {
  const zone = textOf(value.zone);
  const region = textOf(value.region);
  const place = zone ?? region;
  const project = place === undefined ? undefined : /(?:^|\/)projects\/([^/]+)\//.exec(place)?.[1];
  return {
    project: project ?? around.project,
    scope: scopeFromFields(zone, region) ?? around.scope ?? usualScope(known),
    segment: known?.names.segment ?? segmentOfApiKind(textOf(value.kind) ?? ''),
    name: textOf(value.name) ?? '',
  };
}

function scopeFromFields(zone: string | undefined, region: string | undefined): ScopeOf | undefined {
  if (zone) return { type: 'zone', value: lastStep(zone) };
  return region ? { type: 'region', value: lastStep(region) } : undefined;
}

function usualScope(known: KnownKind | undefined): ScopeOf {
  const scopes = known ? kinds[known.kind].scopes : [];
  const [usual] = scopes;
  return { type: usual === undefined || scopes.includes('global') ? 'global' : usual };
}
