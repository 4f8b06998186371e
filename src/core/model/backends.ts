import type { BackendKindId } from '../facts/backend-support.ts';
import type { Product } from '../facts/products.ts';
import { nameOf, negNetwork } from './endpoints.ts';
import { type Backend, type BackendService, type InstanceGroup, isKind, type Neg } from './kinds.ts';
import { backendKindOf } from './load-balancer.ts';
import type { View } from './view.ts';

/** One backend of a service together with what it points at. */
export interface BackendOn {
  readonly backend: Backend;
  /** Undefined where the design does not hold it. */
  readonly target: Neg | InstanceGroup | undefined;
  readonly kind: BackendKindId | undefined;
  /** What people call it in a sentence. */
  readonly name: string;
}

const known = new WeakMap<View, Map<BackendService, readonly BackendOn[]>>();

/** The backends of a service, in order. Worked out once per view, since many rules ask. */
export function backendsOf(service: BackendService, view: View): readonly BackendOn[] {
  const perView = known.get(view) ?? new Map<BackendService, readonly BackendOn[]>();
  known.set(view, perView);
  let found = perView.get(service);
  if (!found) {
    found = (service.backends ?? []).map((backend) => {
      const resource = view.get(backend.group);
      const target = isKind('neg', resource) || isKind('instanceGroup', resource) ? resource : undefined;
      const name = nameOf(resource, resource?.kind === 'neg' ? 'NEG' : 'instance group');
      return { backend, target, kind: backendKindOf(target, view), name };
    });
    perView.set(service, found);
  }
  return found;
}

/** The network of a NEG or group; for a group also the one of its VMs' first interface. */
export function backendNetwork(target: Neg | InstanceGroup, view: View): string | undefined {
  if (isKind('neg', target)) return negNetwork(target, view);
  const own = target.network ?? view.of('subnet', target.subnetwork)?.network;
  const [first] = target.instances ?? [];
  const nic0 = view.of('vm', first)?.networkInterfaces?.[0];
  return own ?? nic0?.network ?? view.of('subnet', nic0?.subnetwork)?.network;
}

/** "a Global external ALB", or the few that are still possible; undefined words for many. */
export function productWords(products: readonly Product[]): string {
  const [first] = products;
  if (products.length === 1 && first) return `the ${first.name}`;
  if (products.length > 3) return 'every load balancer that it can still be part of';
  return products.map(({ name }) => `the ${name}`).join(' or ');
}
