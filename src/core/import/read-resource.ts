import { decodeFields, type Site } from '../export/codecs.ts';
import type { KnownKind, Link } from '../model/api.ts';
import { partStems } from '../model/design.ts';
import { isResource } from '../model/document.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kinds, type Resource } from '../model/kinds.ts';
import { unreadFields } from '../model/unread-fields.ts';
import { fitTo, type Misfit } from './fit.ts';
import { outputOnlyFields, secretFields } from './output-only.ts';
import { holds, prune } from './prune.ts';

/** One resource as it was read, its references still links. */
export interface ReadResource {
  readonly resource: Resource;
  readonly kept: readonly string[];
  readonly coerced: readonly string[];
  readonly secrets: readonly string[];
  /** Values that fit no field. They are blank in the resource. */
  readonly misfits: readonly Misfit[];
}

/** Names that mean something of ours and nothing of the API's: its JSON may not fill them. */
const ourOwn: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  neg: ['endpoints'],
  instanceGroup: ['instances', 'managed'],
};

export interface ReadArguments {
  readonly id: Id;
  readonly json: JsonObject;
  readonly known: KnownKind;
  readonly link: Link;
  readonly project: string;
  /** The design's project: a resource of it carries none. */
  readonly designProject: string;
  readonly endpoints: readonly JsonObject[];
  readonly members: readonly string[];
}

/** Reads one API resource as a resource of its kind; undefined where even what fits makes none. */
export function readApiResource(args: ReadArguments): ReadResource | undefined {
  const { id, json, known, link } = args;
  const { kind } = known;
  const secretPaths = secretFields[kind] ?? [];
  const secrets = secretPaths.filter((path) => holds(json, path));
  const settable = without(
    prune(json, [...outputOnlyFields(kind), ...secretPaths]),
    'project',
    ...(ourOwn[kind] ?? []),
  );
  const site: Site = { project: args.project, scope: link.scope, proxyType: known.type, managed: known.managed };
  const fields = withPartIds({
    ...decodeFields(kind, settable, site),
    ...(args.endpoints.length > 0 ? { endpoints: args.endpoints } : {}),
    ...(args.members.length > 0 ? { instances: args.members } : {}),
  });
  const { description, ...rest } = fields;
  const candidate: Record<string, unknown> = {
    id,
    kind,
    ...(link.name === '' ? {} : { name: link.name }),
    ...(description === undefined || description === '' ? {} : { description }),
    ...(args.project === args.designProject ? {} : { project: args.project }),
    ...(link.scope.type === 'global' || link.scope.value === undefined ? {} : { [link.scope.type]: link.scope.value }),
    ...rest,
  };
  const done = (resource: Resource, coerced: readonly string[], misfits: readonly Misfit[]): ReadResource => ({
    resource,
    kept: unreadFields(resource),
    coerced,
    secrets,
    misfits,
  });
  if (isResource(candidate)) return done(candidate, [], []);
  const fitted = fitTo(candidate, kinds[kind].schema);
  return isResource(fitted.value) ? done(fitted.value, fitted.coerced, fitted.misfits) : undefined;
}

/** Embedded parts get ids by their place, so that the same input gives the same design. */
function withPartIds(fields: JsonObject): JsonObject {
  const entries = Object.entries(fields).map(([key, value]): [string, JsonValue] => {
    const stem = Object.entries(partStems).find(([list]) => list === key)?.[1];
    if (stem === undefined || !isJsonList(value)) return [key, value];
    return [key, value.map((part, index) => (isJsonObject(part) ? { ...part, id: `${stem}${index + 1}` } : part))];
  });
  return Object.fromEntries(entries);
}
