import { parseCidr4, type Range4 } from './ip.ts';
import type { Id } from './kind.ts';
import type { ResourceOf } from './kinds.ts';
import { peersOf } from './peerings.ts';
import type { View } from './view.ts';

export type HybridLink = ResourceOf<'hybridLink'>;

/** The VPC network that a hybrid link joins: its own field, else its Cloud Router's. */
export function linkNetwork(link: HybridLink, view: View): Id | undefined {
  return link.network || view.of('router', link.router)?.network;
}

/** The region of a hybrid link: its own field, else its Cloud Router's. */
export function linkRegion(link: HybridLink, view: View): string | undefined {
  return link.region || view.of('router', link.router)?.region;
}

/** The hybrid links that join this very network, by themselves or by their Cloud Router, in the order of ids. */
export function linksOf(network: Id, view: View): readonly HybridLink[] {
  const own = view.from('hybridLink', network, 'hybridLink.network');
  const routed = view
    .from('router', network, 'router.network')
    .flatMap(({ id }) => view.from('hybridLink', id, 'hybridLink.router'))
    .filter((link) => !link.network);
  return [...own, ...routed];
}

/** The links by which a network may reach sites: its own, and those of networks that it is peered with. */
export function linksReaching(network: Id, view: View): readonly HybridLink[] {
  const own = linksOf(network, view);
  const resource = view.of('network', network);
  if (own.length > 0 || !resource) return own;
  return peersOf(resource, view).flatMap(({ peer }) => linksOf(peer.id, view));
}

/**
 * The IPv4 ranges behind links; undefined where one of them says none or says it in a way that cannot be read: then
 * anything may lie behind it.
 */
export function siteRanges(links: readonly HybridLink[]): readonly Range4[] | undefined {
  const found: Range4[] = [];
  for (const { ranges } of links) {
    if (!ranges?.length) return undefined;
    for (const text of ranges) {
      const range = parseCidr4(text);
      if (!range) return undefined;
      found.push(range);
    }
  }
  return found;
}

/** True where a hybrid link is drawn anywhere in the design. Only then is a missing one worth more than a remark. */
export function drawsLinks(view: View): boolean {
  return view.all('hybridLink').length > 0;
}
