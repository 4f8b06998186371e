import type { Id } from './kind.ts';
import type { ResourceOf } from './kinds.ts';
import type { View } from './view.ts';

type Network = ResourceOf<'network'>;

/** Another network of the design that a network is peered with, and the field that says so. */
export interface Peer {
  readonly peer: Network;
  readonly field: string;
}

/** The networks that this one names in its peerings, each once. A peering works once both sides name each other. */
export function peersOf(network: Network, view: View): readonly Peer[] {
  const found = new Map<string, Peer>();
  for (const [index, peering] of (network.peerings ?? []).entries()) {
    const peer = view.of('network', peering.network);
    if (peer && !found.has(peer.id)) found.set(peer.id, { peer, field: `peerings[${index}].network` });
  }
  return [...found.values()];
}

/**
 * The peers of which something is said on this network: where both name each other, on the first by id only, so that one
 * thing is said once. Never itself.
 */
export function peersJudgedOn(network: Network, view: View): readonly Peer[] {
  return peersOf(network, view).filter(
    ({ peer }) =>
      peer.id !== network.id && (network.id < peer.id || !peer.peerings?.some((back) => back.network === network.id)),
  );
}

/** Whether two networks carry each other's traffic: one and the same, or peered, which takes both sides. */
export function areJoined(from: Id, to: Id, view: View): boolean {
  if (from === to) return true;
  const [one, other] = [view.of('network', from), view.of('network', to)];
  return (
    one !== undefined &&
    other !== undefined &&
    peersOf(one, view).some(({ peer }) => peer.id === to) &&
    peersOf(other, view).some(({ peer }) => peer.id === from)
  );
}
