import { affinityOf, idleSteering } from '../../../src/core/facts/affinity.ts';
import { type NegTypeFacts, negTypes } from '../../../src/core/facts/neg-types.ts';
import { products } from '../../../src/core/facts/products.ts';
import type { Coverage } from '../coverage.ts';

const table = 'src/core/facts/products.ts';
const listed = (words: readonly string[]) => words.join(', ') || 'none';

const cells: readonly Coverage[] = products.flatMap(({ id, target, dualStack, features, quotas, urlMapLimits }) => {
  const quota: Coverage = {
    entry: `quotas/${id}`,
    statement: `Counted by ${listed([quotas.backendServices, quotas.forwardingRules].flatMap((name) => name ?? []))}`,
    files: [table],
  };
  if (target === 'TARGET_POOL') {
    const pool: Coverage = {
      entry: `features/${id}`,
      statement: 'No dual stack, policy, affinity, CDN or IAP: it has no backend service',
      rules: ['load-balancer/target-pool', 'forwarding-rule/ip-version'],
      files: [table],
    };
    return [pool, quota];
  }
  const armor = features.cloudArmor;
  const rows: Coverage[] = [
    {
      entry: `dual-stack/${id}`,
      statement: `Dual-stack backends: ${dualStack.backends}`,
      rules:
        dualStack.backends === 'per-forwarding-rule'
          ? ['forwarding-rule/ipv6-endpoints', 'gce-vm-ip/no-ipv6']
          : ['load-balancer/dual-stack-backends'],
      files: [table],
    },
    {
      entry: `ip-selection/${id}`,
      statement: `IP address selection policy: ${dualStack.ipAddressSelectionPolicy ? 'supported' : 'not supported'}`,
      rules: ['backend-service/ip-selection'],
      files: [table],
    },
    {
      entry: `locality-policies/${id}`,
      statement: `Locality policies: ${listed(features.localityPolicies)}`,
      rules: ['backend-service/locality-policy'],
      files: [table],
    },
    {
      entry: `session-affinity/${id}`,
      statement: `Session affinity: ${listed(affinityOf(id)?.values ?? [])}`,
      rules: ['backend-service/session-affinity'],
      files: ['src/core/facts/affinity.ts'],
    },
    {
      entry: `cloud-cdn/${id}`,
      statement: `Cloud CDN: ${features.cloudCdn}`,
      rules: ['backend-service/cdn-or-iap', 'backend-service/cdn-tier', 'url-map/bucket-fields'],
      files: [table],
    },
    {
      entry: `iap/${id}`,
      statement: `IAP: ${features.iap}`,
      rules: ['backend-service/iap-supported'],
      files: [table],
    },
    {
      entry: `cloud-armor/${id}`,
      statement: `Cloud Armor: ${armor === 'unsure' ? 'unsure' : listed(armor)}`,
      rules: ['backend-service/cloud-armor-supported', 'backend-service/security-policy-scope'],
      files: [table],
    },
    quota,
  ];
  if (urlMapLimits)
    rows.push({
      entry: `url-map-limits/${id}`,
      statement: `${urlMapLimits.backends} services and buckets, ${urlMapLimits.sizeKb} KB a URL map`,
      rules: ['url-map/limits'],
      files: [table],
      excuse: 'The size counts the API’s own spelling, with fields that a design leaves out.',
    });
  return rows;
});

const steering: readonly Coverage[] = idleSteering.flatMap(({ products: ids, kinds, idle, note }) =>
  ids.map((id) => ({
    entry: `idle-steering/${id}/${kinds[0] ?? ''}`,
    statement: idle.length > 0 ? `Without effect: ${idle.join(', ')}` : (note ?? ''),
    rules: [
      'backend-service/locality-policy',
      ...(idle.includes('sessionAffinity') ? ['backend-service/session-affinity'] : []),
      ...(idle.includes('outlierDetection') ? ['backend-service/outlier-detection'] : []),
      ...(idle.includes('retries') ? ['url-map/idle-route-actions'] : []),
    ],
    files: ['src/core/facts/affinity.ts'],
  })),
);

/** The columns of the table of NEG types, each with the rules that read it. */
const columns: readonly (readonly [string, (type: NegTypeFacts) => string, readonly string[]])[] = [
  ['scope', ({ scopes }) => listed(scopes), ['neg/scope-matches-type']],
  ['endpoints', ({ maxEndpoints }) => pairsOf(maxEndpoints), ['neg/endpoint-limit']],
  ['default-port', ({ defaultPort }) => defaultPort, ['neg/default-port-forbidden', 'neg/default-port-range']],
  ['network', ({ network }) => pairsOf(network), ['neg/network-chosen', 'neg/network-forbidden']],
  [
    'subnet',
    ({ subnetwork }) => pairsOf(subnetwork),
    ['neg/custom-network-subnet-required', 'neg/subnetwork-forbidden'],
  ],
  ['families', ({ families }) => listed(families), ['backend/kind-fits-load-balancer']],
  ['endpoint-port', ({ endpoint }) => endpoint.port, ['endpoint/port-or-default', 'endpoint/fields-of-its-type']],
];

const pairsOf = (record: Readonly<Record<string, unknown>>): string =>
  listed(Object.entries(record).map(([key, value]) => `${key} ${String(value)}`));

const types: readonly Coverage[] = negTypes
  .filter(({ recognisedOnly }) => !recognisedOnly)
  .flatMap((type: NegTypeFacts) =>
    columns.map(([name, words, rules]) => ({
      entry: `neg-types/${type.id}/${name}`,
      statement: `${name.replace('-', ' ')}: ${words(type)}`,
      rules,
      files: ['src/core/facts/neg-types.ts'],
    })),
  );

const notes: readonly Coverage[] = [
  {
    entry: 'dual-stack/unchecked-policy',
    statement: 'Nobody compares the IP selection policy with the endpoints',
    rules: ['backend-service/ip-selection'],
  },
  {
    entry: 'dual-stack/endpoint-types',
    statement: 'Only GCE_VM_IP_PORT endpoints carry two addresses',
    rules: ['endpoint/fields-of-its-type', 'gce-vm-ip/no-ipv6', 'endpoint/ipv6-undocumented'],
  },
  {
    entry: 'locality/default',
    statement: 'ROUND_ROBIN unless affinity makes it MAGLEV',
    excuse: 'What applies where nothing is said is no mistake.',
  },
  {
    entry: 'locality/weighted-maglev',
    statement: 'WEIGHTED_MAGLEV takes its weights from an HTTP health check',
    rules: ['backend-service/locality-policy'],
  },
  {
    entry: 'locality/proxyless',
    statement: 'Proxyless gRPC knows few policies and affinities, and protocol GRPC',
    rules: ['target-proxy/proxyless-features', 'target-proxy/grpc-services', 'hybrid-neg/not-for-proxyless-grpc'],
    files: ['src/core/facts/affinity.ts'],
  },
  {
    entry: 'cdn-and-iap',
    statement: 'Cloud CDN and IAP exclude each other',
    rules: ['backend-service/cdn-or-iap'],
  },
  {
    entry: 'iap-and-outlier-detection',
    statement: 'Outlier detection of serverless NEGs excludes IAP',
    rules: ['serverless-neg/iap-and-outlier'],
  },
  {
    entry: 'preference',
    statement: 'No preference on classic load balancers, nor without a capacity',
    rules: ['backend/preference-fits'],
  },
  {
    entry: 'traffic-duration',
    statement: 'IN_FLIGHT goes with long traffic; managed targets have no duration',
    rules: ['backend/traffic-duration'],
  },
  {
    entry: 'buckets/scheme',
    statement: 'A bucket’s scheme follows its load balancer',
    rules: ['url-map/bucket-fields'],
  },
  {
    entry: 'psc/protocols',
    statement: 'Private Service Connect NEGs: HTTP, HTTPS, HTTP2, or TCP and SSL, over IPv4',
    rules: ['load-balancer/psc-over-ipv4', 'backend-service/h2c-backends', 'load-balancer/one-product'],
  },
  {
    entry: 'serverless/protocol',
    statement: 'With serverless NEGs the protocol is ignored and a timeout refused',
    rules: ['backend-service/serverless-fields'],
  },
  {
    entry: 'serverless/same-project-and-region',
    statement: 'A serverless NEG is in project and region of its target',
    rules: ['serverless-neg/project-matches-service', 'serverless-neg/region-matches-service'],
  },
];

export const features: readonly Coverage[] = [...cells, ...steering, ...types, ...notes];
