import { type BalancingRow, balancingOf } from '../facts/balancing.ts';
import type { Product } from '../facts/products.ts';
import { type BackendOn, backendsOf, countsAs } from './backends.ts';
import type { BackendService } from './kinds.ts';
import { productsOf } from './load-balancer.ts';
import { once } from './memo.ts';
import type { View } from './view.ts';

/** A backend with what its possible load balancers say of its balancing. */
export interface Balanced extends BackendOn {
  /** All rows for its kind; of these, the ones for the mode that it has. */
  readonly rows: readonly BalancingRow[];
  readonly ofMode: readonly BalancingRow[];
  readonly products: readonly Product[];
}

/** The backends of a service that some possible load balancer takes, with their rows of the balancing table. */
export const balancedBackends = once((service: BackendService, view: View): readonly Balanced[] => {
  const products = productsOf(service, view);
  return backendsOf(service, view).flatMap((on) => {
    const { backend } = on;
    const kind = countsAs(on);
    if (!kind) return [];
    const rows = products.flatMap(({ id }) => balancingOf(id, kind));
    if (rows.length === 0) return [];
    const ofMode = rows.filter(({ mode }) => mode === (backend.balancingMode || null));
    return [{ ...on, kind, rows, products, ofMode }];
  });
});
