import { type Design, nextPartId, partStems } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, type Neg } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { set, withFields } from './write.ts';

/** Adds an endpoint to a NEG. `blanks` are fields of the NEG itself that are set in the same step. */
export function appendEndpoint(
  design: Design,
  neg: Id,
  fields: Omit<Endpoint, 'id'>,
  blanks: Partial<Neg> = {},
): Design {
  const resource = resourceOf(design, neg);
  if (!isKind('neg', resource)) return design;
  const endpoints = resource.endpoints ?? [];
  const id = nextPartId(endpoints, partStems.endpoints);
  return set(design, 'neg', neg, { ...blanks, endpoints: [...endpoints, { ...fields, id }] });
}

/** Adds several endpoints to a NEG at once. Their ids follow from those that are there, in order. */
export function appendEndpoints(design: Design, neg: Id, added: readonly Omit<Endpoint, 'id'>[]): Design {
  const resource = resourceOf(design, neg);
  if (!isKind('neg', resource) || added.length === 0) return design;
  const before = resource.endpoints ?? [];
  const used = new Set(before.map(({ id }) => id));
  let number = before.length;
  const endpoints = added.map((fields) => {
    do number += 1;
    while (used.has(`${partStems.endpoints}${number}`));
    return { ...fields, id: `${partStems.endpoints}${number}` };
  });
  return set(design, 'neg', neg, { endpoints: [...before, ...endpoints] });
}

/** Sets fields of one endpoint; `undefined` removes a field. */
export function setEndpoint(design: Design, neg: Id, endpoint: string, patch: Partial<Endpoint>): Design {
  const resource = resourceOf(design, neg);
  if (!isKind('neg', resource)) return design;
  const endpoints = resource.endpoints ?? [];
  return set(design, 'neg', neg, {
    endpoints: endpoints.map((one) => (one.id === endpoint ? withFields(one, patch) : one)),
  });
}
