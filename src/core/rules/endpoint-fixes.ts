import { setEndpoint } from '../edit/endpoints.ts';
import { removePart } from '../edit/remove.ts';
import { set } from '../edit/write.ts';
import { endpointName, nameOf } from '../model/endpoints.ts';
import type { Endpoint, Neg } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import type { Fix, Safety } from './rule.ts';

/** Takes an endpoint out of its NEG. */
export const takeOut = (neg: Neg, endpoint: Endpoint, view: View): Fix =>
  takeOutAs(`Take ${endpointName(endpoint, view)} out of ${nameOf(neg, 'NEG')}`, neg, endpoint);

/** The same in other words. */
export const takeOutAs = (title: string, neg: Neg, endpoint: Endpoint, safety: Safety = 'design'): Fix => ({
  title,
  safety,
  edit: (design) => removePart(design, neg.id, endpoint.id),
});

/** Sets or removes fields of one endpoint. */
export function patchEndpoint(
  title: string,
  safety: Safety,
  neg: Neg,
  endpoint: Endpoint,
  patch: Partial<Endpoint>,
): Fix {
  return { title, safety, edit: (design) => setEndpoint(design, neg.id, endpoint.id, patch) };
}

/**
 * Turns a NEG into one of another type. Only for a NEG that no backend service uses yet: one in use would no longer fit
 * its load balancer.
 */
export function retype(neg: Neg, networkEndpointType: string, view: View): readonly Fix[] {
  if (view.referrers(neg.id, 'backend.group').length > 0) return [];
  return [
    {
      title: `Make ${nameOf(neg, 'NEG')} a ${networkEndpointType} NEG`,
      safety: 'design',
      edit: (design) => set(design, 'neg', neg.id, { networkEndpointType }),
    },
  ];
}
