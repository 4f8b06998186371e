import { nameOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { kinds, type Nic, type Resource, type Vm } from '../model/kinds.ts';
import { blocker } from './blockers.ts';
import type { Blocker } from './hop.ts';

/** What is thought to be switched off: a resource (VM, subnet, NEG, health check), or a zone. */
export type Failure = { readonly type: 'resource'; readonly id: Id } | { readonly type: 'zone'; readonly zone: string };

/** What an outage is at the places where a trace passes. */
export interface Outage {
  /** Whether anything is off: then what is left shares the requests. */
  readonly isAny: boolean;
  readonly at: (resource: Resource) => readonly Blocker[];
  readonly atVm: (vm: Vm, nic: Nic | undefined) => readonly Blocker[];
}

const nothing: readonly Blocker[] = [];

/** Everything is on. */
export const noOutage: Outage = { isAny: false, at: () => nothing, atVm: () => nothing };

const off = (what: string): readonly Blocker[] => [
  blocker('OUT_OF_SERVICE', `${what} is switched off.`, ['connectivityTestStates']),
];

/** The outage that a single failure is. */
export function outageOf(failure: Failure): Outage {
  const isOff = (id: Id | undefined) => failure.type === 'resource' && id !== undefined && id === failure.id;
  const at = (resource: Resource) => (isOff(resource.id) ? off(nameOf(resource, kinds[resource.kind].label)) : nothing);
  return {
    isAny: true,
    at,
    atVm: (vm, nic) => {
      if (failure.type === 'zone') return vm.zone === failure.zone ? off(`The zone ${failure.zone}`) : nothing;
      return isOff(nic?.subnetwork) ? off('The subnet of the interface') : at(vm);
    },
  };
}
