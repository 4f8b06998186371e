import { type Product, productIds, products } from '../../../src/core/facts/products.ts';
import type { Coverage } from '../coverage.ts';

const files = ['src/core/facts/products.ts'];
const listed = (words: readonly string[]) => words.join(', ') || 'none';

interface Aspect {
  readonly name: string;
  readonly words: (product: Product) => string;
  readonly rules: readonly string[];
  /** Rules of the balancer with a target pool, which is judged by its forwarding rule alone. */
  readonly pool?: readonly string[];
}

const poolRules = ['load-balancer/target-pool'];

const aspects: readonly Aspect[] = [
  {
    name: 'schemes',
    words: ({ schemePairs, forwardingRuleSchemes }) =>
      `Schemes of rule and service: ${listed(schemePairs.map((pair) => `${pair.forwardingRule}/${pair.backendService}`)) || listed(forwardingRuleSchemes)}`,
    rules: ['load-balancer/one-product', 'backend-service/scheme-chosen'],
  },
  {
    name: 'scopes',
    words: ({ scopes }) =>
      `Scope of its rule: ${listed(scopes.forwardingRule)}; of its service: ${listed(scopes.backendService)}`,
    rules: ['load-balancer/one-product', 'load-balancer/internal-has-region', 'load-balancer/one-region'],
  },
  {
    name: 'health-check-scope',
    words: ({ scopes }) => `Scope of its health check: ${listed(scopes.healthCheck)}`,
    rules: ['backend-service/health-check-scope'],
    pool: poolRules,
  },
  {
    name: 'targets',
    words: ({ target, proxyTypes }) => `Leads to ${proxyTypes.length > 0 ? `${listed(proxyTypes)} proxies` : target}`,
    rules: ['load-balancer/one-product', 'forwarding-rule/one-target', 'target-proxy/route-fits-type'],
    pool: poolRules,
  },
  {
    name: 'rule-protocols',
    words: ({ forwardingRule }) => `Its rule forwards ${listed(forwardingRule.protocols)}`,
    rules: ['load-balancer/one-product'],
    pool: ['forwarding-rule/target-pool-fields'],
  },
  {
    name: 'ports',
    words: ({ forwardingRule: { ports } }) => `Ports of its rule: ${ports.kind}, up to ${ports.max}`,
    rules: [
      'forwarding-rule/one-port-for-proxies',
      'forwarding-rule/passthrough-ports',
      'forwarding-rule/l3-default-all-ports',
      'forwarding-rule/port-format',
      'forwarding-rule/ports-chosen',
    ],
    pool: ['forwarding-rule/target-pool-fields', 'forwarding-rule/port-format'],
  },
  {
    name: 'ip-versions',
    words: ({ forwardingRule }) => `IP versions of its rule: ${listed(forwardingRule.ipVersions)}`,
    rules: ['forwarding-rule/ip-version', 'forwarding-rule/ipv6-subnet', 'forwarding-rule/address-version'],
    pool: ['forwarding-rule/ip-version'],
  },
  {
    name: 'tiers',
    words: ({ forwardingRule }) => `Network tiers: ${listed(forwardingRule.networkTiers)}`,
    rules: ['forwarding-rule/network-tier', 'forwarding-rule/address-tier'],
  },
  {
    name: 'global-access',
    words: ({ forwardingRule }) => `Global access: ${forwardingRule.globalAccess}`,
    rules: ['forwarding-rule/global-access'],
  },
  {
    name: 'network-field',
    words: ({ forwardingRule }) => `Network of its rule: ${forwardingRule.networkField}`,
    rules: ['forwarding-rule/network-not-used', 'forwarding-rule/network-chosen'],
  },
  {
    name: 'subnet-field',
    words: ({ forwardingRule }) => `Subnet of its rule: ${forwardingRule.subnetworkField}`,
    rules: [
      'forwarding-rule/subnet-chosen',
      'forwarding-rule/subnet-fits',
      'forwarding-rule/subnet-not-used',
      'forwarding-rule/ipv6-subnet',
    ],
  },
  {
    name: 'address',
    words: ({ forwardingRule, scopes }) => `Address: ${forwardingRule.addressType}, ${listed(scopes.address)}`,
    rules: ['forwarding-rule/address-fits', 'forwarding-rule/mesh-address'],
  },
  {
    name: 'service-protocols',
    words: ({ backendServiceProtocols }) => `Protocols of its service: ${listed(backendServiceProtocols)}`,
    rules: ['load-balancer/one-product', 'load-balancer/mesh-protocol', 'target-proxy/grpc-services'],
    pool: poolRules,
  },
];

const cells: readonly Coverage[] = products.flatMap((product) =>
  aspects.map(({ name, words, rules, pool }) => ({
    entry: `frontend/${product.id}/${name}`,
    statement: words(product),
    rules: product.target === 'TARGET_POOL' ? (pool ?? rules) : rules,
    files,
  })),
);

const pairs: readonly Coverage[] = products.flatMap(({ id, protocolPairs }) =>
  protocolPairs.map(({ forwardingRule, backendService }) => ({
    entry: `protocol-pairs/${id}/${forwardingRule}/${backendService}`,
    statement: `A ${forwardingRule} rule leads to a ${backendService} service`,
    rules: ['forwarding-rule/protocol-fits-service'],
    files,
  })),
);

const counts: readonly Coverage[] = products.map(({ id, backendServiceCount }) => {
  const row = { entry: `backend-services/${id}`, statement: `Backend services behind it: ${backendServiceCount}` };
  return backendServiceCount === 'one-unless-tls-routes'
    ? {
        ...row,
        files: [...files, 'src/core/model/kinds/target-proxy.ts'],
        excuse: 'A proxy has one field for a service; TLS routes, in preview, are kept as they are and not checked.',
      }
    : {
        ...row,
        rules: ['load-balancer/one-product', 'forwarding-rule/one-target'],
        files: [...files, 'src/core/model/relations.ts'],
      };
});

const notes: readonly Coverage[] = [
  {
    entry: 'frontend/shared-address',
    statement: 'Rules on one address differ in protocol or port',
    rules: [
      'forwarding-rule/address-port-free',
      'forwarding-rule/literal-address-free',
      'forwarding-rule/shared-address',
    ],
  },
  {
    entry: 'frontend/shared-schemes',
    statement: 'One address is for external or for internal rules, never both',
    rules: ['forwarding-rule/address-fits'],
  },
  {
    entry: 'frontend/cross-region-address',
    statement: 'Cross-region: a global rule with a regional internal address',
    rules: ['forwarding-rule/address-fits', 'forwarding-rule/subnet-chosen'],
  },
  {
    entry: 'frontend/crossed-schemes',
    statement: 'An EXTERNAL rule may lead to an EXTERNAL_MANAGED service, never the reverse',
    rules: ['load-balancer/one-product'],
    files,
  },
  {
    entry: 'frontend/no-regional-ssl-or-grpc',
    statement: 'There is no regional SSL or gRPC proxy',
    rules: ['load-balancer/one-product'],
    files,
  },
  {
    entry: 'frontend/immutable-global-access',
    statement: 'Global access of regional proxies cannot be changed later',
    rules: ['forwarding-rule/global-access'],
    files,
    excuse: 'A design says what should be, not what was deployed before.',
  },
  {
    entry: 'products',
    statement: `The ${productIds.length} products, each told by scheme, scope, protocol and proxy`,
    rules: ['load-balancer/one-product', 'load-balancer/values-known'],
    files: ['src/core/model/routes.ts', 'src/core/model/why-product.ts'],
  },
];

export const frontends: readonly Coverage[] = [...cells, ...pairs, ...counts, ...notes];
