import { deployedKey, withDeployed } from '../model/deployed.ts';
import { emptyDesign } from '../model/design.ts';
import type { Problem } from '../model/document.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { unreadFields } from '../model/unread-fields.ts';
import { collectDocument } from './collect.ts';
import type { ComputeDocument } from './compute-document.ts';
import { type Fillings, fill, placeLoose, urlOf } from './fill.ts';
import { type Path, spellPath } from './fit.ts';
import { expectedJson } from './foreign.ts';
import { type Collected, type Found, nothingCollected } from './found.ts';
import { IdMaker } from './ids.ts';
import { type ReadLeftOut, readLeftOut, usersOf } from './left-out.ts';
import { type ReadResource, readApiResource } from './read-resource.ts';
import { merged } from './repetitions.ts';
import { type Ignored, type ImportReport, type ImportResult, refuse } from './report.ts';
import { Resolver } from './resolve.ts';
import { Tally } from './tally.ts';

export type { ComputeDocument } from './compute-document.ts';

export interface ImportOptions {
  /** Name of the design that an import makes. */
  readonly name?: string;
  /** Project of the design; otherwise the one that most resources name. */
  readonly project?: string;
}

/** How far an import is. `texts` are counted in characters, `resources` and `links` in resources. */
export interface ImportProgress {
  readonly what: 'texts' | 'resources' | 'links';
  readonly done: number;
  readonly total: number;
}

/** An import in steps: whoever runs it may stop after any of them, and tell how far it is. */
export type ImportSteps = Generator<ImportProgress, ImportResult, undefined>;

/** How many resources are read between two steps. */
const stride = 500;

/**
 * Makes one design of resources of the Compute API, from as many documents as people have. What they hold and a design
 * cannot is kept and reported; only what makes no sense at all is refused.
 */
export function importCompute(documents: readonly ComputeDocument[], options: ImportOptions = {}): ImportResult {
  return finished(importComputeInSteps(documents, options));
}

/** The result of an import, without a stop. */
export function finished(steps: ImportSteps): ImportResult {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `importCompute`, step by step. */
export function* importComputeInSteps(documents: readonly ComputeDocument[], options: ImportOptions = {}): ImportSteps {
  const collected = collectAll(documents);
  const { outside } = collected;
  if (collected.found.length === 0 && outside.length === 0 && collected.leftOut.length === 0)
    return nothingFound(collected);

  const project = options.project ?? usualProject(collected) ?? emptyDesign().project;
  const { kept: found, repeated } = merged(collected, project);
  const ids = new IdMaker();
  const resolver = new Resolver(ids, project, collected.links);
  const withIds: (Found & { readonly id: Id })[] = found.map((item) => ({ ...item, id: idOf(item, ids, project) }));
  for (const { link, id } of withIds) resolver.add(link, id);
  const beside = readLeftOut(collected.leftOut, ids, project);
  for (const one of beside.read) {
    const users = usersOf(one).flatMap((link) => resolver.find(link) ?? []);
    resolver.know(one.resource, users);
  }
  const assumed = placeLoose(collected, withIds, project);
  const fillings = fill(collected, withIds, resolver, { project, repeated });

  const read: ReadResource[] = [];
  const misfits = new Tally();
  for (const [index, item] of withIds.entries()) {
    if (index % stride === 0) yield { what: 'resources', done: index, total: withIds.length };
    const own = fillings.get(item.id);
    const one = readFound(item, project, own);
    read.push(one);
    for (const { path, expected, message } of one.misfits) {
      // A thousand bad ports are one line, whatever each of them was.
      const sort = [one.resource.kind, ...path.filter((step) => typeof step === 'string'), expected].join(' ');
      misfits.add(placeOf(item, path, own), message, sort);
    }
  }

  for (const { where, resource, misfits: own } of beside.read) {
    for (const { path, message } of own)
      misfits.add(`${where}: ${spellPath(path)}`, message, `${resource.kind} ${path.join()}`);
  }
  const resources: Record<Id, Resource> = {};
  for (const [index, { resource }] of read.entries()) {
    if (index % stride === 0) yield { what: 'links', done: index, total: read.length };
    resources[resource.id] = resolver.resolve(resource);
  }
  for (const service of outside) resolver.announce(service);
  // What they refer to may lie outside as well.
  const wired = beside.read.map(({ resource, pointers }) => resolver.resolve(resource, pointers));
  for (const resource of resolver.outside()) resources[resource.id] = resource;
  for (const resource of wired) resources[resource.id] = resource;
  const deployed = withDeployed(
    undefined,
    found.filter(isThere).map((item) => deployedKey(urlOf(item, project))),
  );
  const isTerraform = collected.found.every(({ form }) => form === 'terraform');
  return {
    ok: true,
    input: isTerraform && documents.some(({ form }) => form === 'terraform') ? 'terraform' : 'compute',
    design: {
      ...emptyDesign(options.name ?? 'Imported design', project),
      ...(deployed === undefined ? {} : { deployed }),
      resources,
    },
    report: {
      ...reportOf([...read, ...beside.read.map(asRead)], resolver.outside(), [
        ...collected.ignored,
        ...beside.ignored,
        ...misfits.list(),
      ]),
      read: read.length + beside.read.length + new Set(outside.map((service) => JSON.stringify(service))).size,
      unknown: withIds.flatMap(({ id, unknown }) => (unknown === undefined ? [] : [{ id, fields: unknown }])),
      assumed,
      origins: withIds.flatMap(({ id, input, where }) =>
        input === undefined ? [] : [{ id, input, where, endpoints: fillings.get(id)?.spots ?? [] }],
      ),
    },
  };
}

/** Why documents add nothing to any design, though they hold something; undefined where they are of use. */
export function uselessDocuments(documents: readonly ComputeDocument[]): Problem | undefined {
  const { found, fillings, loose, outside, leftOut, ignored } = collectAll(documents);
  const [first] = ignored;
  return first && found.length + fillings.length + loose.length + outside.length + leftOut.length === 0
    ? { where: first.where, message: `${first.reason} ${expectedJson}` }
    : undefined;
}

function collectAll(documents: readonly ComputeDocument[]): Collected {
  const all = nothingCollected();
  for (const document of documents) {
    const own = collectDocument(document, all.links);
    // One by one: an argument list is not made for a hundred thousand.
    for (const item of own.found) all.found.push(item);
    for (const item of own.fillings) all.fillings.push(item);
    for (const item of own.loose) all.loose.push(item);
    for (const item of own.outside) all.outside.push(item);
    for (const item of own.leftOut) all.leftOut.push(item);
    for (const item of own.ignored) all.ignored.push(item);
  }
  return all;
}

const asRead = ({ resource, coerced }: ReadLeftOut): ReadResource => ({
  resource,
  coerced,
  kept: unreadFields(resource),
  secrets: [],
  misfits: [],
});

/** Only what exists has a birthday and a number. What Terraform knows is in its hands already. */
const isThere = ({ json, known, form }: Found): boolean =>
  known !== undefined &&
  form !== 'terraform' &&
  (json.creationTimestamp !== undefined || /^\d+$/.test(String(json.id)));

function readFound(item: Found & { readonly id: Id }, project: string, own: Fillings | undefined): ReadResource {
  const { known } = item;
  const read =
    known &&
    readApiResource({
      ...item,
      known,
      json: own === undefined ? item.json : { ...item.json, ...own.fields },
      project: item.link.project ?? project,
      designProject: project,
      endpoints: own?.endpoints ?? [],
      members: known.managed ? [] : (own?.members ?? []),
    });
  const whole = own === undefined ? item : { ...item, json: { ...item.json, ...own.fields } };
  return read ?? { resource: opaqueOf(whole, project), kept: [], coerced: [], secrets: [], misfits: [] };
}

/** Where a value stood: its text and the resource in it, or the endpoint, which the API lists apart. */
function placeOf({ input, address, known, link }: Found, path: Path, own: Fillings | undefined): string {
  const [list, index, ...within] = path;
  const spot = list === 'endpoints' && typeof index === 'number' ? own?.spots[index] : undefined;
  if (spot) return [spot.where, spellPath(within)].filter((step) => step).join(': ');
  const field = `${known?.names.singular ?? ''} ${link.name}: ${spellPath(path)}`;
  return [input, address, field].filter((step) => step).join(': ');
}

function nothingFound(collected: Collected): ImportResult {
  const [first] = collected.ignored;
  if (first) return refuse(first.where, `${first.reason} ${expectedJson}`);
  return refuse(
    '',
    collected.fillings.length + collected.loose.length > 0
      ? `Only endpoints or members, and no NEG or group that they are in. ${expectedJson}`
      : `No resource in it. ${expectedJson}`,
  );
}

/** The project that most resources name; the first by name where two are equally many. */
function usualProject({ found, outside }: Collected): string | undefined {
  const counts = new Map<string, number>();
  const named = found.length > 0 ? found.map(({ link }) => link.project) : outside.map(({ project }) => project);
  for (const project of named) if (project !== undefined) counts.set(project, (counts.get(project) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function idOf({ link, known }: Found, ids: IdMaker, project: string): Id {
  const place = [link.project === undefined || link.project === project ? '' : link.project, link.scope.value ?? ''];
  const named = place.filter((step) => step !== '').join('-');
  return ids.make(known?.kind ?? link.segment, named === '' ? undefined : named, link.name);
}

function opaqueOf(item: Found & { readonly id: Id }, project: string): Resource {
  const { id, apiKind, json, link } = item;
  const name = link.name === '' ? {} : { name: link.name };
  const place = link.name === '' ? {} : { url: urlOf(item, project) };
  return {
    id,
    kind: 'opaque',
    ...name,
    apiKind,
    ...place,
    ...(item.url === undefined ? {} : { url: item.url }),
    json: { ...json },
  };
}

function reportOf(
  read: readonly ReadResource[],
  outside: readonly Resource[],
  ignored: readonly Ignored[],
): Omit<ImportReport, 'origins' | 'read' | 'unknown' | 'assumed'> {
  const secrets = read.flatMap((item) =>
    item.secrets.map((field) => ({
      where: `${item.resource.name ?? item.resource.id}: ${field}`,
      reason: 'A secret: it stays out of designs.',
    })),
  );
  return {
    kept: read.filter(({ kept }) => kept.length > 0).map(({ resource, kept }) => ({ id: resource.id, fields: kept })),
    opaque: read.flatMap(({ resource }) =>
      resource.kind === 'opaque' ? [{ id: resource.id, apiKind: resource.apiKind ?? '' }] : [],
    ),
    external: outside.flatMap((resource) =>
      resource.kind === 'external' ? [{ id: resource.id, url: resource.url ?? '' }] : [],
    ),
    coerced: read.flatMap(({ resource, coerced }) => coerced.map((field) => ({ id: resource.id, field }))),
    ignored: [...ignored, ...secrets],
  };
}
