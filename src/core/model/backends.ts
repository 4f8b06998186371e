import type { BackendKindId } from '../facts/backend-support.ts';
import type { Product } from '../facts/products.ts';
import { nameOf, negNetwork } from './endpoints.ts';
import { type Backend, type BackendService, type InstanceGroup, isKind, type Neg } from './kinds.ts';
import { backendKindOf } from './load-balancer.ts';
import { once } from './memo.ts';
import type { View } from './view.ts';

/** One backend of a service together with what it points at. */
export interface BackendOn {
  readonly backend: Backend;
  /** Undefined where the design does not hold it. */
  readonly target: Neg | InstanceGroup | undefined;
  readonly kind: BackendKindId | undefined;
  /** What people call it, worked out where a sentence is made of it: most judgements do not depend on names. */
  readonly name: { toString(): string };
}

/** The backends of a service, in order. */
export const backendsOf = once((service: BackendService, view: View): readonly BackendOn[] =>
  (service.backends ?? []).map((backend) => {
    const resource = view.get(backend.group);
    const target = isKind('neg', resource) || isKind('instanceGroup', resource) ? resource : undefined;
    return {
      backend,
      target,
      kind: backendKindOf(target, view),
      name: { toString: () => nameOf(resource, resource?.kind === 'neg' ? 'NEG' : 'instance group') },
    };
  }),
);

/**
 * What a backend counts as where the targets of one NEG type do not differ, as with balancing and health checks: which
 * platform or service it leads to may still be unknown.
 */
export function countsAs({ kind, target }: BackendOn): BackendKindId | undefined {
  if (kind || !isKind('neg', target)) return kind;
  if (target.networkEndpointType === 'SERVERLESS') return 'NEG_SERVERLESS_CLOUD_RUN';
  return target.networkEndpointType === 'PRIVATE_SERVICE_CONNECT' ? 'NEG_PSC_PUBLISHED_SERVICE' : undefined;
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
