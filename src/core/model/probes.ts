import { subnetPurposeOf } from '../facts/networks.ts';
import type { Product } from '../facts/products.ts';
import { backendNetwork, backendsOf } from './backends.ts';
import { type Gate, gatesFrom, portList, type Source } from './firewall.ts';
import { frontNetwork } from './frontends.ts';
import { parseCidr4, type Range4 } from './ip.ts';
import type { Id } from './kind.ts';
import {
  type BackendService,
  type HealthCheck,
  type InstanceGroup,
  isKind,
  type Neg,
  type Subnet,
  type Vm,
} from './kinds.ts';
import { frontendOf } from './load-balancer.ts';
import { lasting } from './memo.ts';
import { portsServed, targetsServed } from './neg-facets.ts';
import { subnetsOf } from './ranges.ts';
import type { View } from './view.ts';

/** A VM that somebody has to reach, and on which port. */
export interface Knock {
  readonly vm: Vm;
  readonly port: number;
}

/** A backend in a network, and the VMs and ports of it that somebody has to reach. */
export interface Reached {
  readonly target: Neg | InstanceGroup;
  readonly network: Id;
  /** Every port that is among the knocks, perhaps more. */
  readonly ports: readonly number[];
  /** Each VM and port once; only those ports, where some are named. */
  readonly knocks: (only?: readonly number[]) => readonly Knock[];
}

/** Who is knocked at in vain: some of the gates do not let it through. */
function shutOut({ ports, knocks }: Reached, gates: readonly Gate[]): readonly Knock[] {
  // Most networks open a port to all of their VMs; then nobody has to go through thousands of endpoints.
  const narrow = ports.filter((port) => !gates.every((gate) => gate.isOpenToAll(port)));
  if (narrow.length === 0) return [];
  return knocks(narrow).filter(({ vm, port }) => !gates.every((gate) => gate.lets(vm, port)));
}

/** A backend that somebody knocks at in vain. */
export interface NotAdmitted<R> {
  readonly target: Neg | InstanceGroup;
  readonly network: Id;
  readonly vms: readonly Vm[];
  /** As a firewall rule lists them. */
  readonly ports: readonly string[];
  /** Of the ranges, those from which some of the knocks are in vain. */
  readonly shut: readonly R[];
}

/** The backends of which some VM and port is not open to all of the ranges. Networks that are not drawn tell nothing. */
export function notAdmitted<R extends { readonly range: Source }>(
  targets: readonly Reached[],
  ranges: readonly R[],
  view: View,
): readonly NotAdmitted<R>[] {
  const gatesInto = gatesFrom(
    ranges.map(({ range }) => range),
    'tcp',
    view,
  );
  return targets.flatMap((reached) => {
    const { target, network } = reached;
    const gates = gatesInto(network);
    const blocked = gates ? shutOut(reached, gates) : [];
    if (!gates || blocked.length === 0) return [];
    const vms = [...new Set(blocked.map(({ vm }) => vm))];
    const shut = ranges.filter((_, place) => blocked.some(({ vm, port }) => gates[place]?.lets(vm, port) === false));
    return [{ target, network, vms, ports: portList(blocked.map(({ port }) => port)), shut }];
  });
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
  const found: Reached[] = [];
  for (const { target, kind } of backendsOf(service, view)) {
    if (!target || (kind !== 'INSTANCE_GROUP' && kind !== 'NEG_GCE_VM_IP' && kind !== 'NEG_GCE_VM_IP_PORT')) continue;
    const network = backendNetwork(target, view);
    if (network === undefined) continue;
    const isNeg = isKind('neg', target);
    const served = isNeg ? portsServed(target) : namedPort(target, service);
    // A NEG of whole VMs and a group without the named port are reached too, on the port of a probe.
    const ports: number[] = [];
    for (const serving of served.length > 0 ? served : [undefined]) {
      const port = portOf(target, serving);
      if (port !== undefined) ports.push(port);
    }
    const knocks = (only?: readonly number[]): readonly Knock[] => {
      const knocked: Knock[] = [];
      const seen = new Set<string>();
      for (const { instance, port: own } of isNeg ? targetsServed(target) : servedInGroup(target, service)) {
        const port = portOf(target, own);
        if (port === undefined || (only && !only.includes(port))) continue;
        // A fixed port makes one knock of many.
        const key = `${instance} ${port}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const vm = view.of('vm', instance);
        if (vm) knocked.push({ vm, port });
      }
      return knocked;
    };
    found.push({ target, network, ports, knocks });
  }
  return found;
}

interface Serving {
  readonly instance: Id;
  readonly port: number | undefined;
}

function namedPort(group: InstanceGroup, { portName }: BackendService): readonly number[] {
  const port = group.namedPorts?.find(({ name }) => name === portName)?.port;
  return port === undefined ? [] : [port];
}

function servedInGroup(group: InstanceGroup, service: BackendService): readonly Serving[] {
  const [port] = namedPort(group, service);
  return (group.instances ?? []).map((instance) => ({ instance, port }));
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
  return anyPort.map(({ target, network, knocks }) => ({ target, network, vms: knocks().map(({ vm }) => vm) }));
}

/** A range that somebody sends from, as it is written. */
export interface NamedRange {
  readonly text: string;
  readonly range: Range4;
}

/** The ranges that all of a service's possible load balancers probe from. */
export const probeRanges = (products: readonly Product[]): readonly NamedRange[] =>
  commonRanges(products, ({ firewall }) => firewall.healthCheckIpv4);

/** The ranges that all of a service's possible load balancers send requests from, where those are fixed ones. */
export const frontEndRanges = (products: readonly Product[]): readonly NamedRange[] =>
  commonRanges(products, ({ firewall }) => firewall.dataPathIpv4);

function commonRanges(
  [product, ...others]: readonly Product[],
  rangesOf: (product: Product) => readonly string[],
): readonly NamedRange[] {
  const common = product
    ? rangesOf(product).filter((text) => others.every((other) => rangesOf(other).includes(text)))
    : [];
  return common.flatMap((text) => {
    const range = parseCidr4(text);
    return range ? [{ text, range }] : [];
  });
}

type ProxyRange = NamedRange & { readonly id: Id };

/** The active proxy-only ranges from which a service's load balancer may send, where they are drawn. */
export const proxyRanges = lasting((service: BackendService, view: View): readonly ProxyRange[] => {
  const networks = new Set(frontendOf(service, view).forwardingRules.flatMap((rule) => frontNetwork(rule, view) ?? []));
  const isRegional = service.region !== undefined;
  const isSource = ({ purpose, role, region }: Subnet): boolean =>
    subnetPurposeOf(purpose)?.proxyOnly === true &&
    (purpose === 'GLOBAL_MANAGED_PROXY') !== isRegional &&
    role !== 'BACKUP' &&
    (!isRegional || region === service.region);
  return [...networks]
    .flatMap((network) => subnetsOf(network, view))
    .filter((subnet) => subnet.purpose !== undefined && isSource(subnet))
    .flatMap(({ id, ipCidrRange: text = '' }) => {
      const range = parseCidr4(text);
      return range ? [{ id, text, range }] : [];
    });
});
