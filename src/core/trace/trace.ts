import type { ReachabilityCause } from '../facts/reachability.ts';
import { isInternal } from '../model/address-blocks.ts';
import type { Design } from '../model/design.ts';
import { nameOf } from '../model/endpoints.ts';
import type { Id } from '../model/kind.ts';
import { type BackendService, type ForwardingRule, isKind } from '../model/kinds.ts';
import { producerRule } from '../model/psc.ts';
import { type View, viewOf } from '../model/view.ts';
import { check } from '../rules/engine.ts';
import type { Finding } from '../rules/rule.ts';
import { cite } from '../rules/sources.ts';
import { askedOfProducer, throughAttachment } from './arrive-psc.ts';
import { throughService } from './balance.ts';
import { blocker, Findings } from './blockers.ts';
import { clientHop, entrancesOf } from './entrance.ts';
import { frontendHop, proxyHop } from './frontend.ts';
import { ending, type Hop, hop, type Path, resultOf, type TraceResult } from './hop.ts';
import { noOutage, type Outage } from './outage.ts';
import { type Client, isHttp, type TraceRequest } from './request.ts';
import { decide } from './url-route.ts';

/** What becomes of a request in a design. */
export interface Trace {
  readonly client: Client;
  readonly request: TraceRequest;
  readonly result: TraceResult;
  readonly paths: readonly Path[];
}

/** Redirects that lead in a circle end somewhere. */
const mostRedirects = 3;

/**
 * Follows a request from a client through a design: every way that it may take, each decision with the field that makes
 * it, and everything that stands in its way. Judges nothing itself: what is wrong is what the rules found (`findings`).
 * With an outage, what is left shares the requests.
 */
export function traceRequest(
  design: Design,
  client: Client,
  request: TraceRequest,
  findings: readonly Finding[] = check(design),
  outage: Outage = noOutage,
): Trace {
  const tracer = new Tracer(viewOf(design), new Findings(findings), client, outage);
  const paths = tracer.from(request, [], 1, mostRedirects);
  return { client, request, result: resultOf(paths), paths };
}

class Tracer {
  readonly #view: View;
  readonly #findings: Findings;
  readonly #client: Client;
  readonly #outage: Outage;

  constructor(view: View, findings: Findings, client: Client, outage: Outage) {
    this.#view = view;
    this.#findings = findings;
    this.#client = client;
    this.#outage = outage;
  }

  from(request: TraceRequest, before: readonly Hop[], share: number | undefined, redirects: number): readonly Path[] {
    const start = [...before, clientHop(request, this.#client, this.#view)];
    const client = this.#client;
    if (client.from === 'consumer') return this.#intoProducer(client, request, start, share, redirects);
    const rules = entrancesOf(request, client, this.#view);
    if (rules.length === 0) return [ending([...start, this.#nowhere(request)])];
    // Several frontends answer to the name: which one it means, DNS decides.
    const each = rules.length === 1 ? share : undefined;
    return rules.flatMap((rule) => {
      const hops = [...start, frontendHop(rule, request, client, this.#view, this.#findings)];
      return this.#behind({ rule, client }, request, hops, each, redirects);
    });
  }

  #nowhere({ address, host, port }: TraceRequest): Hop {
    const message =
      address === undefined
        ? `No frontend of the design that ${askers[this.#client.from]} may use is there for ${host ?? 'it'} on port ${port}.`
        : `No forwarding rule of the design has the address ${address}. Rules whose address Google chooses are found by a host name, or when the rule itself is named.`;
    const cause: ReachabilityCause =
      address === undefined
        ? 'UNKNOWN_NAME'
        : isInternal(address)
          ? 'UNKNOWN_INTERNAL_ADDRESS'
          : 'UNKNOWN_EXTERNAL_ADDRESS';
    return hop({ stage: 'frontend', text: message, blockers: [blocker(cause, message, ['connectivityTestStates'])] });
  }

  /** From a frontend on: `hops` end there. */
  #behind(
    { rule, client }: Entered,
    request: TraceRequest,
    hops: readonly Hop[],
    share: number | undefined,
    redirects: number,
  ): readonly Path[] {
    const view = this.#view;
    const through = (service: BackendService, before: readonly Hop[], part: number | undefined) =>
      this.#through(service, { rule, client }, request, before, part, redirects);
    const attachment = view.of('serviceAttachment', rule.target);
    if (attachment)
      return this.#intoProducer({ from: 'consumer', attachment: attachment.id }, request, hops, share, redirects);
    const service = view.of('backendService', rule.backendService);
    if (service) return through(service, hops, share);
    const proxy = view.of('targetProxy', rule.target);
    const proxied = proxyHop(rule, request, view, this.#findings);
    if (!proxy || !proxied) return [ending([...hops, outside(rule, view)], share)];
    const ended = [...hops, proxied];
    const map = view.of('urlMap', proxy.urlMap);
    if (!map) {
      const next = view.of('backendService', proxy.service);
      return next ? through(next, ended, share) : [ending([...ended, outside(proxy, view)], share)];
    }
    const decision = decide(map, isHttp(request.protocol) ? request : { ...request, path: '/' }, view, this.#findings);
    const routed = [...ended, decision.hop];
    if (decision.redirect) {
      if (redirects === 0) return [ending([...routed, endless()], share)];
      return this.from(decision.redirect, routed, share, redirects - 1);
    }
    if (decision.services.length === 0) return [ending(routed, share)];
    return decision.services.flatMap(({ id, share: part }) => {
      const resource = view.get(id);
      const own = share === undefined ? undefined : share * part;
      if (isKind('backendService', resource)) return through(resource, routed, own);
      return [
        ending([...routed, isKind('backendBucket', resource) ? bucket(resource.id, view) : beyond(id, view)], own),
      ];
    });
  }

  /** From a consumer's endpoint into the producer's network, and on through the producer's load balancer where it is drawn. */
  #intoProducer(
    client: Consumer,
    request: TraceRequest,
    before: readonly Hop[],
    share: number | undefined,
    redirects: number,
  ): readonly Path[] {
    const view = this.#view;
    const rule = producerRule(view.of('serviceAttachment', client.attachment), view);
    const hops = [...before, ...throughAttachment(client.attachment, request, { view, findings: this.#findings })];
    return rule && !isRound(rule, before)
      ? this.#behind({ rule, client }, request, hops, share, redirects)
      : [ending(hops, share)];
  }

  #through(
    service: BackendService,
    { rule, client }: Entered,
    request: TraceRequest,
    before: readonly Hop[],
    share: number | undefined,
    redirects: number,
  ): readonly Path[] {
    const around = { request, client, view: this.#view, findings: this.#findings, outage: this.#outage };
    return throughService(service, rule, around, before, share).flatMap((path) => {
      const [backend, passage, front] = path.hops.slice(-3);
      const neg = this.#view.of('neg', backend?.at?.id);
      const producer = front?.stage === 'frontend' ? this.#view.of('forwardingRule', front.at?.id) : undefined;
      const attachment = passage?.stage === 'passage' ? passage.at?.id : undefined;
      if (!neg || !producer || attachment === undefined || isRound(producer, path.hops.slice(0, -1))) return [path];
      const asked = askedOfProducer(neg, producer, service, request);
      const entered: Entered = { rule: producer, client: { from: 'consumer', attachment } };
      return this.#behind(entered, asked, path.hops, path.share, redirects).map((end) => ({
        ...end,
        shareWhy: end.shareWhy ?? path.shareWhy,
      }));
    });
  }
}

type Consumer = Extract<Client, { readonly from: 'consumer' }>;

/** A frontend, and as whom a request came in there: behind a service attachment as one of its consumers. */
interface Entered {
  readonly rule: ForwardingRule;
  readonly client: Client;
}

/**
 * A producer whose own backends lead through its attachment leads requests in a circle. A redirect is none: the client
 * asks anew.
 */
const isRound = ({ id }: ForwardingRule, before: readonly Hop[]): boolean =>
  before
    .slice(before.findLastIndex(({ stage }) => stage === 'client') + 1)
    .some(({ stage, at }) => stage === 'frontend' && at?.id === id);

const askers: Readonly<Record<Client['from'], string>> = {
  internet: 'the internet',
  vpc: 'a VPC network',
  'on-premises': 'a site',
  mesh: 'a workload of the mesh',
  consumer: 'a consumer',
};

const outside = (resource: { readonly id: Id; readonly name?: string }, view: View): Hop =>
  hop({
    stage: 'target',
    at: { id: resource.id },
    text: `Where ${nameOf(view.get(resource.id), 'it')} leads is not in the design, or not said yet.`,
    verdict: 'undetermined',
    notChecked: ['What comes after this.'],
  });

const beyond = (id: Id, view: View): Hop =>
  hop({
    stage: 'service',
    ...(view.get(id) ? { at: { id } } : {}),
    text: 'The service that it leads to is not in the design.',
    verdict: 'undetermined',
    notChecked: ['What stands behind it.'],
  });

const bucket = (id: Id, view: View): Hop =>
  hop({
    stage: 'target',
    at: { id },
    text: `${nameOf(view.get(id), 'The backend bucket')}: the objects of its Cloud Storage bucket.`,
    sources: cite('urlMapConcepts'),
    verdict: 'deliver',
    notChecked: ['Whether everybody may read the bucket.'],
  });

const endless = (): Hop =>
  hop({
    stage: 'route',
    text: 'The redirects lead in a circle.',
    verdict: 'undetermined',
    notChecked: ['What comes after more redirects.'],
  });
