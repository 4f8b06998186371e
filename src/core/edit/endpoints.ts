import { type Design, nextPartId, partStems, resourceOf } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { type Endpoint, isKind, type Neg } from '../model/kinds.ts';
import { set, withFields } from './write.ts';

/** Changes the endpoints of a NEG as they stand in `design`: `undefined` takes one out. The NEG may be gone by then. */
function mapEndpoints(design: Design, neg: Id, map: (endpoint: Endpoint) => Endpoint | undefined): Design {
  const resource = resourceOf(design, neg);
  if (!isKind('neg', resource)) return design;
  return set(design, 'neg', neg, { endpoints: (resource.endpoints ?? []).flatMap((endpoint) => map(endpoint) ?? []) });
}

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

/** Sets fields of one endpoint; `undefined` removes a field. */
export function setEndpoint(design: Design, neg: Id, endpoint: string, patch: Partial<Endpoint>): Design {
  return mapEndpoints(design, neg, (one) => (one.id === endpoint ? withFields(one, patch) : one));
}

/** Removes one field from every endpoint of a NEG. */
export function clearOnEndpoints(design: Design, neg: Id, field: keyof Endpoint & string): Design {
  return mapEndpoints(design, neg, (one) => (one[field] === undefined ? one : withFields(one, { [field]: undefined })));
}
