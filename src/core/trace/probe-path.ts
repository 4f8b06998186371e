import { healthCheckOf } from '../facts/health-checks.ts';
import type { Product } from '../facts/products.ts';
import type { BackendOn } from '../model/backends.ts';
import { countsAs } from '../model/backends.ts';
import { nameOf } from '../model/endpoints.ts';
import type { BackendService, Vm } from '../model/kinds.ts';
import { proxyRanges } from '../model/probes.ts';
import { cite } from '../rules/sources.ts';
import type { Admission } from './admission.ts';
import type { Arriving } from './arrival.ts';
import { type Blocker, type Hop, hop, type ProbePath, verdictOf } from './hop.ts';

/** How the health check of a service reaches the VMs behind a backend; nothing where the products do not tell who probes. */
export function probePath(
  service: BackendService,
  on: BackendOn,
  product: Product | undefined,
  {
    vms,
    view,
    findings,
    admission,
    outage,
  }: Pick<Arriving, 'view' | 'findings' | 'admission' | 'outage'> & {
    readonly vms: readonly Vm[];
  },
): ProbePath | undefined {
  const kind = countsAs(on);
  const facts = product && kind ? healthCheckOf(product.id, kind) : undefined;
  if (!product || !facts) return undefined;
  const { target } = on;
  if (facts.prober === 'none')
    return {
      prober: 'none',
      hops: [
        hop({
          stage: 'prober',
          text: 'Nobody probes such a backend: its own platform looks after its health.',
          sources: cite(facts.sources[0] ?? 'healthCheckOverview'),
        }),
      ],
      verdict: 'deliver',
    };
  const check = view.of('healthCheck', service.healthChecks?.[0]);
  const hops: Hop[] = [];
  const isCentral = facts.prober === 'centralized';
  const from = isCentral
    ? product.firewall.healthCheckIpv4.join(', ')
    : proxyRanges(service, view)
        .map(({ text }) => text)
        .join(', ') || 'the proxy-only subnet';
  hops.push(
    hop({
      stage: 'prober',
      ...(check ? { at: { id: check.id } } : { at: { id: service.id, field: 'healthChecks' } }),
      text: check
        ? `${isCentral ? 'Google’s probers' : 'The Envoy proxies themselves'} probe with ${nameOf(check, 'the health check')} from ${from}.`
        : `${nameOf(service, 'The backend service')} names no health check.`,
      sources: cite('healthCheckOverview'),
      blockers: check ? [...outage.at(check), ...findings.blocking(check.id)] : [],
      verdict: check ? 'forward' : 'undetermined',
    }),
  );
  if (target && check) hops.push(probed(target, vms, isCentral, admission));
  return { prober: facts.prober, hops, verdict: verdictOf(hops) };
}

function probed(
  target: NonNullable<BackendOn['target']>,
  vms: readonly Vm[],
  isCentral: boolean,
  admission: Admission,
): Hop {
  const blockers = new Map<string, Blocker>();
  for (const vm of vms) for (const each of admission.probes(target, vm)) blockers.set(each.message, each);
  const isShut = blockers.size > 0;
  return hop({
    stage: 'target',
    at: { id: target.id },
    text: isShut
      ? 'The firewall of the network keeps the probe out.'
      : vms.length > 0
        ? 'The probe arrives through the firewall of the network.'
        : 'The probe arrives.',
    sources: cite('loadBalancingFirewall'),
    blockers: [...blockers.values()],
    verdict: 'deliver',
    notChecked: isShut
      ? []
      : ['What the program answers.', ...(vms.length === 0 && !isCentral ? ['The firewall of the site.'] : [])],
  });
}
