import * as z from 'zod/mini';
import { inOrder } from './acceptance.ts';
import { type Design, emptyDesign } from './design.ts';
import { isKindName, kinds, type Resource } from './kinds.ts';
import { currentVersion, migrate, type RawDocument } from './migrations.ts';
import { isObject } from './references.ts';

// A strict Content-Security-Policy forbids the code that Zod would otherwise compile at run time.
z.config({ jitless: true, ...z.locales.en() });

/** Why a text or value from outside cannot become a design: what, and where in it (a path such as `resources.neg-1.zone`). */
export interface Problem {
  readonly where: string;
  readonly message: string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const place = z.looseObject({
  x: z.number(),
  y: z.number(),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});
const note = z.looseObject({ id: z.string(), text: z.string() });
const acceptance = z.looseObject({
  rule: z.string(),
  at: z
    .array(z.looseObject({ id: z.string(), part: z.optional(z.string()), field: z.optional(z.string()) }))
    .check(z.minLength(1)),
  reason: z.string(),
});

const shell = z.looseObject({
  format: z.literal('neg-designer'),
  version: z.number(),
  name: z.optional(z.string()),
  project: z.optional(z.string()),
  description: z.optional(z.string()),
  accepted: z.optional(z.array(acceptance)),
  deployed: z.optional(z.array(z.string())),
  resources: z.record(z.string(), z.looseObject({ kind: z.string() })),
  notes: z.optional(z.record(z.string(), note)),
  layout: z.optional(z.record(z.string(), place)),
});

/** Tells a design document from other JSON by its content. */
export function looksLikeDesign(value: unknown): value is RawDocument {
  return isObject(value) && value.format === 'neg-designer';
}

/**
 * Reads a design document at a door: version, migrations, shape. A newer version is refused. An unknown kind becomes an
 * opaque resource, so that nothing is lost; a resource that does not fit its kind is a problem with its path.
 */
export function readDesign(value: unknown): Read<Design> {
  if (!looksLikeDesign(value)) return fail('', 'This is no NEG Designer document: "format" is not "neg-designer".');
  const version = value.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('version', 'The version must be a whole number from 1.');
  }
  if (version > currentVersion) {
    return fail(
      'version',
      `This document has version ${version}; this program reads versions up to ${currentVersion}. Open it with a newer one. The file was left as it is.`,
    );
  }
  const { document } = migrate(value, version);
  const parsed = shell.safeParse(document);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, '') };

  const problems: Problem[] = [];
  const resources: Record<string, Resource> = {};
  // From the document itself: what a schema hands back has its fields in another order, and every saved file would differ.
  for (const [id, raw] of rawResources(document)) {
    const where = `resources.${id}`;
    if (!isSafeId(id)) problems.push({ where, message: 'This id cannot be used.' });
    else {
      const read = readResource(id, raw);
      if (read.ok) resources[id] = read.value;
      else
        problems.push(...read.problems.map((p) => ({ ...p, where: p.where === '' ? where : `${where}.${p.where}` })));
    }
  }
  const notes = parsed.data.notes ?? {};
  for (const id of Object.keys(notes)) {
    const where = `notes.${id}`;
    if (!isSafeId(id)) problems.push({ where, message: 'This id cannot be used.' });
    else if (Object.hasOwn(resources, id)) problems.push({ where, message: 'This id is that of a resource.' });
  }
  if (problems.length > 0) return { ok: false, problems };
  const empty = emptyDesign();
  const { accepted: given, ...data } = parsed.data;
  const accepted = inOrder(given ?? []);
  return {
    ok: true,
    value: {
      ...data,
      version: currentVersion,
      name: parsed.data.name ?? empty.name,
      project: parsed.data.project ?? empty.project,
      ...(accepted ? { accepted } : {}),
      resources,
      notes: Object.fromEntries(Object.entries(notes).map(([id, each]) => [id, { ...each, id }])),
      layout: Object.fromEntries(
        Object.entries(parsed.data.layout ?? {}).filter(([, { x, y }]) => isNear(x) && isNear(y)),
      ),
    },
  };
}

/** Reads one resource. `raw` may come from a file, a clipboard or an import; `id` becomes its id. */
export function readResource(id: string, raw: RawDocument): Read<Resource> {
  const kind = raw.kind;
  if (typeof kind !== 'string') return fail('kind', 'A resource has a kind.');
  if (!isKindName(kind)) {
    const name = typeof raw.name === 'string' ? { name: raw.name } : {};
    return { ok: true, value: { id, kind: 'opaque', ...name, apiKind: kind, json: { ...raw } } };
  }
  const candidate = { ...raw, id };
  const parsed = kinds[kind].schema.safeParse(candidate);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, '') };
  return isResource(candidate) ? { ok: true, value: candidate } : fail('', 'The resource does not fit its kind.');
}

/** The guard that makes a value from outside a resource: the schema of its kind decides. */
export function isResource(value: unknown): value is Resource {
  if (!isObject(value)) return false;
  const kind = value.kind;
  return typeof kind === 'string' && isKindName(kind) && kinds[kind].schema.safeParse(value).success;
}

function rawResources({ resources }: RawDocument): readonly (readonly [string, RawDocument])[] {
  const entries = isObject(resources) ? Object.entries(resources) : [];
  return entries.flatMap(([id, raw]) => (isObject(raw) ? [[id, raw] as const] : []));
}

/** Boxes further out than this, in pixels at 100 %, could not be drawn: what has no place is arranged instead. */
const farthest = 1_000_000;
const isNear = (coordinate: number): boolean => Math.abs(coordinate) <= farthest;

function isSafeId(id: string): boolean {
  return id.length > 0 && id.length <= 500 && id !== '__proto__' && id !== 'constructor' && id !== 'prototype';
}

function problemsOf(error: z.core.$ZodError, prefix: string): Problem[] {
  return error.issues.slice(0, 20).map((issue) => ({
    where: [prefix, ...issue.path.map(String)].filter((step) => step !== '').join('.'),
    message: issue.message,
  }));
}

function fail(where: string, message: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where, message }] };
}
