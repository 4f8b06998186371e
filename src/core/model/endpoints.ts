import type { Endpoint, Neg, Nic, Resource, Vm } from './kinds.ts';
import { contains4, parseAlias4, parseCidr6, parseIpv4, parseIpv6 } from './ip.ts';
import type { View } from './view.ts';

/** A NIC together with the VM it is on and its place there: 0 is nic0. */
export interface NicOn {
  readonly vm: Vm;
  readonly nic: Nic;
  readonly index: number;
}

export const nicName = (index: number): string => `nic${index}`;

/** The NICs of a VM, nic0 first. */
export function nicsOf(vm: Vm): readonly NicOn[] {
  return (vm.networkInterfaces ?? []).map((nic, index) => ({ vm, nic, index }));
}

/** The VPC network of a NIC: its own field, else its subnet's. */
export function nicNetwork(nic: Nic, view: View): string | undefined {
  return nic.network ?? view.of('subnet', nic.subnetwork)?.network;
}

/** The VPC network of a NEG: its own field, else its subnet's. */
export function negNetwork(neg: Neg, view: View): string | undefined {
  return neg.network ?? view.of('subnet', neg.subnetwork)?.network;
}

/** True for the NEG types whose endpoints are VMs. */
export function hasVmEndpoints(neg: Neg): boolean {
  return neg.networkEndpointType?.startsWith('GCE_VM_') ?? false;
}

export function endpointVm(endpoint: Endpoint, view: View): Vm | undefined {
  return view.of('vm', endpoint.instance);
}

/**
 * The NIC that an endpoint lands on: of its VM, the one in the NEG's subnet (an auto-mode network or a blank subnet:
 * in the NEG's network). Undefined where the VM is not known or no NIC fits; rules say why.
 * Source: https://cloud.google.com/load-balancing/docs/negs/zonal-neg-concepts
 */
export function endpointNic(neg: Neg, endpoint: Endpoint, view: View): NicOn | undefined {
  const vm = endpointVm(endpoint, view);
  if (!vm) return undefined;
  const nics = nicsOf(vm);
  if (neg.subnetwork !== undefined) return nics.find(({ nic }) => nic.subnetwork === neg.subnetwork);
  if (neg.network === undefined) return nics[0];
  return nics.find(({ nic }) => nicNetwork(nic, view) === neg.network);
}

/** The port that traffic reaches: the endpoint's own, else the NEG's default. `GCE_VM_IP` has none. */
export function effectivePort(neg: Neg, endpoint: Endpoint): number | undefined {
  return neg.networkEndpointType === 'GCE_VM_IP' ? undefined : (endpoint.port ?? neg.defaultPort);
}

/** The IPv4 address that traffic reaches: the endpoint's own, else the primary address of its NIC. */
export function effectiveAddress(neg: Neg, endpoint: Endpoint, view: View): string | undefined {
  return endpoint.ipAddress ?? (hasVmEndpoints(neg) ? endpointNic(neg, endpoint, view)?.nic.networkIP : undefined);
}

/** How an IPv4 address belongs to a NIC. `unknown`: the NIC has addresses that only Google knows (none written down). */
export type Ownership = 'primary' | 'alias' | 'external' | 'none' | 'unknown';

export function ownership(address: string, nic: Nic): Ownership {
  if (nic.networkIP === address) return 'primary';
  const value = parseIpv4(address);
  if (value === undefined) return 'none';
  let open = nic.networkIP === undefined;
  for (const alias of nic.aliasIpRanges ?? []) {
    const range = parseAlias4(alias.ipCidrRange);
    if (range && contains4(range, { low: value, high: value })) return 'alias';
    if (!range && /^\/\d+$/.test(alias.ipCidrRange ?? '')) open = true;
  }
  if (nic.accessConfigs?.some((config) => config.natIP === address)) return 'external';
  return open ? 'unknown' : 'none';
}

/** The /96 (or what is written) that a NIC has of IPv6, internal first. */
export function nicIpv6Ranges(nic: Nic): readonly { low: bigint; high: bigint; prefix: number }[] {
  const texts: string[] = [];
  if (nic.ipv6Address) texts.push(`${nic.ipv6Address.split('/')[0]}/${nic.internalIpv6PrefixLength ?? 96}`);
  for (const config of nic.ipv6AccessConfigs ?? []) {
    if (config.externalIpv6) texts.push(`${config.externalIpv6}/${config.externalIpv6PrefixLength ?? 96}`);
  }
  return texts.flatMap((text) => parseCidr6(text) ?? []);
}

export function holdsIpv6(nic: Nic, address: string): boolean {
  const value = parseIpv6(address);
  return value !== undefined && nicIpv6Ranges(nic).some((range) => range.low <= value && value <= range.high);
}

/** What people call a thing in a sentence: its name, else what it is ("a VM without a name"). */
export function nameOf(resource: Resource | undefined, kindLabel = 'resource'): string {
  return resource?.name ?? `unnamed ${kindLabel}`;
}
