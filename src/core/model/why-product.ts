import type { Id } from './kind.ts';
import type { LoadBalancer } from './load-balancer.ts';
import { type Clue, cluesOf, contradictionIn, type Route } from './routes.ts';
import type { View } from './view.ts';

/** What a load balancer's parts say that makes it the product it is, or keeps it from being one. */
export interface ProductReason {
  readonly id: Id;
  readonly field: string;
  /** Reads on from the name of its owner: "has scheme INTERNAL". */
  readonly words: string;
}

/**
 * The facts of the design from which the product of a load balancer follows, each once. Where no product is left, only
 * those that contradict each other.
 */
export function productReasons(balancer: LoadBalancer, view: View): readonly ProductReason[] {
  const routes = routesOf(balancer, view);
  const reasons = new Map<string, Clue>();
  for (const route of routes) {
    const pool = poolClue(balancer, route);
    if (pool) reasons.set(`${pool.id} ${pool.field}`, pool);
    const clues = cluesOf(route);
    for (const clue of (balancer.products.length === 0 && contradictionIn(clues)) || clues) {
      reasons.set(`${clue.id} ${clue.field}`, clue);
    }
  }
  return [...reasons.values()].map(({ id, field, words }) => ({ id, field, words }));
}

/** A target pool is no part of the design’s own; the rule that leads to one says all there is to know. */
function poolClue({ products }: LoadBalancer, { rule }: Route): Clue | undefined {
  const [product] = products;
  if (!rule || products.length !== 1 || product?.target !== 'TARGET_POOL') return undefined;
  return {
    id: rule.id,
    field: 'target',
    words: 'leads to a target pool, which has VMs and takes no NEG',
    allows: ({ target }) => target === 'TARGET_POOL',
  };
}

/** One way per rule (else per proxy, else per URL map) and service behind it. */
function routesOf({ forwardingRules, targetProxies, urlMaps, services }: LoadBalancer, view: View): readonly Route[] {
  const behind = services.flatMap((id) => view.of('backendService', id) ?? []);
  const whole = (route: Route): Route[] =>
    behind.length === 0 ? [route] : behind.map((service) => ({ ...route, service }));
  const throughProxy = (id: Id | undefined): Route => {
    const proxy = view.of('targetProxy', id);
    const map = view.of('urlMap', proxy?.urlMap);
    return { ...(proxy ? { proxy } : {}), ...(map ? { map } : {}) };
  };
  if (forwardingRules.length > 0) {
    return forwardingRules.flatMap((id) => {
      const rule = view.of('forwardingRule', id);
      return rule ? whole({ rule, ...throughProxy(rule.target) }) : [];
    });
  }
  if (targetProxies.length > 0) return targetProxies.flatMap((id) => whole(throughProxy(id)));
  return urlMaps.flatMap((id) => {
    const map = view.of('urlMap', id);
    return map ? whole({ map }) : [];
  });
}
