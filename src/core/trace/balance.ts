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
import { ending, type Hop, hop, type Path, type ProbePath, verdictOf } from './hop.ts';
import { probePath } from './probe-path.ts';
import { evenInside, type Share, sharesOf } from './shares.ts';
import { percent } from './url-route.ts';

/** What everything behind a frontend is traced with. */
export type Around = Pick<Arriving, 'request' | 'view' | 'findings' | 'outage'>;

/** The end of a way behind a backend: the endpoints that share it, and how they are probed. */
interface End {
  readonly arrival: Arrival;
  readonly hops: readonly Hop[];
  readonly probe: ProbePath | undefined;
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
  const admission = admissionOf(service, rule, view, findings);
  const arriving: Arriving = { ...around, admission, isPassthrough };
  const found = backends.map((on) => ({
    on,
    ends: arrivals(on, service, arriving).map((arrival): End => {
      const probe = probePath(service, on, product, { ...arriving, vms: arrival.vms });
      const isDown = probe?.verdict === 'drop';
      return { arrival, probe, hops: [...arrival.hops, ...(isDown ? [unhealthy(probe.hops, isPassthrough)] : [])] };
    }),
  }));
  // What is off gets nothing, and what is left has its part. What is only wrong is told with the part that was meant for it.
  const isLeft = ({ hops: end }: End) => !outage.isAny || verdictOf(end) !== 'drop';
  const counted = found.map(({ on, ends }) => ({
    on,
    count:
      on.target && outage.at(on.target).length > 0
        ? 0
        : ends.filter(isLeft).reduce((sum, { arrival }) => sum + arrival.count, 0),
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
      return {
        ...ending([...at, ...end.hops], whole),
        shareWhy:
          inside === undefined
            ? 'Which endpoint it is, a hash of the request or weights of the endpoints decide.'
            : part.why,
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
  return isKind('neg', target) ? arrivalsIn(target, arriving) : arrivalsInGroup(target, service.portName, arriving);
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

/** An endpoint whose probes do not get in gets no requests: what keeps out the probes keeps out the requests. */
function unhealthy(probe: readonly Hop[], isPassthrough: boolean): Hop {
  const last = isPassthrough ? ' Only where all of them are unhealthy it is tried all the same.' : '';
  return hop({
    stage: 'prober',
    ...(probe.at(-1)?.at ? { at: probe.at(-1)?.at } : {}),
    text: `The health check does not get through, so the load balancer counts it as unhealthy and sends nothing.${last}`,
    sources: cite('healthCheckOverview'),
    blockers: probe.flatMap(({ blockers }) => blockers),
    verdict: 'deliver',
  });
}
