import { setFields } from '../edit/write.ts';
import { exposureOfScheme, type Product } from '../facts/products.ts';
import { nameOf } from '../model/endpoints.ts';
import { frontNetwork, frontVersion, portSpans } from '../model/frontends.ts';
import { linkRegion, linksReaching } from '../model/hybrid-links.ts';
import type { Id } from '../model/kind.ts';
import { type ForwardingRule, isKind } from '../model/kinds.ts';
import { productsOfRule } from '../model/load-balancer.ts';
import { peersOf } from '../model/peerings.ts';
import type { View } from '../model/view.ts';
import { cite } from '../rules/sources.ts';
import { blocker, type Findings } from './blockers.ts';
import { type Blocker, type Hop, hop } from './hop.ts';
import { type Client, isSecure, requestText, type TraceRequest } from './request.ts';
import { routesHost } from './url-route.ts';

/** The address of a forwarding rule, written or reserved; undefined while Google has yet to choose it. */
export function frontAddress(rule: ForwardingRule, view: View): string | undefined {
  const reserved = view.get(rule.IPAddress);
  if (isKind('address', reserved)) return reserved.address || undefined;
  return reserved || !rule.IPAddress ? undefined : rule.IPAddress;
}

/** Who a frontend is for: everybody, a VPC network, or the workloads of a mesh. Undefined while its scheme is blank. */
export function exposureOf(rule: ForwardingRule, view: View): Product['exposure'] | undefined {
  // An endpoint of Private Service Connect has no scheme, and is in its consumer's network.
  if (isKind('serviceAttachment', view.get(rule.target))) return 'INTERNAL';
  return exposureOfScheme(rule.loadBalancingScheme);
}

/** Whether a rule takes a protocol and a port; undefined while it says no port. */
export function takes(rule: ForwardingRule, request: TraceRequest, view: View): boolean | undefined {
  const { IPProtocol } = rule;
  const wanted = request.protocol === 'udp' ? 'UDP' : 'TCP';
  if (IPProtocol && IPProtocol !== 'L3_DEFAULT' && IPProtocol !== wanted) return false;
  if (wanted === 'UDP' && !IPProtocol && !rule.backendService) return false;
  if (rule.allPorts || isKind('serviceAttachment', view.get(rule.target))) return true;
  const spans = portSpans(rule);
  if (spans) return spans.some(({ low, high }) => low <= request.port && request.port <= high);
  return IPProtocol === 'L3_DEFAULT' ? true : undefined;
}

/**
 * The forwarding rules that a request may mean: the chosen one, those of its address, or those that take a request for
 * its name. A name whose host a URL map lists means the frontends of that map.
 */
export function entrancesOf(request: TraceRequest, client: Client, view: View): readonly ForwardingRule[] {
  const rules = view.all('forwardingRule');
  if (request.rule !== undefined) return rules.filter(({ id }) => id === request.rule);
  if (request.address !== undefined) {
    const there = rules.filter((rule) => frontAddress(rule, view) === request.address);
    const fitting = there.filter((rule) => takes(rule, request, view) !== false);
    return fitting.length > 0 ? fitting : there;
  }
  const near = rules.filter((rule) => {
    const exposure = exposureOf(rule, view);
    if (exposure === undefined) return true;
    if (client.from === 'mesh') return exposure === 'MESH';
    return client.from === 'internet' ? exposure === 'EXTERNAL' : exposure !== 'MESH';
  });
  const fitting = near.filter((rule) => takes(rule, request, view) !== false);
  const open = fitting.length > 0 ? fitting : near;
  const named = open.filter((rule) => {
    const map = view.of('urlMap', view.of('targetProxy', rule.target)?.urlMap);
    return map !== undefined && routesHost(map, request.host ?? '');
  });
  return named.length > 0 ? named : open;
}

const clientWords = (client: Client, view: View): string => {
  if (client.from === 'internet') return 'A client on the internet';
  if (client.from === 'consumer')
    return `A consumer of ${nameOf(view.get(client.attachment), 'the service attachment')}`;
  const network = client.network === undefined ? '' : nameOf(view.get(client.network), 'a network');
  const region = 'region' in client && client.region ? `, ${client.region}` : '';
  if (client.from === 'mesh') return `A workload of the service mesh${network && ` in ${network}`}`;
  return client.from === 'vpc' ? `A client in ${network}${region}` : `A client on premises behind ${network}${region}`;
};

/** The first hop: who asks, and for what. */
export function clientHop(request: TraceRequest, client: Client, view: View): Hop {
  const id = 'network' in client ? client.network : undefined;
  const at = id === undefined ? undefined : { id };
  const dns =
    request.host && !request.rule ? ['Which address DNS gives for the name: no DNS is part of a design.'] : [];
  return hop({
    stage: 'client',
    ...(at ? { at } : {}),
    text: `${clientWords(client, view)} asks for ${requestText(request)}.`,
    notChecked: dns,
  });
}

/** How a client meets a frontend: whether it gets there at all, and whether the frontend takes what it sends. */
export function frontendHop(
  rule: ForwardingRule,
  request: TraceRequest,
  client: Client,
  view: View,
  findings: Findings,
): Hop {
  const name = nameOf(rule, 'The forwarding rule');
  const [product] = productsOfRule(rule, view);
  const address = frontAddress(rule, view);
  const notChecked: string[] = [];
  const taken = takes(rule, request, view);
  const blockers: Blocker[] = [];
  if (taken === false) {
    const what = `${rule.IPProtocol || 'TCP'} on ${rule.allPorts ? 'all ports' : (rule.portRange ?? rule.ports?.join(', ') ?? 'no port')}`;
    blockers.push(
      blocker(
        'FORWARDING_RULE_MISMATCH',
        `${name} takes ${what}; the request is ${request.protocol === 'udp' ? 'UDP' : 'TCP'} on port ${request.port}.`,
        ['forwardingRuleOverview'],
      ),
    );
  } else if (taken === undefined) notChecked.push(`Which ports ${name} takes is not said yet.`);
  const version = frontVersion(rule, view)?.version === 'IPV6' ? 6 : 4;
  if (request.address === undefined && request.ipVersion !== version)
    blockers.push(
      blocker(
        'FORWARDING_RULE_MISMATCH',
        `${name} is a frontend of IPv${version}, the request comes by IPv${request.ipVersion}.`,
        ['forwardingRuleOverview'],
      ),
    );
  const reach = reachOf(rule, client, view, name);
  blockers.push(...reach.blockers, ...findings.blocking(rule.id));
  notChecked.push(...reach.notChecked, ...findings.unchecked(rule.id));
  const proxy = view.of('targetProxy', rule.target);
  const onward = proxy
    ? `hands it to ${nameOf(proxy, 'a target proxy')}`
    : rule.backendService
      ? 'passes the packets on unchanged'
      : 'leads nowhere yet';
  return hop({
    stage: 'frontend',
    at: { id: rule.id, ...(taken === false ? { field: 'portRange' } : {}) },
    text: `${name}${address ? ` on ${address}` : ', whose address Google chooses,'} takes port ${request.port} and ${onward}${product ? ` (${product.name})` : ''}.`,
    sources: cite('forwardingRuleOverview'),
    blockers,
    notChecked,
    verdict: taken === undefined || reach.isOpen ? 'undetermined' : 'forward',
  });
}

interface Reach {
  readonly blockers: readonly Blocker[];
  readonly notChecked: readonly string[];
  /** Nobody can tell. */
  readonly isOpen?: boolean;
}

const reached: Reach = { blockers: [], notChecked: [] };

function reachOf(rule: ForwardingRule, client: Client, view: View, name: string): Reach {
  const exposure = exposureOf(rule, view);
  if (exposure === undefined)
    return {
      blockers: [],
      notChecked: [`Who can reach ${name} depends on its load balancing scheme, which is blank.`],
      isOpen: true,
    };
  if (exposure === 'MESH') {
    if (client.from === 'mesh') return reached;
    return shut(
      'NO_ROUTE',
      `${name} is a rule of the service mesh: only its workloads know it, there is no address to connect to.`,
    );
  }
  if (client.from === 'mesh')
    return shut('NO_ROUTE', `${name} is no rule of the service mesh: the proxies beside its workloads do not know it.`);
  if (exposure === 'EXTERNAL') {
    if (client.from === 'internet') return reached;
    return {
      blockers: [],
      notChecked: ['How the client gets out to the internet (external address, Cloud NAT or its own line).'],
    };
  }
  if (client.from === 'internet' || client.from === 'consumer')
    return shut(
      'NO_ROUTE',
      `${name} is an internal frontend: its address is in a VPC network, and the internet has no route to it.`,
    );
  return internalReach(rule, client, view, name);
}

const shut = (cause: 'NO_ROUTE' | 'FORWARDING_RULE_REGION_MISMATCH', message: string): Reach => ({
  blockers: [blocker(cause, message, ['forwardingRuleOverview', 'internalPassthroughOverview'])],
  notChecked: [],
});

function internalReach(
  rule: ForwardingRule,
  client: Extract<Client, { readonly from: 'vpc' | 'on-premises' }>,
  view: View,
  name: string,
): Reach {
  const home = frontNetwork(rule, view);
  if (home === undefined)
    return { blockers: [], notChecked: [`In which network ${name} is, is not said yet.`], isOpen: true };
  if (!isJoined(client.network, home, view)) {
    const [from, to] = [nameOf(view.get(client.network), 'its network'), nameOf(view.get(home), 'another network')];
    return shut('NO_ROUTE', `${name} is in ${to}; the client is in ${from}, and nothing in the design joins the two.`);
  }
  const links = client.from === 'on-premises' ? linksReaching(client.network, view) : [];
  if (client.from === 'on-premises' && links.length === 0) {
    const network = nameOf(view.get(client.network), 'the network');
    return {
      blockers: [],
      notChecked: [`Over which link the site reaches ${network}: no hybrid link is drawn.`],
      isOpen: true,
    };
  }
  // Frontends without a region are those of cross-region load balancers, which clients of all regions reach.
  if (!rule.region || rule.allowGlobalAccess === true) return reached;
  const regions = client.region ? [client.region] : links.flatMap((link) => linkRegion(link, view) ?? []);
  if (regions.length === 0)
    return {
      blockers: [],
      notChecked: [`Whether the client is in ${rule.region}: without global access ${name} serves only that region.`],
    };
  if (regions.includes(rule.region)) return reached;
  const where =
    client.from === 'vpc'
      ? `The client is in ${regions.join(', ')}`
      : `The link to the site ends in ${regions.join(', ')}`;
  return {
    blockers: [
      blocker(
        'FORWARDING_RULE_REGION_MISMATCH',
        `${where}; without global access ${name} serves ${rule.region} only.`,
        ['forwardingRuleOverview', 'internalPassthroughOverview'],
        [allowGlobalAccess(rule)],
      ),
    ],
    notChecked: [],
  };
}

const allowGlobalAccess = ({ id, name }: ForwardingRule) => ({
  title: `Allow global access to ${name ?? 'the forwarding rule'}`,
  safety: 'design' as const,
  edit: (design: Parameters<typeof setFields>[0]) => setFields(design, id, { allowGlobalAccess: true }),
});

function isJoined(from: Id, to: Id, view: View): boolean {
  if (from === to) return true;
  const [one, other] = [view.of('network', from), view.of('network', to)];
  // A peering carries traffic once both sides name each other.
  return (
    one !== undefined &&
    other !== undefined &&
    peersOf(one, view).some(({ peer }) => peer.id === to) &&
    peersOf(other, view).some(({ peer }) => peer.id === from)
  );
}

/** How a target proxy takes what it is sent; undefined for frontends without one. */
export function proxyHop(rule: ForwardingRule, request: TraceRequest, view: View, findings: Findings): Hop | undefined {
  const proxy = view.of('targetProxy', rule.target);
  if (!proxy) return undefined;
  const name = nameOf(proxy, 'The target proxy');
  const { type } = proxy;
  const notChecked = [...findings.unchecked(proxy.id)];
  const blockers: Blocker[] = [];
  const secure = isSecure(request.protocol) || (request.protocol === 'grpc' && type === 'HTTPS');
  const wants = type === 'HTTPS' || type === 'SSL';
  if ((type === 'HTTP' && isSecure(request.protocol)) || (wants && !secure))
    blockers.push(
      blocker(
        'PROTOCOL_MISMATCH',
        wants
          ? `${name} is a target ${type} proxy and begins with a TLS handshake; the client speaks ${request.protocol} without one.`
          : `${name} is a target HTTP proxy and reads plain HTTP; the client begins with a TLS handshake.`,
        ['forwardingRuleOverview'],
      ),
    );
  if ((type === 'HTTP' || type === 'HTTPS') && (request.protocol === 'tcp' || request.protocol === 'ssl'))
    notChecked.push(`Whether the client speaks HTTP: ${name} understands nothing else.`);
  if (wants && request.host) notChecked.push('Whether a certificate names the host.');
  return hop({
    stage: 'proxy',
    at: { id: proxy.id, ...(type ? { field: 'type' } : {}) },
    text: `${name} ends the connection${wants ? ' and its TLS' : ''} and opens one of its own to the backend; ${type === 'HTTP' || type === 'HTTPS' || type === 'GRPC' ? 'its URL map decides where to' : 'its backend service is the target'}.`,
    sources: cite('backendServiceOverview'),
    blockers: [...blockers, ...findings.blocking(proxy.id)],
    notChecked,
  });
}
