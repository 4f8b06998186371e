import { setFields } from '../edit/write.ts';
import type { Design } from '../model/design.ts';
import { type NicOn, nameOf, nicNetwork, placementsOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { isKind, kinds, type Vm } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { type View, viewOf } from '../model/view.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { groupNic } from './arrive-at-vm.ts';
import type { Path, Stage, TraceResult } from './hop.ts';
import { type Failure, noOutage, outageOf } from './outage.ts';
import { type Trace, traceRequest } from './trace.ts';

/** What becomes of a request while something is off. */
export interface WhatIf {
  readonly failure: Failure;
  readonly trace: Trace;
  readonly before: TraceResult;
  readonly after: TraceResult;
  /** Backends that had requests and have none left. */
  readonly emptied: readonly Id[];
  /** Backends that get requests, or more of them, in their place. */
  readonly tookOver: readonly Id[];
}

/** Follows a request while one thing is switched off, in thought: the design stays as it is. */
export function whatIf(
  design: Design,
  base: Trace,
  failure: Failure,
  findings: readonly Finding[] = check(design),
): WhatIf {
  const { client, request } = base;
  const resource = failure.type === 'resource' ? resourceOf(design, failure.id) : undefined;
  let trace: Trace;
  if (isKind('firewallRule', resource)) {
    // A rule is off where the design without it is judged: the rules say what then no longer gets in.
    const without = setFields(design, resource.id, { disabled: true });
    trace = traceRequest(without, client, request, check(without), { ...noOutage, isAny: true });
  } else trace = traceRequest(design, client, request, findings, outageOf(failure));
  const [had, has] = [loads(base.paths), loads(trace.paths)];
  const backends = [...new Set([...had.keys(), ...has.keys()])];
  return {
    failure,
    trace,
    before: base.result,
    after: trace.result,
    emptied: backends.filter((id) => (had.get(id) ?? idle).ways > 0 && (has.get(id) ?? idle).ways === 0),
    tookOver: backends.filter((id) => {
      const [old, now] = [had.get(id) ?? idle, has.get(id) ?? idle];
      return now.share > old.share + least || (now.ways > 0 && old.ways === 0);
    }),
  };
}

/** What reaches a backend: the number of its ways that deliver, and their part of the requests as far as it is known. */
interface Load {
  readonly ways: number;
  readonly share: number;
}

const idle: Load = { ways: 0, share: 0 };
/** Shares are quotients: the last digits say nothing. */
const least = 1e-9;

function loads(paths: readonly Path[]): ReadonlyMap<Id, Load> {
  const found = new Map<Id, Load>();
  for (const { hops, verdict, share } of paths) {
    const id = hops.find(({ stage }) => stage === 'backend')?.at?.id;
    if (id === undefined) continue;
    const { ways, share: sum } = found.get(id) ?? idle;
    const isUsed = verdict === 'deliver' && share !== 0;
    found.set(id, { ways: ways + (isUsed ? 1 : 0), share: sum + (isUsed ? (share ?? 0) : 0) });
  }
  return found;
}

/** Everything on the ways of a request that can fail by itself, each once, in the order of the kinds. */
export function failuresOn(design: Design, { paths }: Trace): readonly Failure[] {
  const view = viewOf(design);
  const ids = new Set<Id>();
  const zones = new Set<string>();
  const subnets = new Set<Id>();
  const networks = new Set<Id>();
  for (const path of paths) {
    for (const { at, stage } of [...path.hops, ...(path.probe?.hops ?? [])]) {
      const resource = view.get(at?.id);
      if (!resource) continue;
      if (stage === 'backend' || resource.kind === 'healthCheck') ids.add(resource.id);
      if (isKind('neg', resource) && resource.network) networks.add(resource.network);
    }
    for (const { vm, on } of vmsOn(path, view)) {
      ids.add(vm.id);
      if (vm.zone) zones.add(vm.zone);
      const subnet = view.of('subnet', on?.nic.subnetwork);
      if (subnet) subnets.add(subnet.id);
      const network = on && nicNetwork(on.nic, view);
      if (network !== undefined) networks.add(network);
    }
  }
  const rules = [...networks].flatMap((id) => view.from('firewallRule', id, 'firewallRule.network'));
  const resources = [...ids, ...subnets, ...rules.filter(({ disabled }) => !disabled).map(({ id }) => id)];
  const ranked = [...new Set(resources)]
    .map((id) => ({ id, key: keyOf(design, id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    ...[...zones].sort().map((zone): Failure => ({ type: 'zone', zone })),
    ...ranked.map(({ id }): Failure => ({ type: 'resource', id })),
  ];
}

/** The VMs that a way ends at, all that fare alike, with the interface that each is reached by. */
function vmsOn({ hops, endpoints }: Path, view: View): readonly { readonly vm: Vm; readonly on: NicOn | undefined }[] {
  const idAt = (wanted: Stage) => hops.find(({ stage }) => stage === wanted)?.at?.id;
  const target = view.get(idAt('backend'));
  const ends = new Set(endpoints);
  if (isKind('neg', target))
    return placementsOf(target, view).flatMap(({ endpoint, vm, on }) =>
      vm && ends.has(endpoint.id) ? [{ vm, on }] : [],
    );
  const service = view.of('backendService', idAt('service'));
  return endpoints.flatMap((id) => {
    const vm = view.of('vm', id);
    return vm ? [{ vm, on: groupNic(vm, service, view) }] : [];
  });
}

const keyOf = (design: Design, id: Id): string => {
  const resource = resourceOf(design, id);
  return `${resource?.kind ?? ''} ${resource?.name ?? ''} ${id}`;
};

/** What people call what is off. */
export function failureName(design: Design, failure: Failure): string {
  if (failure.type === 'zone') return `zone ${failure.zone}`;
  const resource = resourceOf(design, failure.id);
  return resource ? `${kinds[resource.kind].label} ${nameOf(resource, failure.id)}` : failure.id;
}

/** Every single failure on the ways of a request, and whether the request still arrives. */
export function sweep(design: Design, base: Trace, findings: readonly Finding[] = check(design)): readonly WhatIf[] {
  return failuresOn(design, base).map((failure) => whatIf(design, base, failure, findings));
}
