import { type Link, linkKey, writeLink } from '../model/api.ts';
import { emptyDesign } from '../model/design.ts';
import type { Problem } from '../model/document.ts';
import { type JsonObject, type JsonValue, textOf, toJsonObject } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { type Collected, collect, type Filling, type Found } from './collect.ts';
import { expectedJson } from './foreign.ts';
import { IdMaker } from './ids.ts';
import { type ReadResource, readApiResource } from './read-resource.ts';
import { type ImportReport, type ImportResult, refuse, type Spot } from './report.ts';
import { Resolver } from './resolve.ts';

/** One input of the Compute API's form. `where` names it in problems: a file, or nothing. */
export interface ComputeDocument {
  readonly where: string;
  readonly value: JsonValue;
  /** The text that it stood in, where there are several: a file's name. */
  readonly input?: string;
}

export interface ImportOptions {
  /** Name of the design that an import makes. */
  readonly name?: string;
  /** Project of the design; otherwise the one that most resources name. */
  readonly project?: string;
}

/**
 * Makes one design of resources of the Compute API, from as many documents as people have. What they hold and a design
 * cannot is kept and reported; only what makes no sense at all is refused.
 */
export function importCompute(documents: readonly ComputeDocument[], options: ImportOptions = {}): ImportResult {
  const collected = collectAll(documents);
  if (collected.found.length === 0) return nothingFound(collected);

  const project = options.project ?? usualProject(collected.found) ?? emptyDesign().project;
  const { kept: found, repeated } = merged(collected, project);
  const ids = new IdMaker();
  const resolver = new Resolver(ids, project);
  const withIds = found.map((item) => ({ ...item, id: idOf(item, ids, project) }));
  for (const { link, id } of withIds) resolver.add(link, id);
  const fillings = fill(collected, withIds, resolver, { project, repeated });

  const problems: Problem[] = [];
  const read: ReadResource[] = [];
  for (const item of withIds) {
    if (!item.known) {
      read.push({ resource: opaqueOf(item, project), kept: [], coerced: [], secrets: [] });
      continue;
    }
    const own = fillings.get(item.id);
    const result = readApiResource({
      ...item,
      known: item.known,
      json: { ...item.json, ...own?.fields },
      project: item.link.project ?? project,
      designProject: project,
      endpoints: own?.endpoints ?? [],
      members: item.known.managed ? [] : (own?.members ?? []),
    });
    if (result.ok) read.push(result.value);
    else problems.push(...result.problems.map((problem) => ({ ...problem, where: placed(item.input, problem.where) })));
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 20) };

  const inside = read.map(({ resource }) => resolver.resolve(resource));
  const resources: Record<Id, Resource> = {};
  for (const resource of [...inside, ...resolver.outside()]) resources[resource.id] = resource;
  return {
    ok: true,
    input: 'compute',
    design: { ...emptyDesign(options.name ?? 'Imported design', project), resources },
    report: {
      ...reportOf(read, resolver.outside(), collected),
      origins: withIds.flatMap(({ id, input, where }) =>
        input === undefined ? [] : [{ id, input, where, endpoints: fillings.get(id)?.spots ?? [] }],
      ),
    },
  };
}

/** Why documents add nothing to any design, though they hold something; undefined where they are of use. */
export function uselessDocuments(documents: readonly ComputeDocument[]): Problem | undefined {
  const { found, fillings, ignored } = collectAll(documents);
  const [first] = ignored;
  return first && found.length === 0 && fillings.length === 0
    ? { where: first.where, message: `${first.reason} ${expectedJson}` }
    : undefined;
}

function collectAll(documents: readonly ComputeDocument[]): Collected {
  const all: Collected = { found: [], fillings: [], ignored: [] };
  for (const { where, value, input } of documents) {
    const own: Collected = { found: [], fillings: [], ignored: all.ignored };
    collect(value, where, own);
    for (const item of own.found) all.found.push(input === undefined ? item : { ...item, input });
    for (const item of own.fillings) all.fillings.push(input === undefined ? item : { ...item, input });
  }
  return all;
}

function placed(input: string | undefined, where: string): string {
  return input ? `${input}: ${where}` : where;
}

function nothingFound(collected: Collected): ImportResult {
  const [first] = collected.ignored;
  if (first) return refuse(first.where, `${first.reason} ${expectedJson}`);
  return refuse(
    '',
    collected.fillings.length > 0
      ? `Only endpoints or members, and no NEG or group that they are in. ${expectedJson}`
      : `No resource in it. ${expectedJson}`,
  );
}

/** The project that most resources name; the first by name where two are equally many. */
function usualProject(found: readonly Found[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { link } of found) {
    if (link.project !== undefined) counts.set(link.project, (counts.get(link.project) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** What is left without repetitions, and which resources were repeated. */
interface Merged {
  readonly kept: Found[];
  readonly repeated: ReadonlySet<string>;
}

/**
 * Takes out repetitions: people hand over the same answer twice, and a managed group comes as manager and as group.
 * Two resources of one name that differ both stay.
 */
function merged(collected: Collected, project: string): Merged {
  const kept: Found[] = [];
  const repeated = new Set<string>();
  const seen = new Set<string>();
  const groups = new Map<string, number>();
  for (const item of collected.found) {
    const key = keyOf(item.link, project);
    const content = JSON.stringify([item.link.segment, key, toJsonObject(item.json)]);
    if (item.link.name !== '' && seen.has(content)) {
      repeated.add(key);
      collected.ignored.push({ where: item.where, reason: 'The same resource stands in the input once more.' });
      continue;
    }
    seen.add(content);
    const place = groups.get(key);
    const other = place === undefined ? undefined : kept[place];
    if (place !== undefined && other && isManager(other) !== isManager(item)) kept[place] = joined(other, item);
    else {
      kept.push(item);
      if (item.known?.kind === 'instanceGroup') groups.set(key, kept.length - 1);
    }
  }
  return { kept, repeated };
}

const isManager = (item: Found): boolean => item.link.segment === 'instanceGroupManagers';

/** One key for a group and its manager: other resources refer to both as the group. */
function keyOf(link: Link, project: string): string {
  const segment = link.segment === 'instanceGroupManagers' ? 'instanceGroups' : link.segment;
  return linkKey({ ...link, segment }, project);
}

/** A manager and its group are one resource here: the manager's word first. */
function joined(a: Found, b: Found): Found {
  const [manager, group] = isManager(a) ? [a, b] : [b, a];
  return { ...manager, json: { ...group.json, ...manager.json } };
}

function idOf({ link, known }: Found, ids: IdMaker, project: string): Id {
  const place = [link.project === undefined || link.project === project ? '' : link.project, link.scope.value ?? ''];
  const named = place.filter((step) => step !== '').join('-');
  return ids.make(known?.kind ?? link.segment, named === '' ? undefined : named, link.name);
}

interface Fillings {
  readonly endpoints: JsonObject[];
  /** Where each endpoint was read. */
  readonly spots: (Spot | undefined)[];
  readonly members: string[];
  readonly fields: Record<string, JsonValue>;
}

/** Endpoints, members and late fields, by the id of the resource that they fill. */
function fill(
  collected: Collected,
  found: readonly (Found & { readonly id: Id })[],
  resolver: Resolver,
  { project, repeated }: { readonly project: string; readonly repeated: ReadonlySet<string> },
): ReadonlyMap<Id, Fillings> {
  const fillings = new Map<Id, Fillings>();
  const once = new Map<string, string | undefined>();
  const managed = new Set(found.filter(({ known }) => known?.managed).map(({ id }) => id));
  for (const filling of collected.fillings) {
    const id = resolver.find({ ...filling.of, project: filling.of.project ?? project });
    if (id === undefined) {
      collected.ignored.push({
        where: filling.where,
        reason: `${whatOf(filling)} ${filling.of.name} is not in the input.`,
      });
      continue;
    }
    // An answer that was handed over twice has its endpoints twice; a NEG that holds an endpoint twice is kept as it is.
    const content = JSON.stringify([filling.what, id, toJsonObject(filling.json)]);
    const isAgain = once.has(content);
    if (isAgain && (once.get(content) !== filling.input || repeated.has(keyOf(filling.of, project)))) {
      collected.ignored.push({
        where: filling.where,
        reason: `${onceMore[filling.what]} stands in the input once more.`,
      });
      continue;
    }
    if (!isAgain) once.set(content, filling.input);
    const own = fillings.get(id) ?? { endpoints: [], spots: [], members: [], fields: {} };
    fillings.set(id, own);
    if (filling.what === 'endpoint') {
      const { input, where } = filling;
      own.endpoints.push(filling.json);
      own.spots.push(input === undefined ? undefined : { input, where });
    } else if (filling.what === 'fields') Object.assign(own.fields, filling.json);
    else {
      const instance = textOf(filling.json.instance);
      if (managed.has(id)) {
        collected.ignored.push({ where: filling.where, reason: 'A managed group makes its VMs itself.' });
      } else if (instance !== undefined) own.members.push(instance);
    }
  }
  return fillings;
}

const onceMore = { endpoint: 'The same endpoint', member: 'The same VM of a group', fields: 'The same request' };

function whatOf(filling: Filling): string {
  if (filling.what === 'endpoint') return 'The NEG of this endpoint,';
  return filling.what === 'member' ? 'The instance group of this VM,' : 'The resource of this request,';
}

function opaqueOf(item: Found & { readonly id: Id }, project: string): Resource {
  const { id, apiKind, json, link } = item;
  const name = link.name === '' ? {} : { name: link.name };
  const place = link.name === '' ? {} : { url: writeLink({ ...link, project: link.project ?? project }) };
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
  collected: Collected,
): Omit<ImportReport, 'origins'> {
  const secrets = read.flatMap((item) =>
    item.secrets.map((field) => ({
      where: `${item.resource.name ?? item.resource.id}: ${field}`,
      reason: 'A secret: it stays out of designs.',
    })),
  );
  return {
    read: read.length,
    kept: read.filter(({ kept }) => kept.length > 0).map(({ resource, kept }) => ({ id: resource.id, fields: kept })),
    opaque: read.flatMap(({ resource }) =>
      resource.kind === 'opaque' ? [{ id: resource.id, apiKind: resource.apiKind ?? '' }] : [],
    ),
    external: outside.flatMap((resource) =>
      resource.kind === 'external' ? [{ id: resource.id, url: resource.url ?? '' }] : [],
    ),
    coerced: read.flatMap(({ resource, coerced }) => coerced.map((field) => ({ id: resource.id, field }))),
    ignored: [...collected.ignored, ...secrets],
  };
}
