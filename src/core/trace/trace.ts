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
import { throughAttachment } from './arrive-psc.ts';
import { throughService } from './balance.ts';
import { blocker, Findings } from './blockers.ts';
import { clientHop, entrancesOf, frontendHop, proxyHop } from './entrance.ts';
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
    if (this.#client.from === 'consumer') return this.#intoProducer(this.#client.attachment, request, start, share);
    const rules = entrancesOf(request, this.#client, this.#view);
    if (rules.length === 0) return [ending([...start, this.#nowhere(request)])];
    // Several frontends answer to the name: which one it means, DNS decides.
    const each = rules.length === 1 ? share : undefined;
    return rules.flatMap((rule) => this.#entering(rule, request, start, each, redirects));
  }

  #nowhere({ address, host, port }: TraceRequest): Hop {
    const message =
      address === undefined
        ? `No frontend of the design is there for ${host ?? 'it'} on port ${port}.`
        : `No forwarding rule of the design has the address ${address}. Rules whose address Google chooses are found by a host name, or when the rule itself is named.`;
    const cause: ReachabilityCause = isInternal(address) ? 'UNKNOWN_INTERNAL_ADDRESS' : 'UNKNOWN_EXTERNAL_ADDRESS';
    return hop({ stage: 'frontend', text: message, blockers: [blocker(cause, message, ['connectivityTestStates'])] });
  }

  #entering(
    rule: ForwardingRule,
    request: TraceRequest,
    start: readonly Hop[],
    share: number | undefined,
    redirects: number,
  ): readonly Path[] {
    const view = this.#view;
    const hops = [...start, frontendHop(rule, request, this.#client, view, this.#findings)];
    const attachment = view.of('serviceAttachment', rule.target);
    if (attachment) return this.#intoProducer(attachment.id, request, hops, share);
    const service = view.of('backendService', rule.backendService);
    if (service) return this.#through(service, rule, request, hops, share);
    const proxy = view.of('targetProxy', rule.target);
    const proxied = proxyHop(rule, request, view, this.#findings);
    if (!proxy || !proxied) return [ending([...hops, outside(rule, view)], share)];
    const through = [...hops, proxied];
    const map = view.of('urlMap', proxy.urlMap);
    if (!map) {
      const next = view.of('backendService', proxy.service);
      return next
        ? this.#through(next, rule, request, through, share)
        : [ending([...through, outside(proxy, view)], share)];
    }
    const decision = decide(map, isHttp(request.protocol) ? request : { ...request, path: '/' }, view, this.#findings);
    const routed = [...through, decision.hop];
    if (decision.redirect) {
      if (redirects === 0) return [ending([...routed, endless()], share)];
      return this.from(decision.redirect, routed, share, redirects - 1);
    }
    if (decision.services.length === 0) return [ending(routed, share)];
    return decision.services.flatMap(({ id, share: part }) => {
      const resource = view.get(id);
      const own = share === undefined ? undefined : share * part;
      if (isKind('backendService', resource)) return this.#through(resource, rule, request, routed, own);
      return [
        ending([...routed, isKind('backendBucket', resource) ? bucket(resource.id, view) : beyond(id, view)], own),
      ];
    });
  }

  /** From a consumer's endpoint into the producer's network, and on through the producer's load balancer where it is drawn. */
  #intoProducer(id: Id, request: TraceRequest, hops: readonly Hop[], share: number | undefined): readonly Path[] {
    const view = this.#view;
    const passed = throughAttachment(id, { view, findings: this.#findings });
    const rule = producerRule(view.of('serviceAttachment', id), view);
    const service = view.of('backendService', rule?.backendService);
    if (!rule || !service) return [ending([...hops, ...passed], share)];
    const onward = passed.map((each, index) =>
      index === passed.length - 1 && each.verdict === 'deliver'
        ? { ...each, verdict: 'forward' as const, notChecked: [] }
        : each,
    );
    return this.#through(service, rule, request, [...hops, ...onward], share);
  }

  #through(
    service: BackendService,
    rule: ForwardingRule,
    request: TraceRequest,
    before: readonly Hop[],
    share: number | undefined,
  ): readonly Path[] {
    const around = { request, view: this.#view, findings: this.#findings, outage: this.#outage };
    return throughService(service, rule, around, before, share);
  }
}

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
