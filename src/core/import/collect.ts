import {
  type KnownKind,
  kindBySingular,
  kindOfSegment,
  type Link,
  lastStep,
  parseLink,
  parseTarget,
} from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../model/json.ts';
import { kinds } from '../model/kinds.ts';
import type { ScopeOf } from '../model/scope.ts';
import { apiKindOfSegment, segmentOfApiKind } from './api-kinds.ts';
import { collectFilling, collectRequest } from './collect-fillings.ts';
import type { ComputeDocument } from './compute-document.ts';
import { type Around, type Collected, nothingCollected } from './found.ts';
import { guessKind } from './guess.ts';
import type { Links } from './links.ts';

/** What one document holds. */
export function collectDocument(document: ComputeDocument, links: Links): Collected {
  const { where, value, input, address, form, link, outside = [], ignored = [], unknown } = document;
  const own = nothingCollected(links);
  const about = {
    ...(input === undefined ? {} : { input }),
    ...(address === undefined ? {} : { address }),
    ...(form === undefined ? {} : { form }),
    ...(unknown === undefined ? {} : { unknown }),
  };
  if (link && isJsonObject(value)) {
    const known = kindOfSegment(link.segment);
    own.found.push({ where, json: value, known, apiKind: textOf(value.kind) ?? apiKindOfSegment(link.segment), link });
  } else collect(value, where, own);
  return {
    found: Object.keys(about).length === 0 ? own.found : own.found.map((item) => ({ ...item, ...about })),
    fillings: input === undefined ? own.fillings : own.fillings.map((item) => ({ ...item, input })),
    loose: input === undefined ? own.loose : own.loose.map((item) => ({ ...item, input })),
    outside: [...own.outside, ...outside],
    leftOut: input === undefined ? own.leftOut : own.leftOut.map((item) => ({ ...item, input })),
    ignored: [...own.ignored, ...ignored],
    links,
  };
}

function collect(value: JsonValue, where: string, into: Collected, around: Around = {}): void {
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
  if (named === undefined) collectLeftOut(value, where, into);
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

/** What our own export holds of the design besides its requests. A bare sentence says what is not there at all. */
function collectLeftOut({ leftOut, resources, requests }: JsonObject, where: string, into: Collected): void {
  if (!isJsonList(leftOut) || !(isJsonList(resources) || isJsonList(requests))) return;
  for (const [index, entry] of leftOut.entries()) {
    const at = `${where}.leftOut[${index}]`;
    const { outside, resources: others, reported, reason } = isJsonObject(entry) ? entry : { reason: entry };
    const { of, fields } = isJsonObject(reported) ? reported : {};
    const made = into.links.read(textOf(of) ?? '');
    if (isJsonObject(outside)) {
      into.leftOut.push({ where: `${at}.outside`, json: outside, pointer: `${where}#/leftOut/${index}` });
    } else if (made && isJsonObject(fields)) {
      into.fillings.push({ where: `${at}.reported`, what: 'fields', of: made, json: fields });
    } else if (isJsonList(others)) collect(others, `${at}.resources`, into);
    else into.ignored.push({ where: at, reason: textOf(reason) ?? 'Nothing in it says what was left out.' });
  }
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
