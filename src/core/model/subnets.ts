import { autoMode } from '../facts/networks.ts';
import { contains4, parseCidr4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { Subnet } from './kinds.ts';
import type { View } from './view.ts';

const autoBlock = parseCidr4(autoMode.block);

/**
 * True for the subnet that an auto mode network makes in each region by itself. Google keeps 10.128.0.0/9 of such a
 * network for these, so a subnet outside it was made by hand.
 */
export function isAutomatic(subnet: Subnet, view: View): boolean {
  if (view.of('network', subnet.network)?.autoCreateSubnetworks !== true) return false;
  const range = parseCidr4(subnet.ipCidrRange);
  return range === undefined || autoBlock === undefined || contains4(autoBlock, range);
}

/** The automatic subnet of that region where the design draws it; it exists in Google Cloud whether drawn or not. */
export function automaticSubnet(network: Id, region: string, view: View): Subnet | undefined {
  return view
    .from('subnet', network, 'subnet.network')
    .find((subnet) => subnet.region === region && isAutomatic(subnet, view));
}

/**
 * One text for one subnet, however it is said: by naming it, or by naming an auto mode network whose automatic subnet is
 * then taken. Undefined where neither tells the subnet.
 */
export function subnetKey(
  subnetwork: Id | undefined,
  network: Id | undefined,
  region: string | undefined,
  view: View,
): string | undefined {
  if (subnetwork !== undefined) {
    const subnet = view.of('subnet', subnetwork);
    return subnet?.region && isAutomatic(subnet, view) ? `auto ${subnet.network} ${subnet.region}` : subnetwork;
  }
  const isAuto = view.of('network', network)?.autoCreateSubnetworks === true;
  return isAuto && region ? `auto ${network} ${region}` : undefined;
}
