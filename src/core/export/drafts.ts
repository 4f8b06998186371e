import { linkKey, linkOf, parseLink, projectOf, selfLinkOf } from '../model/api.ts';
import type { Design } from '../model/design.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Id } from '../model/kind.ts';
import { kindRank, type Resource } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import { scopeOf } from '../model/scope.ts';
import { viewOf } from '../model/view.ts';
import { explicit } from './explicit.ts';
import type { Ranked } from './order.ts';
import { peeringSteps, stepsOf } from './resource-steps.ts';
import type { Step } from './step.ts';

/** The requests of one resource on their way into the plan, and what has to be there before them. */
export interface Draft extends Ranked {
  /** The resource; a network has a second draft for its peerings. */
  readonly resource: Id;
  readonly steps: readonly Step[];
}

/** The requests of some resources of a design, in no particular order. */
export function draftsOf(resources: readonly Resource[], design: Design): Draft[] {
  const view = viewOf(design);
  const byLink = linksOf(resources, design);
  return resources.flatMap((resource) => {
    const draft = draftOf(explicit(resource, view), design, byLink);
    return [draft, ...peeringDraft(draft, resource, design)];
  });
}

/** The resources by their links; two of one name share theirs. */
function linksOf(resources: readonly Resource[], design: Design): ReadonlyMap<string, readonly Id[]> {
  const byLink = new Map<string, Id[]>();
  for (const resource of resources) {
    for (const url of new Set([linkOf(resource, design), selfLinkOf(resource, design)])) {
      const link = url === undefined ? undefined : parseLink(url);
      if (!link) continue;
      const key = linkKey(link, design.project);
      const known = byLink.get(key);
      if (known) known.push(resource.id);
      else byLink.set(key, [resource.id]);
    }
  }
  return byLink;
}

/** Where a resource stands among those that are equally ready: by kind, then by place and name. */
export function rankOf(resource: Resource, design: Design): string {
  const scope = scopeOf(resource);
  const rank = String(kindRank.get(resource.kind) ?? 99).padStart(2, '0');
  return JSON.stringify([
    rank,
    scope?.type ?? '',
    scope?.value ?? '',
    projectOf(resource, design),
    resource.name ?? '',
  ]);
}

function draftOf(resource: Resource, design: Design, byLink: ReadonlyMap<string, readonly Id[]>): Draft {
  const steps = stepsOf(resource, design);
  const needs = new Set<Id>();
  for (const { to, relation } of referencesOf(resource)) {
    // A peering is made once both networks are there, so neither waits for the other.
    if (relation.spelt !== 'none' && relation.id !== 'network.peerings') needs.add(to);
  }
  // Links also stand in fields that no relation describes: opaque resources, mirrors and tests of URL maps.
  for (const step of steps) if (step.action === 'create') addLinked(step.body, design, byLink, needs);
  needs.delete(resource.id);
  return {
    id: resource.id,
    resource: resource.id,
    steps,
    needs,
    rank: rankOf(resource, design),
    content: contentOf(steps),
  };
}

const contentOf = (steps: readonly Step[]) => () =>
  steps.map(({ body, reported }) => JSON.stringify([body, reported])).join();

/** After all networks, before what lives in them. */
const afterNetworks = '["00~';

function peeringDraft({ steps: [create] }: Draft, resource: Resource, design: Design): Draft[] {
  const steps = create ? peeringSteps(create) : [];
  if (steps.length === 0) return [];
  const peers = resource.kind === 'network' ? (resource.peerings ?? []).flatMap(({ network }) => network ?? []) : [];
  return [
    {
      // No id of a resource holds a line break.
      id: `${resource.id}\npeerings`,
      resource: resource.id,
      steps,
      needs: new Set([resource.id, ...peers]),
      rank: `${afterNetworks}${rankOf(resource, design)}`,
      content: contentOf(steps),
    },
  ];
}

/** Adds the resources that a body's links lead to. */
function addLinked(body: JsonObject, design: Design, byLink: ReadonlyMap<string, readonly Id[]>, needs: Set<Id>): void {
  const open: JsonValue[] = [body];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') {
      const link = value.includes('/') ? parseLink(value) : undefined;
      for (const id of (link && byLink.get(linkKey(link, design.project))) ?? []) needs.add(id);
    } else if (isJsonList(value)) open.push(...value);
    else if (isJsonObject(value)) open.push(...Object.values(value));
  }
}
