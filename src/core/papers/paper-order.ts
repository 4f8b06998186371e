import type { Design } from '../model/design.ts';
import { toJson } from '../model/json.ts';
import { kindRank, type Resource } from '../model/kinds.ts';
import { mapReferences } from '../model/references.ts';
import { scopeOf } from '../model/scope.ts';

/** By code units, so that no locale can change the bytes of a file. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The resources in an order in which ids and the steps of drawing have no part: kinds in their order, then place,
 * project and name, then what else they say. Only what is alike in all of that stands in the order of its ids.
 */
export function inPaperOrder(design: Design): readonly Resource[] {
  const ranked = Object.values(design.resources).map((resource) => ({ resource, rank: rankOf(resource) }));
  const contents = new Map<Resource, string>();
  const contentOf = (resource: Resource): string => {
    const known = contents.get(resource) ?? JSON.stringify(saidBy(resource, design));
    contents.set(resource, known);
    return known;
  };
  return ranked
    .sort(
      (a, b) =>
        compare(a.rank, b.rank) ||
        compare(contentOf(a.resource), contentOf(b.resource)) ||
        compare(a.resource.id, b.resource.id),
    )
    .map(({ resource }) => resource);
}

function rankOf(resource: Resource): string {
  const scope = scopeOf(resource);
  const rank = String(kindRank.get(resource.kind) ?? 99).padStart(2, '0');
  return [rank, scope?.type ?? '', scope?.value ?? '', resource.project ?? '', resource.name ?? ''].join('\u0000');
}

/** All that a resource says, ids apart: in place of a reference stands the rank of what it leads to. */
function saidBy(resource: Resource, design: Design): unknown {
  const named = mapReferences(resource, (to) => {
    const target = Object.hasOwn(design.resources, to) ? design.resources[to] : undefined;
    return target ? rankOf(target) : to;
  });
  return withoutIds(toJson(named));
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).flatMap(([key, member]) => (key === 'id' ? [] : [[key, withoutIds(member)]]));
}
