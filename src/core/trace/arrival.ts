import type { Endpoint, Vm } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import type { Admission } from './admission.ts';
import type { Findings } from './blockers.ts';
import type { Hop } from './hop.ts';
import type { Outage } from './outage.ts';
import type { TraceRequest } from './request.ts';

/** Where a way ends behind a NEG or an instance group: its last hops, and the endpoints that share them. */
export interface Arrival {
  readonly hops: readonly Hop[];
  /** Ids of the endpoints of a NEG. */
  readonly endpoints: readonly string[];
  /** How many targets they are: endpoints, VMs, or the one that a NEG stands for. */
  readonly count: number;
  /** The VMs that they are on, for the probes. */
  readonly vms: readonly Vm[];
}

export interface Arriving {
  readonly request: TraceRequest;
  readonly view: View;
  readonly findings: Findings;
  readonly admission: Admission;
  readonly outage: Outage;
  /** Packets keep the port and the addresses that the client gave them. */
  readonly isPassthrough: boolean;
}

/** The one target that something stands for that has no endpoints. */
export const implied = (hops: readonly Hop[]): Arrival => ({ hops, endpoints: [], count: 1, vms: [] });

/**
 * Endpoints whose hops differ in nothing but names are one way: a NEG may have thousands. Those whose VMs the probes
 * reach (`isProbed`) fare otherwise than those whose VMs they do not.
 */
export function alike(arrivals: readonly Arrival[], isProbed: (vm: Vm) => boolean = () => true): readonly Arrival[] {
  const groups = new Map<string, { first: Arrival; endpoints: string[]; vms: Set<Vm> }>();
  for (const arrival of arrivals) {
    const key = JSON.stringify([
      arrival.vms.every(isProbed),
      ...arrival.hops.map(({ stage, verdict, blockers, notChecked }) => [
        stage,
        verdict,
        blockers.map(({ cause, finding }) => [cause, finding?.rule.id]),
        notChecked.length,
      ]),
    ]);
    const known = groups.get(key);
    if (!known) groups.set(key, { first: arrival, endpoints: [...arrival.endpoints], vms: new Set(arrival.vms) });
    else {
      known.endpoints.push(...arrival.endpoints);
      for (const vm of arrival.vms) known.vms.add(vm);
    }
  }
  return [...groups.values()].map(({ first, endpoints, vms }) => ({
    hops: first.hops,
    endpoints,
    count: endpoints.length,
    vms: [...vms],
  }));
}

/** The way to one endpoint. */
export const one = (endpoint: Endpoint, hops: readonly Hop[], vm?: Vm): Arrival => ({
  hops,
  endpoints: [endpoint.id],
  count: 1,
  vms: vm ? [vm] : [],
});
