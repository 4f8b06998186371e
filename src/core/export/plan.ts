import type { Design } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { type Draft, draftsOf, rankOf } from './drafts.ts';
import { negsOfGke, whyNotExported } from './not-exported.ts';
import { compare, inOrder } from './order.ts';
import type { NotExported, Plan } from './step.ts';

/**
 * The requests that make a design, in dependency order: the same bytes for the same content, whatever the ids and the
 * order in which it was drawn. Blanks never fail: a placeholder stands in their place, and findings say so.
 */
export function plan(design: Design): Plan {
  const { drafts, notExported } = planned(design);
  return { steps: drafts.flatMap((draft) => draft.steps), notExported };
}

/** A plan whose requests still know what they wait for. */
export interface Planned {
  readonly drafts: readonly Draft[];
  readonly notExported: readonly NotExported[];
}

/** The plan of a design, resource by resource. */
export function planned(design: Design): Planned {
  const managed = negsOfGke(design);
  const notExported: NotExported[] = [];
  const creating: Resource[] = [];
  for (const resource of Object.values(design.resources)) {
    const why = whyNotExported(resource, managed);
    if (why === undefined) creating.push(resource);
    else notExported.push({ id: resource.id, ...why });
  }
  return { drafts: inOrder(draftsOf(creating, design)), notExported: inReadingOrder(notExported, design) };
}

/** By kind, place and name; the ids never decide, for they may change. */
export function inReadingOrder(notExported: readonly NotExported[], design: Design): NotExported[] {
  const ranks = new Map(
    notExported.map(({ id }) => {
      const resource = design.resources[id];
      return [id, resource ? rankOf(resource, design) : ''];
    }),
  );
  const rank = ({ id }: NotExported): string => ranks.get(id) ?? '';
  return [...notExported].sort((a, b) => compare(rank(a), rank(b)) || compare(a.reason, b.reason));
}
