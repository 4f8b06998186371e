import type { TerraformType } from '../../facts/terraform-types.ts';
import { type Link, linkKey, parseLink } from '../../model/api.ts';
import { isJsonObject, type JsonObject, memberOf, textOf } from '../../model/json.ts';
import type { ComputeDocument } from '../compute-document.ts';
import type { Tally } from '../tally.ts';
import { homeOf } from './home.ts';
import { addressed, type Instance, itemsOf } from './instance.ts';
import { fieldsOf, type Home, writeLocal } from './values.ts';

type PartOf = NonNullable<TerraformType['partOf']>;

/** The arguments that name the resource that a part belongs to, and that resource's collection. */
const owners: Readonly<Record<PartOf, readonly [segment: string, ...args: string[]]>> = {
  'network.peerings': ['networks', 'network'],
  'router.nats': ['routers', 'router'],
  'networkEndpointGroup.endpoints': [
    'networkEndpointGroups',
    'network_endpoint_group',
    'region_network_endpoint_group',
    'global_network_endpoint_group',
  ],
};

/** The API's lists that parts stand in, by the collection of the resource that holds them. */
const lists: ReadonlyMap<string, string> = new Map([
  ['routers', 'nats'],
  ['networks', 'peerings'],
]);

interface Part {
  readonly of: Link;
  readonly json: JsonObject;
  readonly instance: Instance;
}

/** The link of what a part belongs to; undefined while that is not known. */
function ownerOf(values: JsonObject, partOf: PartOf, { project, scope }: Home): Link | undefined {
  const [segment, ...args] = owners[partOf];
  const text = args.map((key) => textOf(memberOf(values, key))).find((each) => each);
  if (text === undefined) return undefined;
  const link = parseLink(text);
  // Anything else is a name, whatever it looks like.
  if (link?.segment !== segment) return { project, scope, segment, name: text };
  return { ...link, project: link.project ?? project };
}

/**
 * The endpoints that a Terraform resource attaches to a NEG, as the API lists them. Undefined where nobody knows yet
 * which NEG that is.
 */
export function endpointsOf(instance: Instance, entry: TerraformType): JsonObject[] | undefined {
  const home = homeOf(instance, entry);
  const of = ownerOf(instance.values, 'networkEndpointGroup.endpoints', home);
  if (!of) return undefined;
  const members = entry.arguments.network_endpoints?.members;
  const endpoints = members
    ? itemsOf(memberOf(instance.values, 'network_endpoints')).map((each) =>
        fieldsOf(isJsonObject(each) ? each : {}, members, home),
      )
    : [fieldsOf(instance.values, entry.arguments, home)];
  const head = { kind: 'compute#networkEndpoint', networkEndpointGroup: writeLocal(of) };
  return endpoints.map((endpoint) => ({ ...endpoint, ...head }));
}

/** NAT gateways and peerings, which are resources in Terraform, on their way into routers and networks. */
export class Parts {
  readonly #byOwner = new Map<string, Part[]>();
  readonly #tally: Tally;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  add(instance: Instance, entry: TerraformType, partOf: PartOf): void {
    const home = homeOf(instance, entry);
    const of = ownerOf(instance.values, partOf, home);
    if (!of) {
      this.#tally.add(addressed(instance), whoseIsUnknown(instance.type));
      return;
    }
    const key = linkKey(of, '');
    const json = fieldsOf(instance.values, entry.arguments, home);
    this.#byOwner.set(key, [...(this.#byOwner.get(key) ?? []), { of, json, instance }]);
  }

  /** The documents with what belongs into them; what belongs to none of them is told. */
  joinedInto(documents: readonly ComputeDocument[]): ComputeDocument[] {
    const whole = documents.map((document) => {
      const { link, value } = document;
      const list = link && lists.get(link.segment);
      const key = link === undefined ? '' : linkKey(link, '');
      const own = list === undefined ? undefined : this.#byOwner.get(key);
      if (!own || list === undefined || !isJsonObject(value)) return document;
      this.#byOwner.delete(key);
      return { ...document, value: { ...value, [list]: own.map(({ json }) => json) } };
    });
    for (const left of this.#byOwner.values()) {
      for (const { instance, of } of left) {
        this.#tally.add(addressed(instance), `What ${instance.type} belongs to, ${of.name}, is not in the input.`);
      }
    }
    this.#byOwner.clear();
    return whole;
  }
}

export const whoseIsUnknown = (type: string): string => `What ${type} belongs to is not known yet.`;
