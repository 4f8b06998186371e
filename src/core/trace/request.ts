import { parseIpv4, parseIpv6 } from '../model/ip.ts';
import type { Id } from '../model/kind.ts';
import type { Resource } from '../model/kinds.ts';
import type { View } from '../model/view.ts';

/** Where a request comes from. A VPC client without a region is somewhere in the network. */
export type Client =
  | { readonly from: 'internet' }
  | { readonly from: 'vpc'; readonly network: Id; readonly region?: string }
  | { readonly from: 'on-premises'; readonly network: Id; readonly region?: string }
  | { readonly from: 'mesh'; readonly network?: Id }
  /** Behind an endpoint of Private Service Connect in a network of its own. */
  | { readonly from: 'consumer'; readonly attachment: Id };

export type RequestProtocol = 'http' | 'https' | 'grpc' | 'tcp' | 'ssl' | 'udp';

/** A request, or the first packet of a connection. */
export interface TraceRequest {
  readonly protocol: RequestProtocol;
  readonly port: number;
  /** The address that is asked for; absent where a name is, whose address only DNS knows. */
  readonly address?: string;
  /** The host name that is asked for, as URL maps read it. */
  readonly host?: string;
  /** Begins with a slash. */
  readonly path: string;
  readonly ipVersion: 4 | 6;
  /** A forwarding rule that was chosen by hand: then neither name nor address decides. */
  readonly rule?: Id;
}

export type ReadRequest =
  | { readonly ok: true; readonly request: TraceRequest }
  | { readonly ok: false; readonly why: string };

const schemes: Readonly<Record<string, { readonly protocol: RequestProtocol; readonly port?: number }>> = {
  http: { protocol: 'http', port: 80 },
  https: { protocol: 'https', port: 443 },
  grpc: { protocol: 'grpc', port: 443 },
  tcp: { protocol: 'tcp' },
  ssl: { protocol: 'ssl', port: 443 },
  tls: { protocol: 'ssl', port: 443 },
  udp: { protocol: 'udp' },
};

const expected = 'Expected a URL such as https://shop.example.com/cart, or ADDRESS:PORT such as 10.0.0.5:80.';

/** No name, path or address that a design could hold is longer, in characters; what comes in a link may be anything. */
const longestText = 2000;
const tooLong = `It is longer than ${longestText} characters.`;

/** Reads a URL (`https://…`, also `tcp://` and `udp://`) or `ADDRESS:PORT`, which is a TCP connection. */
export function readRequest(text: string): ReadRequest {
  if (text.length > longestText) return { ok: false, why: tooLong };
  const trimmed = text.trim();
  const [, scheme = 'tcp', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(trimmed) ?? [];
  const known = Object.hasOwn(schemes, scheme.toLowerCase()) ? schemes[scheme.toLowerCase()] : undefined;
  if (!known) return { ok: false, why: `Nobody here speaks ${scheme}. Known are ${Object.keys(schemes).join(', ')}.` };
  const slash = rest.search(/[/?#]/);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const tail =
    slash < 0
      ? '/'
      : rest
          .slice(slash)
          .replace(/[?#].*$/s, '')
          .trimEnd();
  const found = /^(?:\[([0-9a-f:.]+)\]|([^:\s[\]@]+))(?::(\d{1,5}))?$/i.exec(authority);
  const name = found?.[1] ?? found?.[2];
  if (!name) return { ok: false, why: expected };
  const port = found?.[3] === undefined ? known.port : Number(found[3]);
  if (port === undefined) return { ok: false, why: `The port is missing. ${expected}` };
  if (port < 1 || port > 65_535) return { ok: false, why: `${port} is no port: ports go from 1 to 65535.` };
  const isSix = parseIpv6(name) !== undefined;
  if (name.includes(':') && !isSix) return { ok: false, why: expected };
  const isAddress = isSix || parseIpv4(name) !== undefined;
  const path = tail === '' || !isHttp(known.protocol) ? '/' : tail;
  return {
    ok: true,
    request: {
      protocol: known.protocol,
      port,
      path,
      ipVersion: isSix ? 6 : 4,
      ...(isAddress ? { address: name } : { host: name.toLowerCase() }),
    },
  };
}

/** A request as one would type it. */
export function requestText({ protocol, address, host, port, path }: TraceRequest): string {
  const name = host ?? (address?.includes(':') ? `[${address}]` : (address ?? ''));
  const usual = schemes[protocol]?.port === port;
  return `${protocol}://${name}${usual ? '' : `:${port}`}${isHttp(protocol) ? path : ''}`;
}

/** Whether a URL map reads it. */
export const isHttp = (protocol: RequestProtocol): boolean =>
  protocol === 'http' || protocol === 'https' || protocol === 'grpc';

/** Whether it begins with a TLS handshake. */
export const isSecure = (protocol: RequestProtocol): boolean => protocol === 'https' || protocol === 'ssl';

export type ReadClient = { readonly ok: true; readonly client: Client } | { readonly ok: false; readonly why: string };

/** The places of clients, each with all that may be said of it. */
const forms: Readonly<Record<Client['from'], string>> = {
  internet: 'internet',
  vpc: 'vpc:NETWORK:REGION',
  'on-premises': 'on-premises:NETWORK:REGION',
  mesh: 'mesh:NETWORK',
  consumer: 'consumer:ATTACHMENT',
};

const isPlace = (text: string): text is Client['from'] => Object.hasOwn(forms, text);

/**
 * Reads `internet`, `vpc[:NETWORK[:REGION]]`, `on-premises[:NETWORK[:REGION]]`, `mesh[:NETWORK]` or
 * `consumer[:ATTACHMENT]`. The name may be left out where the design has one only.
 */
export function readClient(text: string, view: View): ReadClient {
  if (text.length > longestText) return { ok: false, why: tooLong };
  const [from = '', ...parts] = text.trim().split(':');
  const [name, region] = parts;
  if (!isPlace(from))
    return {
      ok: false,
      why: `${text} is no place for a client. There are internet, vpc, on-premises, mesh and consumer.`,
    };
  const form = forms[from];
  if (parts.length > form.split(':').length - 1)
    return { ok: false, why: `${text} says more than is read. Expected ${form}.` };
  if (from === 'internet') return { ok: true, client: { from } };
  if (from === 'consumer') return readConsumer(name, view);
  const networks = view.all('network');
  const [only] = networks;
  const network = name ? networks.find(isCalled(name)) : only;
  if (name && !network) return { ok: false, why: `There is no network ${name}.` };
  if (from === 'mesh') return { ok: true, client: network ? { from, network: network.id } : { from } };
  if (!network) return { ok: false, why: 'The design has no network.' };
  if (!name && networks.length > 1)
    return { ok: false, why: `The design has ${networks.length} networks. Say which one: ${from}:NETWORK.` };
  return { ok: true, client: { from, network: network.id, ...(region ? { region } : {}) } };
}

const isCalled =
  (name: string) =>
  ({ id, name: own }: Resource): boolean =>
    own === name || id === name;

function readConsumer(name: string | undefined, view: View): ReadClient {
  const attachments = view.all('serviceAttachment');
  const [only, other] = name ? attachments.filter(isCalled(name)) : attachments;
  if (!only)
    return {
      ok: false,
      why: name ? `There is no service attachment ${name}.` : 'The design has no service attachment.',
    };
  if (other) return { ok: false, why: 'There are several service attachments. Say which one: consumer:ATTACHMENT.' };
  return { ok: true, client: { from: 'consumer', attachment: only.id } };
}
