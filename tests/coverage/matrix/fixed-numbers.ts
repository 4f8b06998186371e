import { limits } from '../../../src/core/facts/limits.ts';
import type { Coverage } from '../coverage.ts';

const files = ['src/core/facts/limits.ts'];
const traffic = 'Traffic is not part of a design.';

const readers: Partial<Record<keyof typeof limits, Pick<Coverage, 'rules' | 'excuse'>>> = {
  backendsPerBackendService: { rules: ['backend/count'] },
  backupBackendsPerBackendService: { rules: ['backend/count'] },
  healthChecksPerBackendService: { rules: ['backend-service/one-health-check'] },
  namedPortsPerBackendService: { rules: ['backend-service/port-name-of-packets', 'backend-service/port-name-exists'] },
  projectsWithUrlMapsPerBackendService: { excuse: 'A design is about one project and those that share with it.' },
  internalPassthroughActiveEndpoints: { rules: ['load-balancer/active-endpoints'] },
  internalPassthroughSubsetEndpoints: { rules: ['load-balancer/active-endpoints'] },
  regionalServerlessRequestsPerSecond: { excuse: traffic },
  portsPerPassthroughRule: { rules: ['forwarding-rule/passthrough-ports'] },
  sourceRangesPerRule: { rules: ['forwarding-rule/source-ranges'] },
  internalRulesPerAddress: { rules: ['forwarding-rule/shared-address'] },
  certificatesPerProxy: { rules: ['target-proxy/certificates-fit'] },
  certificateManagerCertificatesPerProxy: { rules: ['target-proxy/certificates-fit'] },
  certificateMapsPerProxy: { rules: ['target-proxy/certificate-map'] },
  sslPoliciesPerProxy: { rules: ['target-proxy/fields-of-its-type'] },
  externalHostRulesPerUrlMap: { rules: ['url-map/limits'] },
  internalHostRulesPerUrlMap: { rules: ['url-map/limits'] },
  rulesPerPathMatcher: { rules: ['url-map/limits'] },
};

const numbers: readonly Coverage[] = Object.entries(limits).flatMap(([key, { what, value }]) => {
  const reader = Object.entries(readers).find(([name]) => name === key)?.[1];
  return reader ? [{ entry: `limits/${key}`, statement: `${what}: ${value}`, files, ...reader }] : [];
});

const healthChecks: readonly Coverage[] = [
  {
    entry: 'health-checks/one',
    statement: 'At most one health check a service, its protocol free',
    rules: ['backend-service/one-health-check'],
  },
  {
    entry: 'health-checks/ha-policy',
    statement: 'haPolicy excludes health checks, affinity, failover and tracking',
    rules: ['backend-service/ha-policy'],
  },
  {
    entry: 'health-checks/legacy',
    statement: 'Legacy checks: instance groups of global HTTP load balancers only',
    rules: ['backend-service/legacy-health-check'],
  },
  {
    entry: 'health-checks/no-grpc-by-envoy',
    statement: 'Distributed probes know no gRPC and no PROXY protocol',
    rules: ['backend-service/health-check-protocol'],
  },
  {
    entry: 'health-checks/target-pool',
    statement: 'A target pool has a legacy HTTP check, or none',
    rules: ['load-balancer/target-pool'],
    files: ['src/core/facts/products.ts'],
  },
];

const balancing: readonly Coverage[] = [
  {
    entry: 'balancing/totals-of-regional-groups',
    statement: 'Totals are not for regional managed groups',
    rules: ['backend/regional-group-totals'],
  },
  {
    entry: 'balancing/per-instance-or-endpoint',
    statement: 'Numbers per instance for groups, per endpoint for NEGs',
    rules: ['backend/capacity-fits-mode'],
  },
  {
    entry: 'balancing/one-mode-per-group',
    statement: 'A group balanced by utilization is so everywhere',
    rules: ['backend/one-mode-per-group'],
  },
  {
    entry: 'balancing/utilization-without-affinity',
    statement: 'UTILIZATION goes without session affinity',
    rules: ['backend/utilization-affinity'],
  },
  {
    entry: 'balancing/scaler',
    statement: 'A scaler is 0 or 0.1 to 1, not 0 alone',
    rules: ['backend/scaler-range'],
  },
  {
    entry: 'balancing/one-load-balanced-group',
    statement: 'A VM is in one load-balanced instance group',
    rules: ['vm/one-load-balanced-group'],
  },
  {
    entry: 'quotas/negs',
    statement: 'NEGs count per region, or per project where global, serverless or Private Service Connect',
    files: ['src/core/facts/neg-types.ts'],
  },
  {
    entry: 'quotas/size',
    statement: 'How much of each quota is left',
    rules: ['network/quota'],
    excuse: 'How large a quota is, only the project knows; networks are counted, where few are usual.',
  },
];

/** What the API was seen to refuse. */
const refusals: readonly Coverage[] = [
  ['serverless-health-check', 'A health check with a serverless NEG', ['backend-service/health-check-forbidden']],
  [
    'global-neg-health-check',
    'A health check with a global NEG, a mesh’s FQDN apart',
    ['backend-service/health-check-forbidden'],
  ],
  ['utilization-with-neg', 'UTILIZATION with a NEG', ['backend/mode-fits']],
  ['rate-without-capacity', 'RATE without a rate, or zero', ['backend/capacity-chosen']],
  ['connection-with-http', 'CONNECTION with HTTP or HTTPS', ['backend/mode-fits']],
  ['serverless-mode', 'A balancing mode with a serverless NEG', ['backend/mode-fits']],
  ['internal-scaler', 'A capacity scaler on an INTERNAL service', ['backend/scaler-forbidden']],
  ['internal-mode', 'A mode other than CONNECTION on an INTERNAL service', ['backend/mode-fits']],
  [
    'regional-serverless-scheme',
    'A regional service with a serverless NEG and no managed scheme',
    ['backend-service/scheme-chosen', 'backend/kind-fits-load-balancer'],
  ],
].map(([name, statement, rules]) => ({
  entry: `refusals/${String(name)}`,
  statement: String(statement),
  rules: Array.isArray(rules) ? rules : [],
}));

export const fixedNumbers: readonly Coverage[] = [...numbers, ...healthChecks, ...balancing, ...refusals];
