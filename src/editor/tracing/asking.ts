import {
  type Client,
  type Design,
  nameOf,
  type ProposedRequest,
  readRequest,
  requestText,
  resourceOf,
  type TraceRequest,
} from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import type { SelectOption } from '../ui/Select.tsx';
import type { Asked } from './tracing-state.ts';

/** A proposal as if somebody had asked for it. */
export const askedFor = ({ client, request }: ProposedRequest): Asked => ({
  client,
  text: requestText(request),
  rule: request.rule,
});

/** The request that is meant. A name says nothing of the IP version: the chosen frontend does. */
export function meant(
  { text: typed, rule }: Asked,
  proposals: readonly ProposedRequest[],
): { readonly request: TraceRequest } | { readonly why: string } {
  const read = readRequest(typed);
  if (!read.ok) return { why: read.why };
  if (rule === undefined) return { request: read.request };
  const own = proposals.find(({ request }) => request.rule === rule)?.request;
  const ipVersion = read.request.address === undefined ? (own?.ipVersion ?? 4) : read.request.ipVersion;
  return { request: { ...read.request, rule, ipVersion } };
}

/** One word for a client, the same for equal ones. */
export function clientKey(client: Client): string {
  const network = 'network' in client ? (client.network ?? '') : '';
  const region = 'region' in client ? (client.region ?? '') : '';
  return [client.from, 'attachment' in client ? client.attachment : network, region].join(' ');
}

/** Whether a client can still be where it is. A region needs nothing of the design: one may be where nothing is. */
export function isStanding(client: Client, design: Design): boolean {
  switch (client.from) {
    case 'internet':
      return true;
    case 'consumer':
      return resourceOf(design, client.attachment)?.kind === 'serviceAttachment';
    case 'mesh':
      return client.network === undefined || resourceOf(design, client.network)?.kind === 'network';
    case 'vpc':
    case 'on-premises':
      return resourceOf(design, client.network)?.kind === 'network';
  }
}

/** The places of a design, and the one that was asked for where it is none of them. */
export const withClient = (clients: readonly Client[], asked: Client): readonly Client[] =>
  clients.some((client) => clientKey(client) === clientKey(asked)) ? clients : [...clients, asked];

/** Everywhere a client may be, to choose from. */
export const clientOptions = (clients: readonly Client[], design: Design): readonly SelectOption[] =>
  clients.map((client) => ({
    value: clientKey(client),
    label: clientLabel(client, design),
    ...(client.from === 'internet' ? {} : { group: text.client[client.from] }),
  }));

/** A client in words. */
export function clientLabel(client: Client, design: Design): string {
  const name = (id: string) => nameOf(resourceOf(design, id), text.network);
  switch (client.from) {
    case 'internet':
      return text.client.internet;
    case 'vpc':
      return text.inNetwork(name(client.network), client.region);
    case 'on-premises':
      return text.behindNetwork(name(client.network), client.region);
    case 'mesh':
      return client.network === undefined ? text.meshAnywhere : text.meshIn(name(client.network));
    case 'consumer':
      return text.consumerOf(name(client.attachment));
  }
}
