import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { KindName, Resource } from '../model/kinds.ts';
import { fieldInPart, referencesOf } from '../model/references.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { At } from '../rules/rule.ts';

/** More than these nobody takes in at a glance: boxes in all, places that a finding names. */
const most = 7;
const mostPlaces = 6;
/** What nearly every design has: said only where a finding names it. */
const background: ReadonlySet<KindName> = new Set(['network', 'healthCheck']);

/**
 * The resources that one has to see to understand these places: their own, then what their fields refer to (those of the
 * places first), then what refers to the first of them; no more than a picture holds.
 */
export function excerpt(design: Design, places: readonly At[]): readonly Id[] {
  const chosen = new Set<Id>();
  const add = (id: Id, limit: number) => {
    if (chosen.size < limit && resourceOf(design, id)) chosen.add(id);
  };
  for (const { id } of places) add(id, mostPlaces);
  const own = [...chosen];
  const outward = own.flatMap((id) => {
    const resource = resourceOf(design, id);
    return resource ? referencesOf(resource) : [];
  });
  const named = outward.filter((reference) =>
    places.some(
      ({ id, part, field }) => id === reference.from && part === reference.part && field === fieldInPart(reference),
    ),
  );
  for (const { to } of named) add(to, most);
  for (const { to } of outward) if (!isBackground(resourceOf(design, to))) add(to, most);
  for (const resource of Object.values(design.resources)) {
    if (!isBackground(resource) && referencesOf(resource).some(({ to }) => to === places[0]?.id))
      add(resource.id, most);
  }
  return [...chosen];
}

const isBackground = (resource: Resource | undefined): boolean =>
  resource !== undefined && background.has(resource.kind);
