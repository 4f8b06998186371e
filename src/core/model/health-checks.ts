import { type HealthCheckFacts, healthCheckOf } from '../facts/health-checks.ts';
import { type BackendOn, backendsOf, countsAs } from './backends.ts';
import type { BackendService } from './kinds.ts';
import { productsOf } from './load-balancer.ts';
import { once } from './memo.ts';
import type { View } from './view.ts';

/** A backend with what each possible load balancer says of its health checks. */
export interface Probed extends BackendOn {
  readonly facts: readonly HealthCheckFacts[];
}

/** The backends of a service that some possible load balancer takes, with their health check facts. */
export const probedBackends = once((service: BackendService, view: View): readonly Probed[] => {
  const products = productsOf(service, view);
  return backendsOf(service, view).flatMap((on) => {
    const kind = countsAs(on);
    if (!kind) return [];
    const facts = products.flatMap(({ id }) => healthCheckOf(id, kind) ?? []);
    return facts.length > 0 ? [{ ...on, kind, facts }] : [];
  });
});
