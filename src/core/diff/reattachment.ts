import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import type { Endpoint, Resource } from '../model/kinds.ts';
import type { Make, Operation } from './operation.ts';
import { isSame } from './same.ts';
import type { BareStep } from './steps.ts';

interface Ends {
  readonly from: Design;
  readonly to: Design;
}

/**
 * A VM that gets another address leaves its NEGs before, and joins them again afterwards: an endpoint keeps the address
 * that its VM had when it was attached, also where it names the VM alone.
 * Source: https://cloud.google.com/load-balancing/docs/negs/zonal-neg-concepts
 */
export function withReattachment(
  operations: readonly Operation[],
  ends: Ends,
  makeFor: (neg: Resource) => Make,
): Operation[] {
  const moving = readdressed(ends);
  if (moving.size === 0) return [...operations];
  const all = [...operations, ...staying(moving, ends, makeFor)];
  const vmsOf = (operation: Operation, action: BareStep['action']): readonly Id[] =>
    operation.steps.flatMap((step) =>
      step.action === action && 'endpoints' in step ? step.endpoints.flatMap(({ instance }) => instance ?? []) : [],
    );
  return all.map((operation) => {
    const isMove = operation.key === `update ${operation.id}` && moving.has(operation.id);
    const needs = isMove
      ? all.flatMap((one) => (vmsOf(one, 'detachEndpoints').includes(operation.id) ? one.key : []))
      : vmsOf(operation, 'attachEndpoints').flatMap((vm) => (moving.has(vm) ? `update ${vm}` : []));
    return needs.length === 0 ? operation : { ...operation, needs: [...operation.needs, ...new Set(needs)] };
  });
}

/** VMs of which an interface gets another place or address. */
function readdressed({ from, to }: Ends): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const before of Object.values(from.resources)) {
    const after = to.resources[before.id];
    if (before === after || before.kind !== 'vm' || after?.kind !== 'vm') continue;
    const places = ({ networkInterfaces = [] }: typeof before) =>
      networkInterfaces.map(({ network, subnetwork, networkIP }) => [network, subnetwork, networkIP]);
    if (!isSame(places(before), places(after))) found.add(before.id);
  }
  return found;
}

/** Endpoints that are the same at both ends and mean another address, as they name their VM alone. */
function staying(moving: ReadonlySet<Id>, { from, to }: Ends, makeFor: (neg: Resource) => Make): Operation[] {
  return Object.values(from.resources).flatMap((before) => {
    const after = to.resources[before.id];
    if (before.kind !== 'neg' || after?.kind !== 'neg') return [];
    const kept = new Set(after.endpoints?.map(({ id }) => id));
    const relies = ({ id, instance, ipAddress }: Endpoint) => kept.has(id) && moving.has(instance ?? '') && !ipAddress;
    const endpoints = before.endpoints?.filter(relies) ?? [];
    if (endpoints.length === 0) return [];
    const { id } = after;
    const make = makeFor(after);
    return [
      make('leave', 'part', [], [{ action: 'detachEndpoints', id, endpoints }]),
      make('fill', 'rejoin', [], [{ action: 'attachEndpoints', id, endpoints }]),
    ];
  });
}
