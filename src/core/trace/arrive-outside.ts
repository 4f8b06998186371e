import { nameOf, negNetwork } from '../model/endpoints.ts';
import { linksReaching } from '../model/hybrid-links.ts';
import type { Endpoint, Neg } from '../model/kinds.ts';
import { cite } from '../rules/sources.ts';
import { isBehindLinks } from './admission.ts';
import { type Arrival, type Arriving, one } from './arrival.ts';
import { hop } from './hop.ts';

/** A hybrid endpoint: over a link of the network to the site. */
export function onSite(neg: Neg, endpoint: Endpoint, { view, findings, request, isPassthrough }: Arriving): Arrival {
  const network = negNetwork(neg, view);
  const links = network === undefined ? [] : linksReaching(network, view);
  const port = endpoint.port ?? neg.defaultPort;
  const where = `${endpoint.ipAddress ?? 'an address'}:${isPassthrough ? request.port : (port ?? '?')}`;
  const isBehind = network === undefined ? undefined : isBehindLinks(endpoint.ipAddress, network, view);
  const names = links.map((link) => nameOf(link, 'a hybrid link')).join(', ');
  return one(endpoint, [
    hop({
      stage: 'endpoint',
      at: { id: neg.id, part: endpoint.id },
      text: `${where}, an address outside of Google Cloud. The proxies send to it from the proxy-only subnet, or from Google’s front ends.`,
      sources: cite('hybridNegOverview'),
      blockers: findings.blocking(neg.id, endpoint.id),
    }),
    hop({
      stage: 'passage',
      ...(links[0] ? { at: { id: links[0].id } } : network ? { at: { id: network } } : {}),
      text:
        links.length > 0
          ? `The routes of ${nameOf(view.get(network), 'the network')} lead there over ${names}.`
          : 'No VPN tunnel, VLAN attachment or Router appliance is drawn that leads there.',
      sources: cite('hybridNegOverview'),
      verdict: links.length > 0 ? 'forward' : 'undetermined',
      notChecked: isBehind === undefined ? ['Whether the site announces a range with this address.'] : [],
    }),
    hop({
      stage: 'target',
      at: { id: neg.id, part: endpoint.id },
      text: `${where} on the site.`,
      sources: cite('hybridNegOverview'),
      verdict: 'deliver',
      notChecked: ['The firewall of the site.', 'Whether a program listens there.'],
    }),
  ]);
}

/** An internet endpoint: of a global NEG straight from Google's edge, of a regional one through Cloud NAT. */
export function onInternet(neg: Neg, endpoint: Endpoint, { view, findings }: Arriving): Arrival {
  const host = endpoint.fqdn ?? endpoint.ipAddress ?? 'a host';
  const network = negNetwork(neg, view);
  const nats = network
    ? view
        .from('router', network, 'router.network')
        .filter(({ region, nats: all }) => region === neg.region && all?.length)
    : [];
  const isBehind = network !== undefined && isBehindLinks(endpoint.ipAddress, network, view) === true;
  const passage = neg.region
    ? isBehind
      ? 'A hybrid link of the network leads there, so no Cloud NAT is needed.'
      : nats.length > 0
        ? `Cloud NAT of ${nats.map((router) => nameOf(router, 'the router')).join(', ')} lends the proxies a public address.`
        : 'The proxies have private addresses and need Cloud NAT to get out.'
    : 'Google’s front ends connect from public addresses of their own; no network, no Cloud NAT and no firewall rule of yours is on the way.';
  return one(endpoint, [
    hop({
      stage: 'endpoint',
      at: { id: neg.id, part: endpoint.id },
      text: `${host}${(endpoint.port ?? neg.defaultPort) ? `:${endpoint.port ?? neg.defaultPort}` : ', on the usual port of the backend service’s protocol'}, a host on the internet.`,
      sources: cite('internetNegOverview'),
      blockers: findings.blocking(neg.id, endpoint.id),
      notChecked: endpoint.fqdn ? ['Which addresses DNS gives for the name.'] : [],
    }),
    hop({
      stage: 'passage',
      ...(nats[0] ? { at: { id: nats[0].id } } : network ? { at: { id: network } } : {}),
      text: passage,
      sources: cite('internetNegOverview'),
    }),
    hop({
      stage: 'target',
      at: { id: neg.id, part: endpoint.id },
      text: `${host} answers from the internet.`,
      sources: cite('internetNegOverview'),
      verdict: 'deliver',
      notChecked: ['What the host itself does with the request.'],
    }),
  ]);
}
