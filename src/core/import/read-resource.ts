import type * as z from 'zod/mini';
import { decodeFields, type Site } from '../export/codecs.ts';
import type { KnownKind, Link } from '../model/api.ts';
import { partStems } from '../model/design.ts';
import { isResource, type Problem } from '../model/document.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { type KindName, kinds, type Resource } from '../model/kinds.ts';
import { isObject } from '../model/references.ts';
import { outputOnlyFields, secretFields } from './output-only.ts';
import { holds, prune } from './prune.ts';

/** One resource as it was read, its references still links. */
export interface ReadResource {
  readonly resource: Resource;
  readonly kept: readonly string[];
  readonly coerced: readonly string[];
  readonly secrets: readonly string[];
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

/** Reads one API resource as a resource of its kind, or tells which values do not fit. */
export function readApiResource(
  args: ReadArguments,
): { ok: true; value: ReadResource } | { ok: false; problems: Problem[] } {
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
  const done = (resource: Resource, coerced: readonly string[]): ReadResource => {
    const ours = new Set(Object.keys(kinds[kind].fields));
    return { resource, kept: Object.keys(rest).filter((key) => !ours.has(key)), coerced, secrets };
  };
  if (isResource(candidate)) return { ok: true, value: done(candidate, []) };
  const fitted = coerceTo(candidate, kinds[kind].schema);
  if (isResource(fitted.value)) return { ok: true, value: done(fitted.value, fitted.coerced) };
  const what = `${known.names.singular} ${link.name}`;
  return {
    ok: false,
    problems: fitted.misfits.map((misfit) => ({ where: `${what}: ${misfit.where}`, message: misfit.message })),
  };
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

interface Fitted {
  readonly value: Record<string, unknown>;
  readonly coerced: readonly string[];
  readonly misfits: readonly Problem[];
}

/**
 * Brings values to the types that the schema has where nothing is lost by it: tools print numbers and switches as text.
 * What remains is a misfit. The candidate is copied once, so that thousands of such values stay quick.
 */
function coerceTo(candidate: Record<string, unknown>, schema: z.ZodMiniType): Fitted {
  const first = schema.safeParse(candidate);
  if (first.success) return { value: candidate, coerced: [], misfits: [] };
  const value = copyOf(candidate);
  const coerced: string[] = [];
  const misfits: Problem[] = [];
  for (const issue of first.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const before = at(value, path);
    const expected = 'expected' in issue ? String(issue.expected) : 'other value';
    const after = coerce(before, expected);
    if (after === undefined) {
      misfits.push({
        where: spellPath(path),
        message: `Expected ${expectedWords[expected] ?? expected}, found ${JSON.stringify(before)?.slice(0, 80)}.`,
      });
    } else {
      put(value, path, after);
      coerced.push(spellPath(path));
    }
  }
  return { value, coerced, misfits };
}

function copyOf(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, copied(member)]));
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isObject(value) ? copyOf(value) : value;
}

/** The schema's words for types, as people say them. */
const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function coerce(value: unknown, expected: string): string | number | boolean | undefined {
  if (expected === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()))
    return Number(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return undefined;
}

type Path = readonly (string | number)[];

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

/** Sets what lies at a path that exists. */
function put(object: Record<string, unknown>, path: Path, leaf: unknown): void {
  const parent = at(object, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) return;
  if (Array.isArray(parent)) parent[Number(step)] = leaf;
  else if (isObject(parent)) Reflect.set(parent, step, leaf);
}

function spellPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
