import { nameOf } from '../model/endpoints.ts';
import { portSpans } from '../model/frontends.ts';
import type { BackendService, ForwardingRule, Neg } from '../model/kinds.ts';
import { producerRule, pscTargetOf } from '../model/psc.ts';
import { cite } from '../rules/sources.ts';
import type { Arriving } from './arrival.ts';
import { producerHop } from './frontend.ts';
import { type Hop, hop } from './hop.ts';
import { isHttp, type RequestProtocol, type TraceRequest } from './request.ts';

/**
 * What a Private Service Connect NEG reaches: a published service of another network, or a Google API. Where the design
 * draws the producer’s frontend, that is the last hop, and the way goes on behind it.
 */
export function published(neg: Neg, { request, view, findings }: Arriving): readonly Hop[] {
  const target = pscTargetOf(neg, view);
  const at = { id: neg.id, field: 'pscTargetService' };
  if (!target)
    return [
      hop({
        stage: 'target',
        at,
        text: `${nameOf(neg, 'The NEG')} names no target yet.`,
        verdict: 'undetermined',
        notChecked: ['What it connects to.'],
      }),
    ];
  if (target.type === 'google-api')
    return [
      hop({
        stage: 'target',
        at,
        text: `${target.host}, over Google’s own network.`,
        sources: cite('pscBackends'),
        verdict: 'deliver',
        notChecked: ['Whether the API lets this caller in (IAM, VPC Service Controls).'],
      }),
    ];
  const { attachment } = target;
  if (!attachment)
    return [
      hop({
        stage: 'target',
        at,
        text: 'The service attachment of another project.',
        sources: cite('pscBackends'),
        verdict: 'deliver',
        notChecked: ['Whether its producer accepts the connection, and what happens behind it.'],
      }),
    ];
  const rule = producerRule(attachment, view);
  return throughAttachment(attachment.id, rule ? asked(neg, rule, request) : request, { view, findings });
}

/** From a service attachment to the producer's frontend, as far as the design draws it. */
export function throughAttachment(
  id: string,
  request: TraceRequest,
  { view, findings }: Pick<Arriving, 'view' | 'findings'>,
): readonly Hop[] {
  const attachment = view.of('serviceAttachment', id);
  const rule = producerRule(attachment, view);
  const name = nameOf(attachment, 'The service attachment');
  const nat = (attachment?.natSubnets ?? []).map((each) => nameOf(view.get(each), 'a subnet')).join(', ');
  return [
    hop({
      stage: 'passage',
      at: { id },
      text: `${name} lets the connection into the producer’s network${nat ? `; there it comes from addresses of ${nat}` : ''}.`,
      sources: cite('publishedServices'),
      blockers: findings.blocking(id),
      verdict: 'forward',
    }),
    rule
      ? producerHop(rule, request, view, findings)
      : hop({
          stage: 'target',
          at: { id },
          text: `What stands behind ${name} is not drawn.`,
          verdict: 'undetermined',
          notChecked: ['What happens at the producer.'],
        }),
  ];
}

const usual = { withAll: 1, preferred: 443 } as const;

/**
 * What a proxy asks a producer for behind a NEG. Without a producer port it is 443 where the producer has that, else the
 * first of its ports; of all ports it is port 1. Source: Private Service Connect backends, `network-endpoint-groups create`.
 */
function asked(neg: Neg, rule: ForwardingRule, request: TraceRequest): TraceRequest {
  const spans = portSpans(rule) ?? [];
  const chosen = spans.some(({ low, high }) => low <= usual.preferred && usual.preferred <= high)
    ? usual.preferred
    : spans[0]?.low;
  const port = neg.pscData?.producerPort ?? chosen ?? (rule.allPorts ? usual.withAll : request.port);
  return { ...request, protocol: request.protocol === 'udp' ? 'tcp' : request.protocol, port, rule: rule.id };
}

/** The request that a proxy makes of the producer: to its port, in the protocol of the backend service. */
export function askedOfProducer(
  neg: Neg,
  rule: ForwardingRule,
  service: BackendService,
  request: TraceRequest,
): TraceRequest {
  return { ...asked(neg, rule, request), protocol: spokenTo(service.protocol, request.protocol) };
}

function spokenTo(protocol: string | undefined, request: RequestProtocol): RequestProtocol {
  switch (protocol) {
    case 'HTTP':
      return 'http';
    case 'HTTPS':
      return 'https';
    case 'HTTP2':
      return request === 'grpc' ? 'grpc' : 'https';
    case 'SSL':
      return isHttp(request) ? 'https' : 'ssl';
    default:
      return request;
  }
}
