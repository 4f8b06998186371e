import type { BackendKindId } from '../facts/backend-support.ts';
import { healthCheckOf } from '../facts/health-checks.ts';
import type { BackendServiceProtocol, Product } from '../facts/products.ts';
import type { SourceKey } from '../facts/sources.ts';
import type { Answers } from './answers.ts';
import { balancers, negKinds, type Possibility } from './possibilities.ts';
import { protocolStanding } from './protocols.ts';
import { bestOf, listed, plainYes, type Standing, standing } from './standing.ts';

/** What each answer of the chooser makes of a possibility: the tables of facts, asked one at a time. */
type Judge = (possibility: Possibility) => Standing;

const no = (reason: string, keys: readonly SourceKey[], ...rules: readonly string[]) =>
  standing('no', reason, keys, ...rules);
const doubt = (reason: string, keys: readonly SourceKey[], ...rules: readonly string[]) =>
  standing('unchecked', reason, keys, ...rules);

export function leadsTo(have: string, leads: readonly BackendKindId[]): Judge {
  const right = listed(
    negKinds.filter(({ id }) => leads.includes(id)).map(({ label }) => `“${label}”`),
    'or',
  );
  return ({ neg }) =>
    leads.includes(neg.id)
      ? plainYes
      : no(
          `A NEG of the kind “${neg.label}” leads elsewhere. For “${have}” it would be ${right}.`,
          neg.type.sources.slice(0, 2),
        );
}

const exposures = {
  EXTERNAL: 'takes clients from the internet',
  INTERNAL: 'takes clients from VPC networks and what is connected to them',
  MESH: 'is for clients inside a service mesh, which balance the load themselves',
} as const;

export function exposedAs(wanted: Product['exposure']): Judge {
  return ({ product }) =>
    product.exposure === wanted
      ? plainYes
      : no(`The ${product.name} ${exposures[product.exposure]}.`, product.forwardingRule.sources);
}

export type Traffic = 'http' | 'grpc' | 'tcp' | 'tls' | 'udp' | 'any';

/** What a backend service may speak where the load balancer is to understand that. */
export const spokenFor: Readonly<Record<Traffic, readonly [BackendServiceProtocol, ...BackendServiceProtocol[]]>> = {
  http: ['HTTP', 'HTTPS', 'HTTP2'],
  grpc: ['GRPC', 'HTTP2'],
  tcp: ['TCP'],
  tls: ['TCP', 'SSL'],
  udp: ['UDP'],
  any: ['UNSPECIFIED'],
};

const understood: Readonly<Record<Product['family'], string>> = {
  APPLICATION: 'reads HTTP requests, gRPC calls among them, and nothing else',
  PROXY_NETWORK: 'ends connections and opens new ones, without a look at what runs inside',
  PASSTHROUGH_NETWORK: 'passes packets on as they are',
  SERVICE_MESH: 'configures clients for HTTP, gRPC and TCP',
};

export function speaks(traffic: Traffic): Judge {
  return (possibility) => {
    const { product, neg } = possibility;
    const frontend = `The ${product.name} ${understood[product.family]}`;
    if (traffic === 'tls' && !product.proxyTypes.includes('SSL')) {
      return no(
        `${frontend}; it has no target SSL proxy.`,
        product.forwardingRule.sources,
        'load-balancer/one-product',
      );
    }
    const [first, ...others] = spokenFor[traffic];
    const best = bestOf([
      protocolStanding(possibility, first),
      ...others.map((protocol) => protocolStanding(possibility, protocol)),
    ]);
    if (best.name === 'no') {
      const spoken = listed(product.backendServiceProtocols);
      return { ...best, reason: `${frontend}. Its backend services speak ${spoken}.` };
    }
    if (traffic === 'grpc' && neg.type.id === 'SERVERLESS') {
      return doubt(
        'For serverless NEGs the protocol of the backend service has no effect. Whether the service behind it answers gRPC is up to that service.',
        ['backendServiceOverview', 'serverlessNegOverview'],
      );
    }
    return best;
  };
}

/** The one product that is regional in one network tier and global in the other. */
const hasTwoTiers = ({ geography }: Product): boolean => geography === 'GLOBAL_PREMIUM_OR_REGIONAL_STANDARD';

export const inOneRegion: Judge = ({ product, neg }) => {
  const { name, geography, note, forwardingRule } = product;
  if (geography === 'REGIONAL') return plainYes;
  if (!hasTwoTiers(product)) {
    return no(`The ${name} has a global frontend, for one region or several.`, forwardingRule.sources);
  }
  if (neg.id.startsWith('NEG_INTERNET_')) {
    return doubt(
      `The ${name} is regional in Standard Tier only; internet NEGs are documented for Premium Tier.`,
      ['internetNegOverview', 'forwardingRuleOverview'],
      'internet-neg/premium-tier',
    );
  }
  return standing('condition', `It is regional in Standard Tier only. ${note ?? ''}`.trim(), forwardingRule.sources);
};

/** What Standard Tier, the one in which some products are regional, does not have. */
export const inOneTier = ({ product }: Possibility, { cache, ipv6 }: Answers): Standing | undefined => {
  if (!hasTwoTiers(product)) return undefined;
  const { name, forwardingRule } = product;
  if (cache) {
    return no(
      `The ${name} is regional in Standard Tier only, where there is no Cloud CDN.`,
      ['featureComparison', 'forwardingRuleOverview'],
      'backend-service/cdn-tier',
    );
  }
  if (!ipv6) return undefined;
  return no(
    `The ${name} is regional in Standard Tier only. ${forwardingRule.note ?? ''}`.trim(),
    forwardingRule.sources,
    'forwarding-rule/ip-version',
  );
};

export const inManyRegions: Judge = ({ product, neg, support }) => {
  const { geography, name } = product;
  if (geography === 'REGIONAL') {
    return no(
      `The ${name} and all its backends are in one region.`,
      ['backendServiceOverview'],
      'load-balancer/one-region',
    );
  }
  // Where the region of a lone NEG means nothing, frontends in several regions may share it.
  const isOneTarget = support.max === 1 && neg.scope === 'region' && neg.id !== 'NEG_PSC_GLOBAL_GOOGLE_API';
  if (isOneTarget && support.support !== 'unsupported') {
    return no(
      `A backend service of the ${name} holds one such NEG, and so one region. ${support.note ?? ''}`.trim(),
      support.sources,
      'backend/count',
    );
  }
  if (hasTwoTiers(product)) {
    return standing('condition', 'It reaches several regions in Premium Tier.', product.forwardingRule.sources);
  }
  if (geography === 'CROSS_REGION' && neg.id === 'NEG_SERVERLESS_CLOUD_RUN') {
    const disputed = 'Pages disagree on several regions; the set-up guide has them.';
    return standing('condition', disputed, support.sources, 'backend/cross-region-serverless');
  }
  return plainYes;
};

const senders: Readonly<Record<Product['firewall']['dataPath'], string>> = {
  GFE_RANGES: 'the addresses of Google’s front ends',
  PROXY_ONLY_SUBNET_RANGE: 'addresses of the proxy-only subnet',
  CLIENT_ADDRESSES: 'the client’s own address',
  CLIENT_VM_ADDRESSES: 'the client’s own address',
};

export const keepsClientAddress: Judge = ({ product, neg }) => {
  const { dataPath, sources } = product.firewall;
  if (neg.type.id === 'GCE_VM_IP_PORTMAP') {
    return no(
      'Consumers of a published service arrive from addresses of the subnet for Private Service Connect.',
      ['publishedServices', 'portMapping'],
      'portmap-neg/nat-addresses-admitted',
    );
  }
  if (product.exposure === 'MESH' && neg.id.startsWith('NEG_INTERNET_')) {
    return doubt('On the way over the internet the address of a client may be translated; no page says.', [
      'meshInternetNegs',
    ]);
  }
  const keeps = dataPath === 'CLIENT_ADDRESSES' || dataPath === 'CLIENT_VM_ADDRESSES';
  return keeps ? plainYes : no(`Behind the ${product.name} backends see ${senders[dataPath]}.`, sources);
};

export const isProbed: Judge = ({ product, neg }) => {
  // A pair that is in doubt has no row of its own: such a NEG is probed as it is behind the products that surely take it.
  const check = [product, ...balancers].flatMap(({ id }) => healthCheckOf(id, neg.id) ?? [])[0];
  if (!check || check.requirement === 'required' || check.requirement === 'optional') return plainYes;
  const words = check.requirement === 'forbidden' ? 'is refused with' : 'has no meaning with';
  return no(
    `A health check ${words} NEGs of the kind “${neg.label}”. ${check.note ?? ''}`.trim(),
    check.sources,
    'backend-service/health-check-forbidden',
  );
};

export const isCached: Judge = ({ product }) =>
  product.features.cloudCdn === 'supported'
    ? plainYes
    : no(
        `The ${product.name} has no Cloud CDN.`,
        ['featureComparison', 'apiBackendService'],
        'backend-service/cdn-or-iap',
      );

export const isGuarded: Judge = ({ product }) => {
  const { cloudArmor } = product.features;
  if (cloudArmor === 'unsure') {
    return doubt(
      `Whether Cloud Armor guards the ${product.name} could not be read from the comparison table.`,
      ['featureComparison'],
      'backend-service/cloud-armor-supported',
    );
  }
  return cloudArmor.length > 0
    ? plainYes
    : no(
        `The ${product.name} takes no security policy of Cloud Armor.`,
        ['featureComparison'],
        'backend-service/cloud-armor-supported',
      );
};

export const takesIpv6: Judge = ({ product, neg }) => {
  const { forwardingRule, dualStack, name } = product;
  if (!forwardingRule.ipVersions.includes('IPV6')) {
    return no(`The ${name} has IPv4 frontends only.`, forwardingRule.sources, 'forwarding-rule/ip-version');
  }
  if (neg.id.startsWith('NEG_PSC_')) {
    return doubt(
      'For Private Service Connect NEGs the documentation lists IPv4 frontends only.',
      ['publishedServices', 'pscBackends'],
      'load-balancer/psc-over-ipv4',
    );
  }
  if (dualStack.backends === 'per-forwarding-rule' && neg.type.endpoint.ipv6Address === 'forbidden') {
    return doubt(
      `The endpoints of this NEG carry IPv4 addresses. ${dualStack.note ?? ''}`.trim(),
      ['zonalNegOverview', ...forwardingRule.sources],
      'forwarding-rule/ipv6-endpoints',
    );
  }
  return forwardingRule.note && hasTwoTiers(product)
    ? standing('condition', forwardingRule.note, forwardingRule.sources)
    : plainYes;
};
