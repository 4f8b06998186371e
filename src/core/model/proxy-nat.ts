import { privateEndingOf } from './host-names.ts';
import { linksReaching, siteRanges } from './hybrid-links.ts';
import { holds4, parseIpv4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { Endpoint, ResourceOf } from './kinds.ts';
import type { View } from './view.ts';

type Router = ResourceOf<'router'>;

/** One Cloud NAT gateway of a Cloud Router. */
export type Nat = NonNullable<Router['nats']>[number];

/**
 * Where an endpoint of a regional internet NEG is, as seen from its network. `private`: a name that only a private DNS
 * gives an address. `link`: behind a hybrid link. `internet`: as far as one can tell. Undefined while it says nothing.
 */
export type Whereabouts = 'private' | 'link' | 'internet';

/** Tells endpoints of one network apart; what its links say is read once, and only for addresses. */
export function whereaboutsIn(network: Id, view: View): (endpoint: Endpoint) => Whereabouts | undefined {
  let behind: ReturnType<typeof siteRanges>;
  return ({ fqdn, ipAddress }) => {
    if (fqdn) return privateEndingOf(fqdn) === undefined ? 'internet' : 'private';
    const address = parseIpv4(ipAddress);
    if (address === undefined) return undefined;
    behind ??= siteRanges(linksReaching(network, view)) ?? [];
    return behind.some((range) => holds4(range, address)) ? 'link' : 'internet';
  };
}

/** The Cloud Routers of a network in a region, with or without Cloud NAT. */
export function routersIn(network: Id, region: string, view: View): readonly Router[] {
  return view.from('router', network, 'router.network').filter((router) => router.region === region);
}

/**
 * Whether a Cloud NAT gateway lends the proxies of load balancers a public address: only one with their endpoint type
 * does, and it has to mean the proxy-only subnet.
 * Source: https://cloud.google.com/load-balancing/docs/negs/internet-neg-concepts
 */
export function servesProxies(nat: Nat, view: View): boolean {
  if (nat.type === 'PRIVATE' || !nat.endpointTypes?.includes('ENDPOINT_TYPE_MANAGED_PROXY_LB')) return false;
  if (nat.sourceSubnetworkIpRangesToNat !== 'LIST_OF_SUBNETWORKS') return true;
  return (nat.subnetworks ?? []).some(({ name }) => {
    const subnet = view.of('subnet', name);
    return subnet ? subnet.purpose === 'REGIONAL_MANAGED_PROXY' : name !== undefined;
  });
}
