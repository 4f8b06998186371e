import { subnetPurposeOf } from '../facts/networks.ts';
import { type NicOn, nicNetwork, nicsOf } from './endpoints.ts';
import { overlaps4, parseCidr4 } from './ip.ts';
import type { Subnet, Vm } from './kinds.ts';
import { regionOf } from './scope.ts';
import { subnetKey } from './subnets.ts';
import type { View } from './view.ts';

/** True where VMs may have interfaces: ordinary subnets, and those of a purpose that no table knows. */
export function holdsVms(subnet: Subnet): boolean {
  return subnetPurposeOf(subnet.purpose)?.holdsVms ?? true;
}

/** What tells the subnet of a NIC from others: its subnet, or the automatic one of its auto mode network. */
export function nicSubnetKey({ vm, nic }: NicOn, view: View): string | undefined {
  return subnetKey(nic.subnetwork || undefined, nic.network || undefined, regionOf(vm), view);
}

/** The IPv4 range of the subnet a NIC is in. */
export function nicRange({ nic }: NicOn, view: View) {
  return parseCidr4(view.of('subnet', nic.subnetwork)?.ipCidrRange);
}

/**
 * Subnets that the NIC could be in instead, by name: in the VM's region, for VMs, in a network that no other NIC of the
 * VM is in, with a range that meets none of theirs. `network` narrows them to one network.
 */
export function otherSubnets(vm: Vm, nicId: string, view: View, network?: string): readonly Subnet[] {
  const region = regionOf(vm);
  const others = nicsOf(vm).filter(({ nic }) => nic.id !== nicId);
  const networks = new Set(others.map(({ nic }) => nicNetwork(nic, view)));
  const ranges = others.flatMap((one) => nicRange(one, view) ?? []);
  const current = nicsOf(vm).find(({ nic }) => nic.id === nicId)?.nic.subnetwork;
  return view
    .all('subnet')
    .filter((subnet) => {
      const range = parseCidr4(subnet.ipCidrRange);
      return (
        subnet.id !== current &&
        subnet.region !== undefined &&
        subnet.region === region &&
        holdsVms(subnet) &&
        (network === undefined || subnet.network === network) &&
        !networks.has(subnet.network) &&
        range !== undefined &&
        !ranges.some((one) => overlaps4(one, range))
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, 3);
}
