import type { Product } from '../facts/products.ts';
import { type BackendOn, backendsOf } from '../model/backends.ts';
import { nameOf } from '../model/endpoints.ts';
import { type BackendService, type ForwardingRule, isKind, type Vm } from '../model/kinds.ts';
import { productsOf } from '../model/load-balancer.ts';
import { cite } from '../rules/sources.ts';
import { admissionOf, withoutAdmission } from './admission.ts';
import type { Arrival, Arriving } from './arrival.ts';
import { arrivalsIn } from './arrivals.ts';
import { arrivalsInGroup } from './arrive-at-vm.ts';
import type { Asking } from './client-gate.ts';
import { ending, type Hop, hop, type Path, type ProbePath, verdictOf } from './hop.ts';
import { probePath } from './probe-path.ts';
import { evenInside, type Share, sharesOf } from './shares.ts';
import { percent } from './url-route.ts';

/** What everything behind a frontend is traced with. */
export type Around = Pick<Arriving, 'request' | 'view' | 'findings' | 'outage'> & Asking;

/** The end of a way behind a backend: the endpoints that share it, and how they are probed. */
interface End {
  readonly arrival: Arrival;
  readonly hops: readonly Hop[];
  readonly probe: ProbePath | undefined;
  /** No probe gets through to it. */
  readonly isDown: boolean;
}

/** From a backend service to its endpoints: every backend, with its part of the requests. `before` leads to the service. */
export function throughService(
  service: BackendService,
  rule: ForwardingRule,
  around: Around,
  before: readonly Hop[],
  share: number | undefined,
): readonly Path[] {
  const { view, findings, outage } = around;
  const [product, ...others] = productsOf(service, view);
  const backends = backendsOf(service, view);
  const hops = [...before, serviceHop(service, others.length === 0 ? product : undefined, backends.length, around)];
  if (backends.length === 0) return [ending(hops, share)];
  const isPassthrough = product?.family === 'PASSTHROUGH_NETWORK';
  const admission = admissionOf(service, rule, view, findings, around);
  const arriving: Arriving = { ...around, admission, isPassthrough };
  const found = backends.map((on) => ({
    on,
    ends: arrivals(on, service, arriving).map((arrival): End => {
      const probe = probePath(service, on, product, { ...arriving, vms: arrival.vms });
      return { arrival, probe, hops: arrival.hops, isDown: probe?.verdict === 'drop' };
    }),
  }));
  // What is off or unhealthy gets nothing while anything else answers, and what is left has its part. Where nothing is
  // left, and of what is only wrong, the part that was meant for it is told: those requests end there.
  const isOff = ({ target }: BackendOn) => target !== undefined && outage.at(target).length > 0;
  const answers = ({ hops: end, isDown }: End) => !isDown && (!outage.isAny || verdictOf(end) !== 'drop');
  const isAnyLeft = found.some(({ on, ends }) => !isOff(on) && ends.some(answers));
  const isLeft = (end: End) => !isAnyLeft || answers(end);
  const counted = found.map(({ on, ends }) => ({
    on,
    count: isAnyLeft && isOff(on) ? 0 : ends.filter(isLeft).reduce((sum, { arrival }) => sum + arrival.count, 0),
  }));
  const shares = sharesOf(service, product, counted);
  const repeated = repeatedIn(found.map(({ ends }) => ends.flatMap(({ arrival }) => arrival.vms)));
  const isMapped = backends.some(
    ({ target }) => isKind('neg', target) && target.networkEndpointType === 'GCE_VM_IP_PORTMAP',
  );
  return found.flatMap(({ on, ends }, index) => {
    const part: Share = isMapped ? { share: 1, why: 'The client port alone decides.' } : (shares[index] ?? { why: '' });
    const shared = ends.flatMap(({ arrival }) => arrival.vms).filter((vm) => repeated.has(vm));
    const at = [...hops, backendHop(on, service, part, shared, around)];
    if (ends.length === 0) return [{ ...ending(at, times(share, part.share)), shareWhy: part.why }];
    return ends.map((end): Path => {
      const inside = isLeft(end) ? partInside(end, ends.filter(isLeft), evenInside(service, product)) : 0;
      const whole = times(times(share, part.share), inside);
      const health = end.isDown && end.probe ? [unhealthy(end.probe.hops, service, product, isAnyLeft)] : [];
      return {
        ...ending([...at, ...end.hops, ...health], whole),
        shareWhy: isLeft(end)
          ? inside === undefined
            ? 'Which endpoint it is, a hash of the request or weights of the endpoints decide.'
            : part.why
          : 'What is unhealthy or off gets nothing while anything else answers.',
        endpoints: end.arrival.endpoints,
        ...(end.probe ? { probe: end.probe } : {}),
      };
    });
  });
}

/** VMs that more than one backend of a service has. */
function repeatedIn(lists: readonly (readonly Vm[])[]): ReadonlySet<Vm> {
  const seen = new Set<Vm>();
  const repeated = new Set<Vm>();
  for (const list of lists) {
    for (const vm of new Set(list)) (seen.has(vm) ? repeated : seen).add(vm);
  }
  return repeated;
}

function partInside({ arrival }: End, ends: readonly End[], isEven: boolean): number | undefined {
  if (ends.length === 1) return 1;
  const total = ends.reduce((sum, end) => sum + end.arrival.count, 0);
  return isEven && total > 0 ? arrival.count / total : undefined;
}

const times = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a === 0 || b === 0 ? 0 : undefined) : a * b;

function arrivals({ target }: BackendOn, service: BackendService, arriving: Arriving): readonly Arrival[] {
  if (!target) return [];
  return isKind('neg', target) ? arrivalsIn(target, arriving) : arrivalsInGroup(target, service, arriving);
}

function serviceHop(service: BackendService, product: Product | undefined, count: number, { findings }: Around): Hop {
  const name = nameOf(service, 'The backend service');
  const notChecked = [...findings.unchecked(service.id)];
  if (service.securityPolicy || service.edgeSecurityPolicy)
    notChecked.push('What the Cloud Armor policy lets through.');
  if (service.iap?.enabled) notChecked.push('Whether Identity-Aware Proxy lets this caller in.');
  if (service.enableCDN) notChecked.push('Whether Cloud CDN answers from its cache.');
  if (!product) notChecked.push('Which load balancer this is: too little is said yet.');
  const { protocol, sessionAffinity = 'NONE' } = service;
  const choice = count === 0 ? 'has no backends' : `chooses among ${count} ${count === 1 ? 'backend' : 'backends'}`;
  const affinity =
    sessionAffinity === 'NONE' ? '' : ` Session affinity ${sessionAffinity} keeps a client on one of them.`;
  return hop({
    stage: 'service',
    at: { id: service.id },
    text: `${name} ${choice}${protocol && protocol !== 'UNSPECIFIED' ? `, spoken to in ${protocol}` : ''}.${affinity}`,
    sources: cite('backendServiceOverview'),
    blockers: findings.blocking(service.id),
    notChecked,
  });
}

function backendHop(
  { backend, target, name }: BackendOn,
  service: BackendService,
  { share, why }: Share,
  shared: readonly Vm[],
  { findings, outage }: Around,
): Hop {
  const own = findings.blocking(service.id, backend.id);
  const blockers = target ? [...outage.at(target), ...own, ...withoutAdmission(findings.blocking(target.id))] : own;
  return hop({
    stage: 'backend',
    at: target ? { id: target.id } : { id: service.id, part: backend.id },
    text: target
      ? `${name}${share === undefined ? '' : ` gets ${percent(share)}`}. ${why}`
      : 'This backend is not in the design.',
    sources: cite('backendServiceOverview'),
    blockers,
    notChecked: [
      ...(target ? findings.unchecked(target.id) : ['What stands behind it.']),
      // Allowed, and nothing says how the requests are counted then.
      ...[...new Set(shared)].map((vm) => `Which part ${nameOf(vm, 'a VM')} gets: it is in several of these backends.`),
    ],
    verdict: target ? 'forward' : 'undetermined',
  });
}

/**
 * An endpoint whose probes do not get in gets no requests while another one is healthy. Where none is, a proxy answers
 * with an error; a passthrough load balancer sends to all primary VMs all the same, unless its failover policy says drop.
 * Source: https://cloud.google.com/compute/docs/reference/rest/v1/backendServices
 */
function unhealthy(
  probe: readonly Hop[],
  service: BackendService,
  product: Product | undefined,
  isAnyLeft: boolean,
): Hop {
  const isPassthrough = product?.family === 'PASSTHROUGH_NETWORK';
  const at = probe.at(-1)?.at;
  const told = { stage: 'prober', ...(at ? { at } : {}), verdict: 'deliver' } as const;
  const counted = 'The health check does not get through, so the load balancer counts it as unhealthy';
  if (isPassthrough && !isAnyLeft && service.failoverPolicy?.dropTrafficIfUnhealthy !== true)
    return hop({
      ...told,
      text: `Warning: ${counted.charAt(0).toLowerCase()}${counted.slice(1)}. Only since nothing is healthy are connections spread over all primary backends all the same, as a last resort.`,
      sources: cite('apiBackendService', 'healthCheckOverview'),
      notChecked: ['Whether it is in working order: no probe gets through.'],
    });
  const end = isAnyLeft
    ? ' and sends it nothing'
    : isPassthrough
      ? '. Nothing is healthy, and its failover policy drops connections then'
      : '. Nothing is healthy, so the requests that were meant for it end with an error';
  return hop({
    ...told,
    text: `${counted}${end}.`,
    sources: cite('healthCheckOverview'),
    blockers: probe.flatMap(({ blockers }) => blockers),
  });
}
