import { kindOfSegment, type Link, parseTarget } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../model/json.ts';
import { apiKindOfSegment } from './api-kinds.ts';
import type { Around, Collected, Filling } from './found.ts';

/** Endpoints of NEGs and members of groups, which the API lists by calls of their own. */
export function collectFilling(value: JsonObject, where: string, into: Collected, around: Around): boolean {
  const { kind, networkEndpoint, instanceGroup, networkEndpointGroup } = value;
  const wrapped = isJsonObject(networkEndpoint) ? networkEndpoint : undefined;
  if (wrapped || kind === 'compute#networkEndpoint') {
    const own = wrapped ?? value;
    const owner = textOf(networkEndpointGroup) ?? textOf(own.networkEndpointGroup);
    const of = owner === undefined ? aroundAs(around, 'networkEndpointGroups') : into.links.read(owner);
    const { kind: _kind, networkEndpointGroup: _owner, ...json } = own;
    if (of) into.fillings.push({ where, what: 'endpoint', of, json });
    else if (owner === undefined) into.loose.push({ where, list: listOf(where), json });
    else {
      into.ignored.push({
        where,
        reason: `This endpoint names its NEG as ${JSON.stringify(owner).slice(0, 80)}. Expected the URL of the NEG.`,
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
  const of = group === undefined ? aroundAs(around, 'instanceGroups') : into.links.read(group);
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

/** The list that an item stands in: without its own number, or that of its document. */
const listOf = (where: string): string => where.replace(/(?:\[\d+\]|(?:^|: )value \d+)$/, '');

function aroundAs({ owner }: Around, segment: string): Link | undefined {
  return owner?.segment === segment ? owner : undefined;
}

/** A request as `export --calls` writes it. */
export function collectRequest(request: JsonObject, url: string, where: string, into: Collected): void {
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
  else if (target.verb === 'addPeering') each([body.networkPeering ?? body], 'peering');
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
