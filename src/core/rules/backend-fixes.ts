import { balancingFor } from '../edit/backend.ts';
import { removePart } from '../edit/remove.ts';
import { set } from '../edit/write.ts';
import type { BackendOn } from '../model/backends.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import { type Backend, type BackendService, isKind } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import type { Fix, Safety } from './rule.ts';

/** The fields of a backend that state a target capacity. */
export const capacityFields = [
  'maxRate',
  'maxRatePerEndpoint',
  'maxRatePerInstance',
  'maxConnections',
  'maxConnectionsPerEndpoint',
  'maxConnectionsPerInstance',
  'maxInFlightRequests',
  'maxInFlightRequestsPerEndpoint',
  'maxInFlightRequestsPerInstance',
  'maxUtilization',
] as const satisfies readonly (keyof Backend)[];

export type CapacityField = (typeof capacityFields)[number];

/** The capacity fields that are filled in; a zero counts as blank, as the API reads it. */
export const filledCapacities = (backend: Backend): readonly CapacityField[] =>
  capacityFields.filter((field) => (backend[field] ?? 0) !== 0);

/** Puts another backend in the place of one. */
function replaceBackend(design: Design, service: string, id: string, change: (backend: Backend) => Backend): Design {
  const current = resourceOf(design, service);
  if (!isKind('backendService', current)) return design;
  const backends = current.backends?.map((backend) => (backend.id === id ? change(backend) : backend));
  return set(design, 'backendService', service, { backends });
}

/** Takes fields off one backend. */
export function clearFields(
  title: string,
  safety: Safety,
  service: BackendService,
  { backend }: BackendOn,
  fields: readonly string[],
): Fix {
  const without = (current: Backend): Backend => {
    const next = { ...current };
    for (const field of fields) Reflect.deleteProperty(next, field);
    return next;
  };
  return { title, safety, edit: (design) => replaceBackend(design, service.id, backend.id, without) };
}

export function patchBackend(
  title: string,
  safety: Safety,
  service: BackendService,
  { backend }: BackendOn,
  patch: Partial<Backend>,
): Fix {
  return {
    title,
    safety,
    edit: (design) => replaceBackend(design, service.id, backend.id, (current) => ({ ...current, ...patch })),
  };
}

/** The mode and capacity that the load balancer wants of that backend, in the place of what is there. */
export function rebalanced(design: Design, service: string, id: string): Design {
  return replaceBackend(design, service, id, (current) => {
    const owner = resourceOf(design, service);
    const target = resourceOf(design, current.group);
    if (!isKind('backendService', owner) || !target) return current;
    const next = { ...current };
    for (const field of ['balancingMode', 'capacityScaler', ...capacityFields]) Reflect.deleteProperty(next, field);
    return { ...next, ...balancingFor(design, owner, target) };
  });
}

export function rebalance(service: BackendService, { backend, name }: BackendOn): Fix {
  return {
    title: `Balance ${name} as its load balancer does by default`,
    safety: 'input',
    edit: (design) => rebalanced(design, service.id, backend.id),
  };
}

export function takeOutBackend(service: BackendService, { backend, name }: BackendOn): Fix {
  return {
    title: `Take ${name} out of ${nameOf(service, 'backend service')}`,
    safety: 'design',
    edit: (design) => removePart(design, service.id, backend.id),
  };
}
