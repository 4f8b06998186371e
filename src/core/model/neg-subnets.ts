import { subnetPurposeOf } from '../facts/networks.ts';
import { endpointVm } from './endpoints.ts';
import type { Id } from './kind.ts';
import type { Neg, Subnet } from './kinds.ts';
import type { View } from './view.ts';

/**
 * The subnets of a network that a NEG could be in: in that region, for VMs, and with an interface of every endpoint's VM
 * that is drawn. For suggestions.
 */
export function fittingSubnets(
  neg: Neg,
  network: Id | undefined,
  region: string | undefined,
  view: View,
): readonly Subnet[] {
  if (network === undefined || region === undefined) return [];
  const vms = (neg.endpoints ?? []).flatMap((endpoint) => endpointVm(endpoint, view) ?? []);
  return view
    .from('subnet', network, 'subnet.network')
    .filter(
      (subnet) =>
        subnet.region === region &&
        subnetPurposeOf(subnet.purpose)?.holdsVms === true &&
        vms.every((vm) => vm.networkInterfaces?.some((nic) => nic.subnetwork === subnet.id)),
    );
}
