import { type BackendOn, backendNetwork, backendsOf } from './backends.ts';
import { effectivePort, endpointVm } from './endpoints.ts';
import type { Id } from './kind.ts';
import { type BackendService, type HealthCheck, type InstanceGroup, isKind, type Neg, type Vm } from './kinds.ts';
import type { View } from './view.ts';

/** A backend in a network, and the VMs and ports of it that somebody has to reach, the same ones perhaps twice. */
export interface Reached {
  readonly target: Neg | InstanceGroup;
  readonly network: Id;
  readonly knocks: readonly { readonly vm: Vm; readonly port: number }[];
}

/** What Google's probers have to reach of a service's VMs: by its health check, on a fixed, named or serving port. */
export function probedTargets(service: BackendService, view: View): readonly Reached[] {
  const check = view.of('healthCheck', service.healthChecks?.[0]);
  if (!check) return [];
  return reached(service, view, (target, serving) => probedPort(check, target, serving));
}

/** What proxies have to reach of a service's VMs: the ports that serve. */
export function servedTargets(service: BackendService, view: View): readonly Reached[] {
  return reached(service, view, (_target, serving) => serving);
}

type PortOf = (target: Neg | InstanceGroup, serving: number | undefined) => number | undefined;

function reached(service: BackendService, view: View, portOf: PortOf): readonly Reached[] {
  return backendsOf(service, view).flatMap(({ target, kind }: BackendOn) => {
    if (!target || (kind !== 'INSTANCE_GROUP' && kind !== 'NEG_GCE_VM_IP' && kind !== 'NEG_GCE_VM_IP_PORT')) return [];
    const network = backendNetwork(target, view);
    if (network === undefined) return [];
    const knocks: { vm: Vm; port: number }[] = [];
    for (const { vm, serving } of isKind('neg', target) ? inNeg(target, view) : inGroup(target, service, view)) {
      const port = portOf(target, serving);
      if (port !== undefined) knocks.push({ vm, port });
    }
    return knocks.length > 0 ? [{ target, network, knocks }] : [];
  });
}

interface Serving {
  readonly vm: Vm;
  readonly serving: number | undefined;
}

function inNeg(neg: Neg, view: View): readonly Serving[] {
  const found: Serving[] = [];
  for (const endpoint of neg.endpoints ?? []) {
    const vm = endpointVm(endpoint, view);
    if (vm) found.push({ vm, serving: effectivePort(neg, endpoint) });
  }
  return found;
}

function inGroup(group: InstanceGroup, { portName }: BackendService, view: View): readonly Serving[] {
  const serving = group.namedPorts?.find(({ name }) => name === portName)?.port;
  return (group.instances ?? []).flatMap((id) => {
    const vm = view.of('vm', id);
    return vm ? [{ vm, serving }] : [];
  });
}

/** The port of a probe. Where the check says neither port nor specification, its protocol's usual one. */
function probedPort(check: HealthCheck, target: Neg | InstanceGroup, serving: number | undefined): number | undefined {
  if (check.portSpecification === 'USE_SERVING_PORT') return serving;
  if (check.portSpecification === 'USE_NAMED_PORT') {
    return isKind('instanceGroup', target)
      ? target.namedPorts?.find(({ name }) => name === check.portName)?.port
      : undefined;
  }
  const isSecure = check.type === 'HTTPS' || check.type === 'HTTP2' || check.type === 'SSL';
  return check.port ?? (check.portSpecification ? undefined : isSecure ? 443 : check.type ? 80 : undefined);
}

/** The VMs of a service's backends, by backend. */
export function reachedVms(
  service: BackendService,
  view: View,
): readonly { readonly target: Neg | InstanceGroup; readonly network: Id; readonly vms: readonly Vm[] }[] {
  const anyPort = reached(service, view, () => 0);
  return anyPort.map(({ target, network, knocks }) => ({
    target,
    network,
    vms: [...new Set(knocks.map(({ vm }) => vm))],
  }));
}
