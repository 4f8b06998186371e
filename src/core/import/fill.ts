import { type Link, parseLink, writeLink } from '../model/api.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, textOf, toJsonObject } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { Collected, Filling, Found, LooseEndpoint } from './found.ts';
import { keyOf } from './repetitions.ts';
import type { Ignored, Spot } from './report.ts';
import type { Resolver } from './resolve.ts';

/** What fills one resource besides its own JSON. */
export interface Fillings {
  readonly endpoints: JsonObject[];
  /** Where each endpoint was read. */
  readonly spots: (Spot | undefined)[];
  readonly members: string[];
  readonly fields: Record<string, JsonValue>;
}

type Named = Found & { readonly id: Id };

interface Setting {
  readonly project: string;
  /** Resources that the input holds more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** Endpoints, members and late fields, by the id of the resource that they fill. */
export function fill(
  collected: Collected,
  found: readonly Named[],
  resolver: Resolver,
  { project, repeated }: Setting,
): ReadonlyMap<Id, Fillings> {
  const fillings = new Map<Id, Fillings>();
  const once = new Map<string, string | undefined>();
  const managed = new Set(found.filter(({ known }) => known?.managed).map(({ id }) => id));
  const isTold = severallyTold(collected.fillings, repeated, project);
  // Endpoints of one NEG name it by the same link.
  const owners = new Map<Link, { readonly id: Id | undefined; readonly key: string }>();
  for (const filling of collected.fillings) {
    const owner = owners.get(filling.of) ?? { id: resolver.find(filling.of), key: keyOf(filling.of, project) };
    owners.set(filling.of, owner);
    const { id, key } = owner;
    if (id === undefined) {
      collected.ignored.push({
        where: filling.where,
        reason: `${whatOf(filling)} ${filling.of.name} is not in the input.`,
      });
      continue;
    }
    // An answer that was handed over twice has its endpoints twice; a NEG that holds an endpoint twice is kept as it is.
    if (isTold.has(key)) {
      const content = JSON.stringify([filling.what, id, toJsonObject(filling.json)]);
      const isAgain = once.has(content);
      if (isAgain && (once.get(content) !== filling.input || repeated.has(key))) {
        const reason = `${onceMore[filling.what]} stands in the input once more.`;
        collected.ignored.push({ where: filling.where, reason });
        continue;
      }
      if (!isAgain) once.set(content, filling.input);
    }
    const own = fillings.get(id) ?? { endpoints: [], spots: [], members: [], fields: {} };
    fillings.set(id, own);
    if (filling.what === 'endpoint') {
      const { input, where } = filling;
      own.endpoints.push(filling.json);
      own.spots.push(input === undefined ? undefined : { input, where });
    } else if (filling.what === 'fields') Object.assign(own.fields, filling.json);
    else if (filling.what === 'peering') {
      const { peerings } = own.fields;
      const known = isJsonList(peerings) ? peerings : [];
      // Our own files tell with the requests what the API answered of a peering.
      const isTold = known.some((one) => isJsonObject(one) && one.name === filling.json.name);
      own.fields.peerings = isTold ? known : [...known, filling.json];
    } else {
      const instance = textOf(filling.json.instance);
      if (managed.has(id)) {
        collected.ignored.push({ where: filling.where, reason: 'A managed group makes its VMs itself.' });
      } else if (instance !== undefined) own.members.push(instance);
    }
  }
  return fillings;
}

/** Whose fillings may have been handed over more than once: only those are compared, for that takes long. */
function severallyTold(fillings: readonly Filling[], repeated: ReadonlySet<string>, project: string): Set<string> {
  const told = new Set(repeated);
  const inputs = new Map<string, string | undefined>();
  const keys = new Map<Link, string>();
  for (const { of, input } of fillings) {
    const key = keys.get(of) ?? keyOf(of, project);
    keys.set(of, key);
    if (!inputs.has(key)) inputs.set(key, input);
    else if (inputs.get(key) !== input) told.add(key);
  }
  return told;
}

const onceMore = {
  endpoint: 'The same endpoint',
  member: 'The same VM of a group',
  peering: 'The same peering',
  fields: 'The same request',
};

function whatOf(filling: Filling): string {
  if (filling.what === 'endpoint') return 'The NEG of this endpoint,';
  return filling.what === 'member' ? 'The instance group of this VM,' : 'The resource of this request,';
}

/**
 * Gives endpoints whose list does not name its NEG to the one NEG that they can be of: one without endpoints, of as many
 * as it says that it has, and in the zone of their VMs. Where none or several could be it, the list is left out.
 */
export function placeLoose(collected: Collected, found: readonly Named[], project: string): readonly Ignored[] {
  if (collected.loose.length === 0) return [];
  const assumed: Ignored[] = [];
  const taken = new Set(
    collected.fillings.flatMap(({ what, of }) => (what === 'endpoint' ? [keyOf(of, project)] : [])),
  );
  for (const [list, endpoints] of lists(collected.loose)) {
    const [first] = endpoints;
    if (!first) continue;
    const candidates = found.filter((item) => couldHold(item, endpoints) && !taken.has(keyOf(item.link, project)));
    const [only, ...others] = candidates;
    const where = list === '' ? first.where : list;
    const count = endpoints.length === 1 ? {} : { count: endpoints.length };
    if (!only || others.length > 0) {
      collected.ignored.push({ where, ...count, reason: only ? ambiguous : nobodys });
      continue;
    }
    taken.add(keyOf(only.link, project));
    assumed.push({ where, ...count, reason: `Taken for endpoints of ${only.link.name}, the only NEG they fit.` });
    for (const { where: at, input, json } of endpoints) {
      const filling: Filling = { where: at, what: 'endpoint', of: linkOf(only, project), json };
      collected.fillings.push(input === undefined ? filling : { ...filling, input });
    }
  }
  return assumed;
}

const howToSay =
  'To say it, wrap the list: {"selfLink": "URL of the NEG", "items": […]}. The collecting command does so.';
const nobodys = `These endpoints do not say which NEG they are in, and they fit none in the input. ${howToSay}`;
const ambiguous = `These endpoints do not say which NEG they are in, and they fit several. ${howToSay}`;

function lists(loose: readonly LooseEndpoint[]): ReadonlyMap<string, LooseEndpoint[]> {
  const byList = new Map<string, LooseEndpoint[]>();
  for (const endpoint of loose) {
    const own = byList.get(endpoint.list);
    if (own) own.push(endpoint);
    else byList.set(endpoint.list, [endpoint]);
  }
  return byList;
}

const linkOf = ({ link }: Named, project: string): Link => ({ ...link, project: link.project ?? project });

function couldHold({ known, json, link }: Named, endpoints: readonly LooseEndpoint[]): boolean {
  if (known?.kind !== 'neg') return false;
  const { size, networkEndpointType: type } = json;
  if (size !== undefined && Number(size) !== endpoints.length) return false;
  const isInternet = typeof type === 'string' && type.startsWith('INTERNET_');
  const isVms = typeof type === 'string' && type.startsWith('GCE_VM_IP');
  return endpoints.every(({ json: endpoint }) => {
    const vm = textOf(endpoint.instance);
    const zone = vm === undefined ? undefined : parseLink(vm)?.scope.value;
    if (zone !== undefined && link.scope.type === 'zone' && zone !== link.scope.value) return false;
    if (type === undefined) return true;
    if (type === 'SERVERLESS' || type === 'PRIVATE_SERVICE_CONNECT') return false;
    return endpoint.fqdn === undefined ? !(vm && isInternet) && !(isVms && vm === undefined) : isInternet;
  });
}

/** The full URL of a resource of the input. */
export const urlOf = ({ link }: Pick<Found, 'link'>, project: string): string =>
  writeLink({ ...link, project: link.project ?? project });
