import { linkOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, toJsonObject, without } from '../model/json.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import type { Relation } from '../model/relations.ts';
import { resourceOf } from '../model/resource-of.ts';
import { encodeFields, reportedFields, type Site } from './codecs.ts';

/** A resource in the API's terms, what embeds no other call: every reference resolved. */
export interface Spelt {
  /** Settable fields of the create call. */
  readonly body: JsonObject;
  /** What the API reports, or sets by a call of its own. */
  readonly reported: JsonObject;
  /** Endpoints of a NEG, in the API's form. */
  readonly endpoints: readonly JsonObject[];
  /** Links to the VMs of an unmanaged instance group. */
  readonly members: readonly string[];
}

/** The parts that a resource embeds; their ids are ours. */
const partLists = ['networkInterfaces', 'endpoints', 'backends'];

export function spell(resource: Resource, design: Design, site: Site): Spelt {
  const known = new Map<string, string | undefined>();
  const linked = mapReferences(resource, (value, relation) => {
    // Endpoints by the hundred lead to the same few VMs.
    const key = `${relation.spelt ?? ''} ${value}`;
    if (!known.has(key)) known.set(key, spellReference(value, relation, design));
    return known.get(key);
  });
  const fields = withoutPartIds(without(toJsonObject(linked, ['name']), 'id', 'kind', 'project', 'zone', 'region'));
  const { endpoints, instances, ...rest } = fields;
  const isNeg = resource.kind === 'neg';
  const isGroup = resource.kind === 'instanceGroup';
  const own = isNeg ? rest : isGroup ? { ...rest } : fields;
  const spelt = encodeFields(resource.kind, own, site);
  const encoded = spelt === own ? own : toJsonObject(spelt, ['name']);
  const reportedKeys = reportedFields[resource.kind] ?? [];
  return {
    body: without(encoded, ...reportedKeys),
    reported: Object.fromEntries(Object.entries(encoded).filter(([key]) => reportedKeys.includes(key))),
    endpoints: isNeg && isJsonList(endpoints) ? endpoints.filter(isJsonObject) : [],
    members: isGroup && isJsonList(instances) ? instances.filter((item) => typeof item === 'string') : [],
  };
}

/** What stands in the API where the design has an id. A text that is no id is a literal, or a reference that leads nowhere: it stays. */
function spellReference(value: string, relation: Relation, design: Design): string | undefined {
  if (value === '') return undefined;
  const target = resourceOf(design, value);
  if (!target) return value;
  if (relation.spelt === 'none') return undefined;
  if (relation.spelt === 'name' && target.kind !== 'external') return target.name ?? 'UNNAMED';
  if (target.kind === 'googleApi') return target.host ?? target.name;
  return linkOf(target, design) ?? target.name;
}

function withoutPartIds(fields: JsonObject): JsonObject {
  const entries = Object.entries(fields).map(([key, value]): [string, JsonValue] =>
    partLists.includes(key) && isJsonList(value)
      ? [key, value.map((part) => (isJsonObject(part) ? without(part, 'id') : part))]
      : [key, value],
  );
  return Object.fromEntries(entries);
}
