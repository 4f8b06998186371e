import { frontNetwork, portSpans } from './frontends.ts';
import type { Id } from './kind.ts';
import { type ForwardingRule, isKind, type Neg, type ResourceOf } from './kinds.ts';
import type { View } from './view.ts';

export type ServiceAttachment = ResourceOf<'serviceAttachment'>;

/** What a Private Service Connect NEG reaches, as far as the design tells. */
export type PscTarget =
  | {
      readonly type: 'published-service';
      readonly region: string | undefined;
      /** Undefined where the attachment lies outside the design. */
      readonly attachment: ServiceAttachment | undefined;
    }
  | { readonly type: 'google-api'; readonly region: string | undefined; readonly host: string };

const attachmentPath = /(?:^|\/)regions\/([^/]+)\/serviceAttachments\/[^/]+$/;
const googleHost = /^[a-z0-9.-]+\.googleapis\.com\.?$/i;
const region = '[a-z]+-[a-z]+\\d+';
const regionalHosts = [
  new RegExp(`^(${region})-[a-z0-9-]+\\.googleapis\\.com\\.?$`),
  new RegExp(`\\.(${region})\\.(?:p\\.)?rep\\.googleapis\\.com\\.?$`),
];

/** The target of a NEG of that type; undefined while it is blank, and where its text has neither form. */
export function pscTargetOf(neg: Neg, view: View): PscTarget | undefined {
  if (neg.networkEndpointType !== 'PRIVATE_SERVICE_CONNECT') return undefined;
  const target = view.get(neg.pscTargetService);
  if (isKind('serviceAttachment', target))
    return { type: 'published-service', region: target.region || undefined, attachment: target };
  const text = isKind('googleApi', target) ? target.host : isKind('external', target) ? target.url : undefined;
  return text ? readPscTarget(text.trim()) : undefined;
}

/** Reads the URL of a service attachment, or the host of a Google API. */
export function readPscTarget(text: string): PscTarget | undefined {
  const published = attachmentPath.exec(text);
  if (published) return { type: 'published-service', region: published[1], attachment: undefined };
  if (!googleHost.test(text)) return undefined;
  const host = text.toLowerCase();
  return { type: 'google-api', host, region: regionalHosts.map((form) => form.exec(host)?.[1]).find((found) => found) };
}

/** The forwarding rule of the producer, where the design draws both ends. */
export function producerRule(attachment: ServiceAttachment | undefined, view: View): ForwardingRule | undefined {
  return view.of('forwardingRule', attachment?.targetService);
}

/** The VPC network of the producer: that of its forwarding rule, else that of its NAT subnets. */
export function producerNetwork(attachment: ServiceAttachment, view: View): Id | undefined {
  const rule = producerRule(attachment, view);
  const own = rule && frontNetwork(rule, view);
  if (own) return own;
  for (const id of attachment.natSubnets ?? []) {
    const network = view.of('subnet', id)?.network;
    if (network) return network;
  }
  return undefined;
}

/** Whether the producer listens on a port; undefined where the rule says none, or every one. */
export function producerListens(rule: ForwardingRule, port: number): boolean | undefined {
  const spans = portSpans(rule);
  if (!spans || spans.length === 0) return undefined;
  return spans.some(({ low, high }) => low <= port && port <= high);
}
