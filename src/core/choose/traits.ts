import { balancingOf } from '../facts/balancing.ts';
import { healthCheckOf } from '../facts/health-checks.ts';
import type { Source, SourceKey } from '../facts/sources.ts';
import type { Possibility } from './possibilities.ts';
import { listed, pages } from './standing.ts';

/** One thing that a pair of NEG and product asks for, or how it behaves, in a sentence. */
export interface Trait {
  readonly id: 'path' | 'count' | 'check' | 'balancing' | 'place' | 'proxies' | 'nat' | 'sender';
  readonly text: string;
  readonly sources: readonly Source[];
}

const trait = (id: Trait['id'], text: string, keys: readonly SourceKey[]): Trait => ({
  id,
  text,
  sources: pages(keys),
});

/** What the tables say of a pair that is not ruled out. */
export function traitsOf(possibility: Possibility): readonly Trait[] {
  const { neg } = possibility;
  return [
    trait('path', neg.type.routing, neg.type.sources.slice(0, 2)),
    ...countOf(possibility),
    ...checkOf(possibility),
    ...balancingWords(possibility),
    ...surroundings(possibility),
  ];
}

/** `10,000`. */
const grouped = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

function countOf({ neg, support }: Possibility): readonly Trait[] {
  const endpoints = neg.type.maxEndpoints[neg.scope];
  const { max, maxPerRegion } = support;
  const negs =
    max === null
      ? maxPerRegion === null
        ? undefined
        : `${maxPerRegion} NEG in each region`
      : `${max} ${max === 1 ? 'NEG' : 'NEGs'} in a backend service`;
  const parts = [
    ...(negs ? [`At most ${negs}`] : ['No number of NEGs in a backend service is documented']),
    ...(endpoints !== undefined && neg.type.endpointsAttachable
      ? [`${grouped(endpoints)} ${endpoints === 1 ? 'endpoint' : 'endpoints'} in a NEG`]
      : []),
  ];
  return [trait('count', `${parts.join(', ')}.`, ['loadBalancingQuotas', 'backendServiceOverview'])];
}

const probers = {
  centralized: 'Google’s central probers',
  distributed: 'the Envoy proxies themselves',
  none: 'nobody',
} as const;

function checkOf({ neg, product }: Possibility): readonly Trait[] {
  const check = healthCheckOf(product.id, neg.id);
  if (!check) return [];
  const words = {
    required: `A health check is required; probes come from ${probers[check.prober]}.`,
    optional: `A health check is optional; probes come from ${probers[check.prober]}.`,
    forbidden: 'A health check is refused.',
    'not-applicable': 'A health check has no meaning here.',
  }[check.requirement];
  return [trait('check', `${words} ${check.note ?? ''}`.trim(), check.sources)];
}

function balancingWords({ neg, product }: Possibility): readonly Trait[] {
  const rows = balancingOf(product.id, neg.id).filter(({ confidence }) => confidence !== 'unsure');
  const [first] = rows;
  if (!first) return [];
  const modes = rows.flatMap(({ mode }) => mode ?? []);
  const text =
    modes.length === 0
      ? 'No balancing mode and no capacity: the target takes what comes.'
      : `Balancing mode ${listed(modes, 'or')}${first.capacity === 'forbidden' ? ', without a capacity' : ''}.`;
  return [trait('balancing', text, first.sources.slice(0, 2))];
}

function surroundings({ neg, product }: Possibility): readonly Trait[] {
  const { backendLocation, proxyOnlySubnetPurpose, cloudNat, firewall } = product;
  const isRegionalInternet = neg.id.startsWith('NEG_INTERNET_') && neg.scope === 'region';
  const isGuarded = neg.type.id.startsWith('GCE_VM_IP');
  return [
    ...(backendLocation === 'SAME_REGION'
      ? [trait('place', 'Backends are in the region of the load balancer.', ['backendServiceOverview'])]
      : []),
    ...(proxyOnlySubnetPurpose
      ? [trait('proxies', `Needs a proxy-only subnet of the purpose ${proxyOnlySubnetPurpose}.`, ['proxyOnlySubnets'])]
      : []),
    ...(cloudNat === 'FOR_REGIONAL_INTERNET_NEG' && isRegionalInternet
      ? [
          trait('nat', 'Public endpoints are reached through Cloud NAT for the proxy-only subnet.', [
            'internetNegOverview',
          ]),
        ]
      : []),
    ...(isGuarded && neg.type.id !== 'GCE_VM_IP_PORTMAP'
      ? [trait('sender', `Firewall rules let in ${sendersOf(firewall)}.`, firewall.sources)]
      : []),
  ];
}

function sendersOf({ dataPath, dataPathIpv4, healthCheckIpv4 }: Possibility['product']['firewall']): string {
  const probes = `the probes (${listed(healthCheckIpv4)})`;
  switch (dataPath) {
    case 'GFE_RANGES':
      return `Google’s front ends and probes (${listed([...new Set([...dataPathIpv4, ...healthCheckIpv4])])})`;
    case 'PROXY_ONLY_SUBNET_RANGE':
      return `the range of the proxy-only subnet and ${probes}`;
    default:
      return `the clients’ addresses and ${probes}`;
  }
}
