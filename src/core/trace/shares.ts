import type { Product } from '../facts/products.ts';
import type { BackendOn } from '../model/backends.ts';
import type { Backend, BackendService } from '../model/kinds.ts';
import { regionOf } from '../model/scope.ts';

/** The part of a service's requests that a backend gets; undefined where nothing in the design determines it. */
export interface Share {
  readonly share?: number;
  readonly why: string;
}

/** A backend with the number of endpoints or VMs behind it that take requests. */
export interface Counted {
  readonly on: BackendOn;
  readonly count: number;
}

/**
 * How a service spreads its requests over what is left of its backends, while none is full.
 * Source: https://cloud.google.com/load-balancing/docs/backend-service#traffic_distribution
 */
export function sharesOf(
  service: BackendService,
  product: Product | undefined,
  backends: readonly Counted[],
): readonly Share[] {
  const isEmpty = backends.every(({ count }) => count === 0);
  const gone = backends.map(({ count }) => !isEmpty && count === 0);
  if (product?.family === 'PASSTHROUGH_NETWORK') return byConnection(service, backends, gone);
  const off = backends.map(({ on }, index) => gone[index] === true || on.backend.capacityScaler === 0);
  const preferred = backends.map(({ on }, index) => on.backend.preference === 'PREFERRED' && !off[index]);
  const isFirst = backends.map((_, index) => !off[index] && (!preferred.includes(true) || preferred[index] === true));
  const first = backends.filter((_, index) => isFirst[index]);
  const among = amongFirst(first);
  return backends.map((backend, index) => {
    if (gone[index]) return nothingLeft;
    if (off[index]) return { share: 0, why: 'Its capacity scaler is 0: it gets nothing.' };
    if (!isFirst[index]) return { share: 0, why: 'It gets requests only while the preferred backends are full.' };
    return among[first.indexOf(backend)] ?? { why: '' };
  });
}

/** Whether the endpoints of one backend get equal parts. */
export function evenInside(service: BackendService, product: Product | undefined): boolean {
  const policy = service.localityLbPolicy;
  if (product?.family === 'PASSTHROUGH_NETWORK') return policy !== 'WEIGHTED_MAGLEV';
  return policy !== 'WEIGHTED_ROUND_ROBIN' && policy !== 'RING_HASH' && policy !== 'MAGLEV';
}

const nothingLeft: Share = { share: 0, why: 'Nothing of it is healthy and there to answer.' };

function byConnection(
  service: BackendService,
  backends: readonly Counted[],
  gone: readonly boolean[],
): readonly Share[] {
  const isUsed =
    (isFailover: boolean) =>
    ({ on }: Counted, index: number) =>
      !gone[index] && (on.backend.failover === true) === isFailover;
  const primary = backends.filter(isUsed(false));
  const used = primary.length > 0 ? primary : backends.filter(isUsed(true));
  const total = used.reduce((sum, { count }) => sum + count, 0);
  return backends.map((backend, index) => {
    if (gone[index]) return nothingLeft;
    if (!used.includes(backend))
      return { share: 0, why: 'A failover backend: it gets nothing while the primary ones are healthy.' };
    if (service.localityLbPolicy === 'WEIGHTED_MAGLEV') return { why: 'The VMs themselves tell their weights.' };
    if (total === 0) return { why: 'There is no endpoint.' };
    return {
      share: backend.count / total,
      why: 'A hash of addresses, protocol and ports spreads connections evenly over all endpoints.',
    };
  });
}

function amongFirst(backends: readonly Counted[]): readonly Share[] {
  if (backends.length === 1) return [{ share: 1, why: 'It is the only backend that takes requests.' }];
  const regions = new Set(backends.map(({ on }) => (on.target ? regionOf(on.target) : undefined)));
  if (regions.size > 1 || regions.has(undefined))
    return backends.map(() => ({ why: 'The region nearest to the client that has capacity comes first.' }));
  const capacities = backends.map(({ on: { backend }, count }) => capacityOf(backend, count));
  const total = capacities.reduce<number>((sum, capacity) => sum + (capacity ?? 0), 0);
  if (capacities.includes(undefined) || total === 0)
    return backends.map(() => ({
      why: 'The zones of a region share by capacity, and not all backends state one that can be compared.',
    }));
  return capacities.map((capacity) => ({
    share: (capacity ?? 0) / total,
    why: 'The zones of a region share in proportion to their target capacity.',
  }));
}

/** Requests or connections that a backend may have; undefined for modes that the load itself decides. */
function capacityOf(backend: Backend, count: number): number | undefined {
  const { maxRate, maxConnections, maxInFlightRequests, capacityScaler = 1 } = backend;
  const each =
    backend.maxRatePerEndpoint ??
    backend.maxRatePerInstance ??
    backend.maxConnectionsPerEndpoint ??
    backend.maxConnectionsPerInstance ??
    backend.maxInFlightRequestsPerEndpoint ??
    backend.maxInFlightRequestsPerInstance;
  const whole = maxRate ?? maxConnections ?? maxInFlightRequests ?? (each === undefined ? undefined : each * count);
  if (
    backend.balancingMode !== 'RATE' &&
    backend.balancingMode !== 'CONNECTION' &&
    backend.balancingMode !== 'IN_FLIGHT'
  )
    return undefined;
  return whole === undefined ? undefined : whole * capacityScaler;
}
