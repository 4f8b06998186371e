import { nameOf } from '../model/endpoints.ts';
import { frontNetwork, portSpans } from '../model/frontends.ts';
import { type BackendService, type ForwardingRule, isKind, type UrlMap } from '../model/kinds.ts';
import { readMask } from '../model/url-mask.ts';
import type { View } from '../model/view.ts';
import { exposureOf, frontAddress } from './entrance.ts';
import type { Client, RequestProtocol, TraceRequest } from './request.ts';

/** A request that a frontend is there for, from a client that it is there for. */
export interface ProposedRequest {
  readonly client: Client;
  /** Names the frontend as its `rule`. */
  readonly request: TraceRequest;
}

/** What one would ask each frontend of a design, those for everybody first, and of these the ones that speak TLS. */
export function proposedRequests(view: View): readonly ProposedRequest[] {
  return view
    .all('forwardingRule')
    .map((rule) => ({ rule, client: clientFor(rule, view), request: requestFor(rule, view) }))
    .map((each) => ({ ...each, key: keyOf(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ client, request }) => ({ client, request }));
}

const places = ['internet', 'vpc', 'on-premises', 'mesh', 'consumer'] as const;

function keyOf({ rule, client, request }: ProposedRequest & { readonly rule: ForwardingRule }): string {
  const isPlain = request.protocol === 'http';
  return `${places.indexOf(client.from)} ${isPlain ? 1 : 0} ${rule.name ?? ''} ${rule.id}`;
}

/** Everywhere a client of this design may be: each network whole and by its regions, and the consumers of what it publishes. */
export function clientsOf(view: View): readonly Client[] {
  const networks = view.all('network').map(({ id }) => ({ network: id, regions: regionsIn(id, view) }));
  const within = (from: 'vpc' | 'on-premises') =>
    networks.flatMap(({ network, regions }): readonly Client[] => [
      { from, network },
      ...regions.map((region): Client => ({ from, network, region })),
    ]);
  return [
    { from: 'internet' },
    ...within('vpc'),
    ...within('on-premises'),
    { from: 'mesh' },
    ...networks.map(({ network }): Client => ({ from: 'mesh', network })),
    ...view.all('serviceAttachment').map(({ id }): Client => ({ from: 'consumer', attachment: id })),
  ];
}

function regionsIn(network: string, view: View): readonly string[] {
  const subnets = view.from('subnet', network, 'subnet.network').map(({ region }) => region);
  const rules = view.all('forwardingRule').filter((rule) => frontNetwork(rule, view) === network);
  const all = [...subnets, ...rules.map(({ region }) => region)].filter((region) => region !== undefined);
  return [...new Set(all)].sort();
}

function clientFor(rule: ForwardingRule, view: View): Client {
  const exposure = exposureOf(rule, view);
  const network = frontNetwork(rule, view) ?? view.all('network')[0]?.id;
  if (exposure === 'MESH') return network === undefined ? { from: 'mesh' } : { from: 'mesh', network };
  if (exposure !== 'INTERNAL' || network === undefined) return { from: 'internet' };
  // What is published is there for its consumers, and the firewall behind it may know nobody else.
  const [attachment] = view.from('serviceAttachment', rule.id, 'serviceAttachment.producer');
  if (attachment) return { from: 'consumer', attachment: attachment.id };
  return { from: 'vpc', network, ...(rule.region ? { region: rule.region } : {}) };
}

const spoken: Readonly<Record<string, RequestProtocol>> = {
  HTTP: 'http',
  HTTPS: 'https',
  GRPC: 'grpc',
  TCP: 'tcp',
  SSL: 'ssl',
};

function requestFor(rule: ForwardingRule, view: View): TraceRequest {
  const proxy = view.of('targetProxy', rule.target);
  const map = view.of('urlMap', proxy?.urlMap);
  const protocol = proxy ? (spoken[proxy.type ?? ''] ?? 'http') : rule.IPProtocol === 'UDP' ? 'udp' : 'tcp';
  const address = frontAddress(rule, view);
  const isSix = address?.includes(':') ?? rule.ipVersion === 'IPV6';
  const masked = maskedIn(map, view);
  const isNamed = map !== undefined || address === undefined;
  return {
    protocol,
    port: portSpans(rule)?.[0]?.low ?? clientPort(rule, view) ?? (protocol === 'https' ? 443 : 80),
    ipVersion: isSix ? 6 : 4,
    path: masked?.path ?? '/',
    ...(isNamed ? { host: hostIn(map) ?? masked?.host ?? hostOf(rule, view) } : { address }),
    rule: rule.id,
  };
}

/** The first host that a URL map asks for; a name under a wildcard. */
function hostIn(map: UrlMap | undefined): string | undefined {
  const hosts = (map?.hostRules ?? []).flatMap(({ hosts: names = [] }) => names);
  return hosts.find((host) => host !== '*')?.replace(/^\*[.-]?/, 'www.');
}

/** A URL that fits the URL mask behind a URL map's default, with the names of services that are drawn. */
function maskedIn(
  map: UrlMap | undefined,
  view: View,
): { readonly host: string | undefined; readonly path: string } | undefined {
  const service = view.of('backendService', map?.defaultService);
  const target = view.of('neg', service?.backends?.[0]?.group);
  const text = target?.cloudRun?.urlMask ?? target?.cloudFunction?.urlMask ?? target?.appEngine?.urlMask;
  if (!text) return undefined;
  const { mask } = readMask(text);
  const [run] = view.all('cloudRunService');
  const [made] = view.all('cloudRunFunction');
  const [app] = view.all('appEngineService');
  const names: Readonly<Record<string, string | undefined>> = {
    service: (target?.appEngine ? app : run)?.name,
    function: made?.name,
  };
  const written = (pieces: typeof mask.host) =>
    pieces.map((piece) => (piece.type === 'text' ? piece.text : (names[piece.name] ?? piece.name))).join('');
  return { host: written(mask.host) || undefined, path: written(mask.path) || '/' };
}

/** A name that stands for nothing but this frontend: names that are written in documents only, as their top level says. */
function hostOf(rule: ForwardingRule, view: View): string {
  const name = nameOf(rule, 'frontend')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-');
  return `${name}.${exposureOf(rule, view) === 'EXTERNAL' ? 'example.com' : 'internal'}`;
}

/** Behind every port: the first client port that leads anywhere. */
function clientPort(rule: ForwardingRule, view: View): number | undefined {
  const service: BackendService | undefined = view.of('backendService', rule.backendService);
  for (const { group } of service?.backends ?? []) {
    const target = view.get(group);
    if (!isKind('neg', target)) continue;
    const mapped = target.endpoints?.find(({ clientDestinationPort }) => clientDestinationPort !== undefined);
    const found = mapped?.clientDestinationPort ?? mapped?.port ?? target.defaultPort;
    if (found !== undefined) return found;
  }
  return undefined;
}
