import { exposureOfScheme, type Product } from '../facts/products.ts';
import { nameOf } from '../model/endpoints.ts';
import { frontNetwork, portSpans } from '../model/frontends.ts';
import { parseCidr6, parseIpv4, parseIpv6 } from '../model/ip.ts';
import { type ForwardingRule, isKind } from '../model/kinds.ts';
import { areJoined } from '../model/peerings.ts';
import { readPscTarget, type ServiceAttachment } from '../model/psc.ts';
import type { View } from '../model/view.ts';
import { type Hop, hop } from './hop.ts';
import { type Client, requestText, type TraceRequest } from './request.ts';
import { routesHost } from './url-route.ts';

/** The address of a forwarding rule, written or reserved; undefined while Google has yet to choose it. */
export function frontAddress(rule: ForwardingRule, view: View): string | undefined {
  const reserved = view.get(rule.IPAddress);
  if (isKind('address', reserved)) return reserved.address || undefined;
  return reserved || !rule.IPAddress ? undefined : rule.IPAddress;
}

/** Whether a frontend answers on an address, however the two are spelled. External IPv6 frontends have a whole `/96`. */
function answersOn(rule: ForwardingRule, address: string, view: View): boolean {
  const own = frontAddress(rule, view);
  const four = parseIpv4(address);
  if (four !== undefined) return parseIpv4(own) === four;
  const six = parseIpv6(address);
  if (six === undefined) return own === address;
  const range = parseCidr6(own?.includes('/') ? own : `${own ?? ''}/128`);
  return range !== undefined && range.low <= six && six <= range.high;
}

/** What an endpoint of Private Service Connect connects to; without an attachment where that lies outside the design. */
export function endpointTarget(
  rule: ForwardingRule,
  view: View,
): { readonly attachment: ServiceAttachment | undefined } | undefined {
  const target = view.get(rule.target);
  if (isKind('serviceAttachment', target)) return { attachment: target };
  const isPublished =
    isKind('external', target) && readPscTarget((target.url ?? '').trim())?.type === 'published-service';
  return isPublished ? { attachment: undefined } : undefined;
}

/** Who a frontend is for: everybody, a VPC network, or the workloads of a mesh. Undefined while its scheme is blank. */
export function exposureOf(rule: ForwardingRule, view: View): Product['exposure'] | undefined {
  // An endpoint of Private Service Connect has no scheme, and is in its consumer's network.
  if (endpointTarget(rule, view)) return 'INTERNAL';
  return exposureOfScheme(rule.loadBalancingScheme);
}

/** Whether a rule takes a protocol and a port; undefined while it says no port. */
export function takes(rule: ForwardingRule, request: TraceRequest, view: View): boolean | undefined {
  const { IPProtocol } = rule;
  const wanted = request.protocol === 'udp' ? 'UDP' : 'TCP';
  if (IPProtocol && IPProtocol !== 'L3_DEFAULT' && IPProtocol !== wanted) return false;
  if (wanted === 'UDP' && !IPProtocol && !rule.backendService && !endpointTarget(rule, view)) return false;
  if (rule.allPorts || endpointTarget(rule, view)) return true;
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
    const { address } = request;
    const there = nearest(
      rules.filter((rule) => answersOn(rule, address, view)),
      client,
      view,
    );
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

/** Two networks may use the same address. A client means that of its own network, then that of one joined with it. */
function nearest(rules: readonly ForwardingRule[], client: Client, view: View): readonly ForwardingRule[] {
  if (client.from !== 'vpc' && client.from !== 'on-premises') return rules;
  const networks = rules.map((rule) => (exposureOf(rule, view) === 'EXTERNAL' ? undefined : frontNetwork(rule, view)));
  for (const isNear of [
    (home: string | undefined) => home === undefined || home === client.network,
    (home: string | undefined) => home !== undefined && areJoined(client.network, home, view),
  ]) {
    const near = rules.filter((_, index) => isNear(networks[index]));
    if (near.length > 0) return near;
  }
  return rules;
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
