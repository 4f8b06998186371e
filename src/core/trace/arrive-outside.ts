import { nameOf, negNetwork } from '../model/endpoints.ts';
import { linksReaching } from '../model/hybrid-links.ts';
import type { Endpoint, Neg, ResourceOf } from '../model/kinds.ts';
import { routersIn, servesProxies, type Whereabouts, whereaboutsIn } from '../model/proxy-nat.ts';
import { cite } from '../rules/sources.ts';
import { isBehindLinks } from './admission.ts';
import { type Arrival, type Arriving, one } from './arrival.ts';
import { type Hop, hop } from './hop.ts';

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
          ? `The routes of ${nameOf(view.get(network), 'the network')} ${isBehind === false ? 'do not lead there: no range that the site announces over' : 'lead there over'} ${names}${isBehind === false ? ' holds the address' : ''}.`
          : 'No VPN tunnel, VLAN attachment or Router appliance is drawn that leads there.',
      sources: cite('hybridNegOverview'),
      verdict: links.length > 0 && isBehind !== false ? 'forward' : 'undetermined',
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
  const place = neg.region && network !== undefined ? whereaboutsIn(network, view)(endpoint) : 'internet';
  const nats =
    neg.region && network !== undefined
      ? routersIn(network, neg.region, view).filter(({ nats: all }) => all?.some((nat) => servesProxies(nat, view)))
      : [];
  const way = passageOf(neg, place, nats);
  return one(endpoint, [
    hop({
      stage: 'endpoint',
      at: { id: neg.id, part: endpoint.id },
      text: `${host}${(endpoint.port ?? neg.defaultPort) ? `:${endpoint.port ?? neg.defaultPort}` : ', on the usual port of the backend service’s protocol'}, ${place ? whereWords[place] : 'a host whose address is not said'}.`,
      sources: cite('internetNegOverview'),
      blockers: findings.blocking(neg.id, endpoint.id),
      notChecked: endpoint.fqdn ? ['Which addresses DNS gives for the name.'] : [],
    }),
    hop({
      stage: 'passage',
      ...(nats[0] && place === 'internet' ? { at: { id: nats[0].id } } : network ? { at: { id: network } } : {}),
      sources: cite('internetNegOverview'),
      ...way,
    }),
    hop({
      stage: 'target',
      at: { id: neg.id, part: endpoint.id },
      text: `${host} answers${place === 'internet' ? ' from the internet' : ''}.`,
      sources: cite('internetNegOverview'),
      verdict: 'deliver',
      notChecked: ['What the host itself does with the request.'],
    }),
  ]);
}

const whereWords: Readonly<Record<Whereabouts, string>> = {
  internet: 'a host on the internet',
  link: 'a host behind a hybrid link',
  private: 'a private name',
};

/** How the requests get out to an internet endpoint, by what the rule about Cloud NAT goes by. */
function passageOf(
  neg: Neg,
  place: Whereabouts | undefined,
  nats: readonly ResourceOf<'router'>[],
): Pick<Hop, 'text' | 'verdict' | 'notChecked'> {
  const known = { verdict: 'forward', notChecked: [] } as const;
  if (!neg.region)
    return {
      ...known,
      text: 'Google’s front ends connect from public addresses of their own; no network, no Cloud NAT and no firewall rule of yours is on the way.',
    };
  if (place === 'link')
    return { ...known, text: 'A hybrid link of the network leads there, so no Cloud NAT is needed.' };
  if (place === 'private')
    return {
      text: 'A private name leads to an address that only a private DNS knows; the routes of the network decide, not Cloud NAT.',
      verdict: 'undetermined',
      notChecked: ['Which address the private name has, and whether a route leads there.'],
    };
  if (place === undefined)
    return {
      text: 'Which way leads to the host depends on its address.',
      verdict: 'undetermined',
      notChecked: ['Whether it is on the internet, or behind a hybrid link.'],
    };
  if (nats.length > 0)
    return {
      ...known,
      text: `Cloud NAT of ${nats.map((router) => nameOf(router, 'the router')).join(', ')} lends the proxies a public address.`,
    };
  return {
    text: 'The proxies have private addresses and need Cloud NAT to get out; none that is drawn serves them.',
    verdict: 'undetermined',
    notChecked: ['Whether there is Cloud NAT for the proxies.'],
  };
}
