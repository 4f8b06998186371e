import { type Design, nextId, nextPartId, partStems } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { isKind, type Neg } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import { freeName } from './suggest.ts';
import { put, set } from './write.ts';

/**
 * Moves the endpoints past the first `most` into further NEGs of the same type and place, `most` in each, and puts these
 * behind the same backend services with the same settings.
 */
export function splitNeg(design: Design, id: Id, most: number): Design {
  const neg = resourceOf(design, id);
  if (!isKind('neg', neg) || most < 1) return design;
  const all = neg.endpoints ?? [];
  let next = design;
  for (let from = most; from < all.length; from += most) {
    const made: Neg = {
      ...neg,
      id: nextId(next, 'neg'),
      name: freeName(next, 'neg', neg.name ?? 'neg'),
      endpoints: all.slice(from, from + most),
    };
    next = besideIn(put(next, made), id, made.id);
  }
  return all.length > most ? set(next, 'neg', id, { endpoints: all.slice(0, most) }) : design;
}

/** Makes `made` a backend wherever `id` is one. */
function besideIn(design: Design, id: Id, made: Id): Design {
  let next = design;
  for (const service of viewOf(design).from('backendService', id, 'backend.group')) {
    const present = resourceOf(design, service.id);
    if (!isKind('backendService', present)) continue;
    const backends = [...(present.backends ?? [])];
    const model = backends.find(({ group }) => group === id);
    if (model) backends.push({ ...model, id: nextPartId(backends, partStems.backends), group: made });
    next = set(next, 'backendService', service.id, { backends });
  }
  return next;
}
