import { balancingOf } from '../facts/balancing.ts';
import { type Design, nextPartId } from '../model/design.ts';
import { type Backend, type BackendService, isKind, type Resource } from '../model/kinds.ts';
import { backendKindOf, productsOf } from '../model/load-balancer.ts';
import { resourceOf } from '../model/resource-of.ts';
import { viewOf } from '../model/view.ts';
import { type Edit, set } from './write.ts';

/** A first target capacity, to be looked at: requests per second, or connections. */
const startingCapacity = 100;

/** Makes something a backend of a service, with the balancing mode and capacity that the load balancer wants of it. */
export function startingBackend(
  design: Design,
  service: BackendService,
  target: Resource,
): { edit: Edit; exists?: true } {
  if (service.backends?.some(({ group }) => group === target.id)) return { edit: (same) => same, exists: true };
  const fields = balancingFor(design, service, target);
  return {
    edit: (now) => {
      const current = resourceOf(now, service.id);
      if (!isKind('backendService', current)) return now;
      const backend: Backend = { id: nextPartId(current.backends, 'b'), group: target.id, ...fields };
      return set(now, 'backendService', service.id, { backends: [...(current.backends ?? []), backend] });
    },
  };
}

/** Balancing mode and capacity for a backend: the first mode that a possible product allows for its kind. */
export function balancingFor(design: Design, service: BackendService, target: Resource): Omit<Backend, 'id'> {
  const view = viewOf(design);
  const kind = backendKindOf(target, view);
  if (!kind) return {};
  for (const product of productsOf(service, view)) {
    for (const row of balancingOf(product.id, kind)) {
      if (row.mode === null) return {};
      if (row.preview || row.confidence === 'unsure') continue;
      const field =
        row.fields.find((name) => name.endsWith('PerEndpoint')) ??
        row.fields.find((name) => name.endsWith('PerInstance'));
      const capacity = row.capacity === 'required-one' && field ? { [field]: startingCapacity } : {};
      return { balancingMode: row.mode, ...capacity };
    }
  }
  return {};
}
