import { apiNamesOf, linkKey, linkOf, parseLink, projectOf, selfLinkOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { toJson } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { scopeOf } from '../model/scope.ts';
import { spellPlace } from '../model/spelling.ts';
import { placeText } from '../rules/report-text.ts';

/** Which resource of one design is which of another. */
export interface Pairing {
  /** Id in the old design, by id in the new one. */
  readonly oldOf: ReadonlyMap<Id, Id>;
  /** Id in the new design, by id in the old one. */
  readonly newOf: ReadonlyMap<Id, Id>;
}

/** `neg/web@us-central1-a`: what a resource is called in a difference, whatever its id. */
export function labelOf(design: Design, id: Id): string {
  return placeText(spellPlace(design, { id }, 'design'));
}

/**
 * Pairs the resources of two designs that are the same thing of the cloud: project, collection, place and name. Ids and
 * layout play no part in it. What has no name, or stands twice, is paired by content, then by id.
 */
export function pair(old: Design, now: Design): Pairing {
  const oldOf = new Map<Id, Id>();
  const newOf = new Map<Id, Id>();
  const join = (before: Resource, after: Resource) => {
    oldOf.set(after.id, before.id);
    newOf.set(before.id, after.id);
  };
  const waiting = byIdentity(old);
  for (const [key, { isNamed, resources }] of byIdentity(now)) {
    const others = waiting.get(key)?.resources ?? [];
    const [after, before] = [resources[0], others[0]];
    if (!before || !after) continue;
    if (isNamed && resources.length === 1 && others.length === 1) join(before, after);
    else joinAlike(others, resources, isNamed, { old, now, join });
  }
  return { oldOf, newOf };
}

interface Joining {
  readonly old: Design;
  readonly now: Design;
  readonly join: (before: Resource, after: Resource) => void;
}

/** Things that share a name, or have none: those of one content, then those of one id, then (of a name) in their order. */
function joinAlike(
  before: readonly Resource[],
  after: readonly Resource[],
  isNamed: boolean,
  { old, now, join }: Joining,
): void {
  const open = before.map((resource) => ({ resource, content: contentOf(resource, old) }));
  const left: Resource[] = [];
  const take = (index: number, resource: Resource): boolean => {
    const [found] = index < 0 ? [] : open.splice(index, 1);
    if (found) join(found.resource, resource);
    return found !== undefined;
  };
  const byContent = after
    .map((resource) => ({ resource, content: contentOf(resource, now) }))
    .sort((a, b) => (a.content < b.content ? -1 : 1));
  for (const { resource, content } of byContent) {
    if (
      !take(
        open.findIndex((one) => one.content === content),
        resource,
      )
    )
      left.push(resource);
  }
  const rest = left.filter(
    (resource) =>
      !take(
        open.findIndex((one) => one.resource.id === resource.id),
        resource,
      ),
  );
  if (!isNamed) return;
  open.sort((a, b) => (a.content < b.content ? -1 : 1));
  for (const resource of rest) take(0, resource);
}

interface Alike {
  readonly isNamed: boolean;
  readonly resources: Resource[];
}

function byIdentity(design: Design): Map<string, Alike> {
  const found = new Map<string, Alike>();
  for (const resource of Object.values(design.resources)) {
    const { key, isNamed } = identityOf(resource, design);
    const alike = found.get(key);
    if (alike) alike.resources.push(resource);
    else found.set(key, { isNamed, resources: [resource] });
  }
  return found;
}

interface Identity {
  readonly key: string;
  readonly isNamed: boolean;
}

/** What makes two resources the same thing of the cloud. Of what has no name only kind and place: others have to decide. */
function identityOf(resource: Resource, design: Design): Identity {
  const { kind, name } = resource;
  if (kind === 'external' || kind === 'opaque') {
    const url = selfLinkOf(resource, design);
    const link = url === undefined ? undefined : parseLink(url);
    if (link) return { key: linkKey(link, design.project), isNamed: true };
    const apiKind = kind === 'opaque' ? (resource.apiKind ?? '') : '';
    return { key: JSON.stringify([kind, apiKind, url ?? '', name ?? '']), isNamed: Boolean(url || name) };
  }
  const scope = scopeOf(resource);
  const region = 'region' in resource ? (resource.region ?? '') : '';
  // A managed group and an unmanaged one share their names; the types of a target proxy do not.
  const segment = kind === 'instanceGroup' ? 'instanceGroups' : (apiNamesOf(resource)?.segment ?? kind);
  // A Google API is its host, whatever it is called.
  const called = (kind === 'googleApi' ? resource.host : undefined) || name;
  const cluster = kind === 'gkeService' ? [resource.cluster ?? '', resource.namespace ?? ''] : [];
  const key = [
    segment,
    projectOf(resource, design),
    scope?.type ?? '',
    scope?.value ?? region,
    called ?? '',
    ...cluster,
  ];
  return { key: JSON.stringify(key), isNamed: Boolean(called) };
}

/** All that a resource says, whatever its id and those of its parts. */
function contentOf(resource: Resource, design: Design): string {
  const {
    id: _id,
    project: _project,
    ...fields
  } = mapReferences(resource, (value) => {
    const target = Object.hasOwn(design.resources, value) ? design.resources[value] : undefined;
    return target ? (linkOf(target, design) ?? labelOf(design, value)) : value;
  });
  return JSON.stringify(toJson(fields), (key, value: unknown) => (key === 'id' ? undefined : value));
}
