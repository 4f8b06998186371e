import { apiNamesOf, linkOf, projectOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { type JsonObject, toJsonObject, without } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { kinds, type Resource } from '../model/kinds.ts';
import { mapReferences, referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import { regionOf } from '../model/scope.ts';
import { draftsOf, rankOf } from './drafts.ts';
import { compare } from './order.ts';
import type { NotExported, Plan, Step } from './step.ts';

/** What is part of a design, and of no request: whoever sends the requests passes over it, an import reads it back. */
export interface LeftOut {
  readonly id: Id;
  /** What it is called, and why nobody asks the API for it. */
  readonly reason: string;
  /** Of a resource of Compute Engine that others make: what would spell it, as steps of a plan. */
  readonly steps: readonly Step[];
  /**
   * Of anything else: its fields as the design has them. A reference is a link, or `#/leftOut/3`: the fourth of the
   * list. `usedBy` holds links of those that refer to it by its name alone.
   */
  readonly outside?: JsonObject;
  /** Of a resource that a request makes: what the design holds of it and no request takes, and the link of that resource. */
  readonly reported?: { readonly of: string; readonly fields: JsonObject };
}

/**
 * What the requests of a plan cannot say of the resources that they make: addresses that the API chose, the state of
 * peerings, the numbers of what came from the API. A list of resources says it in its place.
 */
export function unsaidOf({ steps }: Plan): readonly LeftOut[] {
  return steps.flatMap(({ action, id, kind, name, url, body, reported, original }): LeftOut[] => {
    if (action !== 'create') return [];
    const fields = original ? without(original, ...Object.keys(body)) : without(reported, ...setLater);
    if (Object.keys(fields).length === 0) return [];
    const reason = `${kinds[kind].label} ${name}: the API answers these fields, and no request sets them.`;
    return [{ id, reason, steps: [], reported: { of: url, fields } }];
  });
}

/** Fields that a request of their own sets. */
const setLater = ['securityPolicy', 'edgeSecurityPolicy'];

/**
 * What a plan of a design leaves to others, where the requests alone would not tell it: NEGs that GKE makes, the
 * Services that they are for, hosts and links that are drawn, and what is named by others with more to it than its name.
 */
export function leftOutOf({ notExported }: Plan, design: Design): readonly LeftOut[] {
  const rows = notExported.flatMap(({ id, cause, reason }) => {
    const resource = resourceOf(design, id);
    return resource && cause !== 'notSelected' ? [{ resource, cause, reason }] : [];
  });
  if (rows.length === 0) return [];
  const users = usersOf(design);
  const ranked = rows.map((row) => ({
    ...row,
    rank: rankOf(row.resource, design),
    content: contentOf(row.resource, design),
  }));
  const counts = new Map<string, number>();
  for (const { content } of ranked) counts.set(content, (counts.get(content) ?? 0) + 1);
  const told = ranked
    .filter(
      ({ resource, content }) =>
        // Of two that say the same, a reference by name could mean either.
        (counts.get(content) ?? 0) > 1 || !isToldByOthers(resource, users.get(resource.id) ?? [], design),
    )
    .sort((a, b) => compare(a.rank, b.rank) || compare(a.content, b.content));
  const place = new Map(told.map(({ resource }, index) => [resource.id, index]));
  return told.map(({ resource, cause, reason }) => ({
    id: resource.id,
    reason: `${kinds[resource.kind].label} ${resource.name || '(without a name)'}: ${reason}`,
    ...bodyOf(resource, cause),
  }));

  function bodyOf(resource: Resource, cause: NotExported['cause']): Pick<LeftOut, 'steps' | 'outside'> {
    const steps = cause === 'gke' ? draftsOf([resource], design).flatMap((draft) => draft.steps) : [];
    if (steps.length > 0) return { steps };
    const linked = mapReferences(resource, (value) => {
      const target = resourceOf(design, value);
      const at = place.get(value);
      if (!target) return value;
      return at === undefined || apiNamesOf(target) ? (linkOf(target, design) ?? value) : `#/leftOut/${at}`;
    });
    const usedBy = (users.get(resource.id) ?? [])
      .filter(({ isByName }) => isByName)
      .flatMap(({ user }) => linkOf(user, design) ?? []);
    return { steps: [], outside: outsideJson(linked, usedBy, design) };
  }
}

interface User {
  readonly user: Resource;
  /** The API spells the reference as a name or a host, not as a link. */
  readonly isByName: boolean;
}

function usersOf(design: Design): ReadonlyMap<Id, readonly User[]> {
  const users = new Map<Id, User[]>();
  for (const user of Object.values(design.resources)) {
    for (const { to, relation } of referencesOf(user)) {
      if (relation.spelt === 'none') continue;
      const known = users.get(to) ?? [];
      users.set(to, [...known, { user, isByName: relation.spelt !== undefined }]);
    }
  }
  return users;
}

const plain: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'project']);

const saysOnly = (resource: Resource, ...more: readonly string[]): boolean =>
  Object.entries(resource).every(([key, value]) => plain.has(key) || more.includes(key) || value === undefined);

/** Whether the references of those that are exported say all of it, so that an import makes the same of them. */
function isToldByOthers(resource: Resource, users: readonly User[], design: Design): boolean {
  if (users.length === 0 || !resource.name) return false;
  switch (resource.kind) {
    case 'external':
      return (
        Boolean(resource.url) &&
        saysOnly(resource, 'url') &&
        resource.name === lastStepOf(resource.url ?? '') &&
        users.every(({ isByName }) => !isByName)
      );
    case 'googleApi':
      return saysOnly(resource, 'host') && resource.host === resource.name && resource.name.endsWith('.googleapis.com');
    case 'cloudRunService':
    case 'cloudRunFunction':
    case 'appEngineService':
    case 'apiGateway':
      return (
        saysOnly(resource, 'region') &&
        users.every(
          ({ user }) =>
            user.kind === 'neg' &&
            regionOf(user) === resource.region &&
            projectOf(user, design) === projectOf(resource, design),
        )
      );
    default:
      return false;
  }
}

const lastStepOf = (url: string): string | undefined => url.split('/').at(-1);

function outsideJson(resource: Resource, usedBy: readonly string[], design: Design): JsonObject {
  const { kind, name, project: _project, ...fields } = resource;
  const isElsewhere = kind === 'external' || kind === 'opaque';
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    ...(isElsewhere ? {} : { project: projectOf(resource, design) }),
    ...without(toJsonObject(fields), 'id', 'kind', 'name', 'project'),
    ...(usedBy.length === 0 ? {} : { usedBy: [...new Set(usedBy)].sort(compare) }),
  };
}

/** All that a resource says, in words that do not depend on ids. */
function contentOf(resource: Resource, design: Design): string {
  const content = (one: Resource, depth: number): string => {
    const linked = mapReferences(one, (value) => {
      const target = resourceOf(design, value);
      if (!target) return value;
      return linkOf(target, design) ?? (depth > 0 ? content(target, depth - 1) : target.name);
    });
    return JSON.stringify(without(toJsonObject(linked), 'id'));
  };
  return content(resource, 1);
}
