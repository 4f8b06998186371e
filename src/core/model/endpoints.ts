import { type NegTypeFacts, negTypeOf } from '../facts/neg-types.ts';
import { subnetPurposeOf } from '../facts/networks.ts';
import { columnsOf } from './endpoint-columns.ts';
import { contains4, parseAlias4, parseCidr6, parseIpv4, parseIpv6 } from './ip.ts';
import { type Endpoint, kinds, type Neg, type Nic, type Resource, type Vm } from './kinds.ts';
import { lasting, once } from './memo.ts';
import { vmsOf } from './neg-facets.ts';
import { regionOf } from './scope.ts';
import { subnetKey } from './subnets.ts';
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

/** The VM that an endpoint names, if it is in the design. */
export function endpointVm(endpoint: Endpoint, view: View): Vm | undefined {
  return view.of('vm', endpoint.instance);
}

/** What is known of the type of a NEG; undefined while it is blank, unknown, or known but outside the public API. */
export function negFacts(neg: Neg): NegTypeFacts | undefined {
  const facts = negTypeOf(neg.networkEndpointType ?? '');
  return facts?.recognisedOnly ? undefined : facts;
}

/** The port that traffic reaches: the endpoint's own, else the NEG's default. `GCE_VM_IP` has none. */
export function effectivePort(neg: Neg, endpoint: Endpoint): number | undefined {
  return neg.networkEndpointType === 'GCE_VM_IP' ? undefined : (endpoint.port ?? neg.defaultPort);
}

/**
 * How an endpoint's VM meets the NEG's subnet. `other-network`, `other-subnet`: it has interfaces, none of them there.
 * `unknown`: something needed to tell is blank, outside the design, or contradicts itself (another rule's business).
 */
export type Fit = 'fits' | 'other-network' | 'other-subnet' | 'unknown';

/** An endpoint with what the API derives: VM, interface, and the address and port that traffic reaches. */
export interface Placement {
  readonly endpoint: Endpoint;
  readonly vm: Vm | undefined;
  readonly on: NicOn | undefined;
  readonly fit: Fit;
  readonly address: string | undefined;
  readonly port: number | undefined;
}

/** Where a NEG wants the interfaces of its VMs: network always, subnet where it is said. */
interface Home {
  readonly network: string;
  readonly subnet: string | undefined;
  readonly region: string | undefined;
}

/**
 * The endpoints of a NEG, each with the NIC it lands on: of its VM, the one in the NEG's subnet, whichever number it has
 * (auto mode network without a subnet: the automatic subnet of the region; no subnet at all: the first one in the
 * network).
 * Source: https://cloud.google.com/load-balancing/docs/negs/zonal-neg-concepts
 */
export const placementsOf = once((neg: Neg, view: View): readonly Placement[] => {
  const isWhole = neg.networkEndpointType === 'GCE_VM_IP';
  const { defaultPort, endpoints = [] } = neg;
  const { instanceOf } = columnsOf(neg.endpoints);
  const meetings = meetingsOf(neg, view);
  return endpoints.map((endpoint, index) => {
    const { vm, on, fit } = meetings[instanceOf[index] ?? -1] ?? stranger;
    return {
      endpoint,
      vm,
      on,
      fit,
      address: endpoint.ipAddress ?? on?.nic.networkIP,
      port: isWhole ? undefined : (endpoint.port ?? defaultPort),
    };
  });
});

/**
 * How each VM of a NEG meets it, in the order of `columnsOf(…).instances`: where a VM stands to the NEG is the same for
 * all of its endpoints, and a large NEG has many of one VM. Rules look here whether it is worth their while to go
 * through the endpoints.
 */
export const meetingsOf = lasting((neg: Neg, view: View): readonly Meeting[] => {
  const wanted = wantedBy(neg, view);
  return vmsOf(neg).map((id) => {
    const vm = view.of('vm', id);
    if (!vm) return stranger;
    const { on, fit } = meet(wanted, vm, view);
    return { vm, on, fit };
  });
});

/** The NIC that an endpoint lands on, see `placementsOf`. Undefined where the VM is not known or no NIC fits. */
export function endpointNic(neg: Neg, endpoint: Endpoint, view: View): NicOn | undefined {
  const vm = endpointVm(endpoint, view);
  return vm && meet(wantedBy(neg, view), vm, view).on;
}

/** The IPv4 address that traffic reaches: the endpoint's own, else the primary address of its NIC. */
export function effectiveAddress(neg: Neg, endpoint: Endpoint, view: View): string | undefined {
  return endpoint.ipAddress ?? endpointNic(neg, endpoint, view)?.nic.networkIP;
}

/** Undefined where it is blank or contradicts itself: then no interface can be right or wrong. */
function homeOf(neg: Neg, view: View): Home | undefined {
  const subnet = view.of('subnet', neg.subnetwork);
  const network = neg.network ?? subnet?.network;
  const region = regionOf(neg);
  if (network === undefined || view.of('network', network)?.IPv4Range !== undefined) return undefined;
  if (subnet) {
    if (subnet.network !== undefined && subnet.network !== network) return undefined;
    if (region !== undefined && subnet.region !== undefined && subnet.region !== region) return undefined;
    if (subnetPurposeOf(subnet.purpose)?.holdsVms === false) return undefined;
  } else if (neg.subnetwork !== undefined && view.get(neg.subnetwork)?.kind !== 'external') return undefined;
  return { network, subnet: subnetKey(neg.subnetwork, network, region, view), region };
}

/** How a VM meets a NEG. */
export type Meeting = Pick<Placement, 'vm' | 'on' | 'fit'>;

const unknown: Pick<Meeting, 'on' | 'fit'> = { on: undefined, fit: 'unknown' };
const stranger: Meeting = { vm: undefined, ...unknown };

/** What a NEG wants of its VMs, read once for all of them. */
interface Wanted {
  readonly hasVms: boolean;
  readonly subnetwork: string | undefined;
  /** Most VMs have an interface in the very subnet, and then nobody asks. */
  readonly home: () => Home | undefined;
}

function wantedBy(neg: Neg, view: View): Wanted {
  const hasVms = hasVmEndpoints(neg);
  let known: { readonly home: Home | undefined } | undefined;
  const home = () => {
    known ??= { home: hasVms ? homeOf(neg, view) : undefined };
    return known.home;
  };
  return { hasVms, subnetwork: neg.subnetwork, home };
}

function meet({ hasVms, subnetwork, home: homeOnce }: Wanted, vm: Vm, view: View): typeof unknown {
  const nics = vm.networkInterfaces ?? [];
  if (hasVms && subnetwork !== undefined) {
    for (let index = 0; index < nics.length; index += 1) {
      const nic = nics[index];
      if (nic?.subnetwork === subnetwork) return { on: { vm, nic, index }, fit: 'fits' };
    }
  }
  const region = regionOf(vm);
  const home = homeOnce();
  if (!home || (region !== undefined && home.region !== undefined && region !== home.region)) return unknown;

  let fit: Fit = nics.length === 0 ? 'unknown' : 'other-network';
  for (const [index, nic] of nics.entries()) {
    const network = nicNetwork(nic, view);
    if (network === home.network) {
      const subnet = subnetKey(nic.subnetwork, network, region, view);
      if (home.subnet === undefined || subnet === home.subnet) return { on: { vm, nic, index }, fit: 'fits' };
      if (fit === 'other-network') fit = 'other-subnet';
      if (subnet === undefined || !isDrawn(nic.subnetwork, view)) fit = 'unknown';
    } else if (network === undefined || !isDrawn(network, view) || !isDrawn(home.network, view)) fit = 'unknown';
  }
  return { on: undefined, fit: isDrawn(subnetwork, view) ? fit : 'unknown' };
}

/** False for what lies outside the design: it may be the very thing that another URL stands for. Blank counts as drawn. */
function isDrawn(id: string | undefined, view: View): boolean {
  const kind = id === undefined ? 'subnet' : view.get(id)?.kind;
  return kind === 'subnet' || kind === 'network';
}

/** How an IPv4 address belongs to a NIC. `unknown`: the NIC has addresses that only Google knows (none written down). */
export type Ownership = 'primary' | 'alias' | 'external' | 'none' | 'unknown';

/** What an IPv4 address is to a network interface. */
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

/** Whether an IPv6 address lies in one of the interface’s IPv6 ranges. */
export function holdsIpv6(nic: Nic, address: string): boolean {
  const value = parseIpv6(address);
  return value !== undefined && nicIpv6Ranges(nic).some((range) => range.low <= value && value <= range.high);
}

const withArticle = /^(?:an?|another|it|its|one|that|the|this) ?\b/i;
/** A kind's label as it stands inside a sentence: names of products keep their capitals. */
const inSentence = (label: string): string =>
  /^(?:App|Cloud|Google) |^[A-Z]+\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** What people call a thing in a sentence: its name, else what it is: "an unnamed VM", or the words given for it. */
export function nameOf(resource: Resource | undefined, what = 'resource'): string {
  return resource?.name ?? (withArticle.test(what) ? what : `an unnamed ${inSentence(what)}`);
}

/** A name with its kind before it, since the parts of a load balancer often share one name: "URL map web". */
export function kindAndName(resource: Resource): string {
  const { label } = kinds[resource.kind];
  return resource.name === undefined ? nameOf(resource, label) : `${inSentence(label)} ${resource.name}`;
}

/** "a SERVERLESS NEG", "an INTERNET_IP_PORT NEG". */
export const aNeg = (type: string): string => `${type.startsWith('I') ? 'an' : 'a'} ${type} NEG`;

/** For the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What people call an endpoint in a sentence: its VM, and the address or host name that it gives. */
export function endpointName(endpoint: Endpoint, view: View): string {
  const where = endpoint.fqdn ?? endpoint.ipAddress ?? endpoint.ipv6Address;
  const vm = endpointVm(endpoint, view);
  if (vm) return where ? `${where} on ${nameOf(vm, 'VM')}` : nameOf(vm, 'VM');
  return where ?? `endpoint ${endpoint.id}`;
}
