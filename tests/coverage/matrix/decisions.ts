import { conflicts } from '../../../src/core/facts/conflicts.ts';
import type { Coverage } from '../coverage.ts';

/** Where sources contradict one another: the decision taken, and what acts on it. Numbered as in the matrix. */
const held: readonly (readonly [keyof typeof conflicts, Pick<Coverage, 'rules' | 'files' | 'excuse'>])[] = [
  ['crossRegionServerless', { rules: ['backend/cross-region-serverless'] }],
  ['regionalExternalTier', { rules: ['forwarding-rule/network-tier'] }],
  ['globalExternalTier', { rules: ['forwarding-rule/network-tier'] }],
  ['internetHealthCheck', { rules: ['backend-service/health-check-forbidden'] }],
  ['internalNegs', { rules: ['backend/kind-fits-load-balancer'] }],
  ['capacitySchemes', { rules: ['backend/mode-fits', 'backend/capacity-forbidden'] }],
  ['globalProxyScheme', { rules: ['load-balancer/one-product'] }],
  ['meshProtocols', { rules: ['load-balancer/mesh-protocol'] }],
  ['h2c', { rules: ['backend-service/h2c-backends', 'load-balancer/one-product'] }],
  ['internetProxyProtocol', { rules: ['load-balancer/one-product'] }],
  ['backendNetworks', { rules: ['backend/in-network'] }],
  ['crossRegionProbes', { rules: ['backend-service/health-check-protocol'] }],
  ['globalHealthCheckOnRegional', { rules: ['backend-service/health-check-scope'] }],
  ['ipv6ProbeRanges', { rules: ['load-balancer/ipv6-probes-admitted'] }],
  [
    'proxyBackendServices',
    {
      rules: ['target-proxy/route-chosen'],
      excuse: 'TLS routes, in preview, are kept as they are and not checked.',
    },
  ],
  ['meshServerless', { rules: ['backend/kind-support-known'] }],
  ['internetNat', { rules: ['internet-neg/cloud-nat'] }],
  ['internetTier', { rules: ['internet-neg/premium-tier'] }],
  ['meshTargets', { rules: ['load-balancer/one-product'] }],
  ['proxyCustomMetrics', { rules: ['backend/mode-fits'] }],
  ['zonalWithHybrid', { rules: ['backend/one-kind-per-service'] }],
  [
    'toolDefaults',
    { rules: ['backend-service/scheme-chosen', 'backend/mode-chosen'], files: ['src/core/export/explicit.ts'] },
  ],
  ['regionalServerlessPlatforms', { rules: ['backend/kind-fits-load-balancer'] }],
  ['pscCounts', { rules: ['backend/count', 'backend/one-per-region'] }],
  ['pscGoogleApis', { rules: ['backend/kind-support-known'] }],
  ['hybridBackendCount', { rules: ['backend/count'] }],
  ['regionalProbes', { rules: ['load-balancer/probes-admitted', 'backend-service/health-check-protocol'] }],
  ['globalProxyHttpChecks', { rules: ['backend-service/health-check-protocol'] }],
  ['networkAlwaysWritten', { rules: ['neg/network-chosen'], files: ['src/core/export/explicit.ts'] }],
];

const contradictions: readonly Coverage[] = held.map(([key, { rules, files = [], excuse }], index) => ({
  entry: `contradictions/${index + 1}`,
  statement: `${conflicts[key].topic}: ${conflicts[key].decision}`,
  rules,
  files: ['src/core/facts/conflicts.ts', ...files],
  excuse,
}));

/** What nobody could verify: each is a doubt in words, never an error. */
const unverified: readonly Coverage[] = [
  {
    entry: 'unverified/google-apis',
    statement: 'Which products reach which Google APIs',
    rules: ['backend/kind-support-known'],
  },
  {
    entry: 'unverified/balancing-marks',
    statement: 'Custom metrics and requests in flight where the marks could not be read',
    rules: ['backend/mode-fits'],
  },
  {
    entry: 'unverified/feature-marks',
    statement: 'Cloud Armor and IAP where the marks could not be read',
    rules: ['backend-service/cloud-armor-supported', 'backend-service/iap-supported'],
  },
  {
    entry: 'unverified/passthrough-networks',
    statement: 'NEGs of several networks behind external passthrough',
    rules: ['load-balancer/networks-known'],
  },
  {
    entry: 'unverified/ipv6-gce-vm-ip',
    statement: 'IPv6 rules over GCE_VM_IP NEGs',
    rules: ['forwarding-rule/ipv6-endpoints'],
  },
  {
    entry: 'unverified/psc-health-check',
    statement: 'What the API says to a health check beside Private Service Connect',
    rules: ['backend-service/health-check-forbidden'],
    files: ['src/core/facts/health-checks.ts'],
  },
  {
    entry: 'unverified/mixed-internet',
    statement: 'Regional internet NEGs of both types, or a mesh’s zonal and hybrid ones, in one service',
    rules: ['backend/one-kind-per-service'],
  },
  {
    entry: 'unverified/mesh-dual-stack',
    statement: 'Dual stack in a service mesh',
    rules: ['load-balancer/dual-stack-backends'],
  },
  {
    entry: 'unverified/port-mapping',
    statement: 'Protocol, ports and capacity of port mapping services',
    rules: ['backend/capacity-forbidden', 'forwarding-rule/port-mapping-all-ports'],
  },
  {
    entry: 'unverified/front-end-ranges',
    statement: 'Ranges of requests of global external and classic proxies',
    rules: ['load-balancer/front-ends-admitted'],
  },
  {
    entry: 'unverified/newer-scheme',
    statement: 'The scheme EXTERNAL_PASSTHROUGH',
    rules: ['load-balancer/values-known'],
  },
  {
    entry: 'unverified/dedicated-backend',
    statement: 'The NEG type GCE_VM_IP_DEDICATED_BACKEND',
    rules: ['neg/type-outside-public-api'],
  },
  {
    entry: 'unverified/dynamic-forwarding',
    statement: 'Services without backends for dynamic forwarding',
    rules: ['backend-service/has-backends'],
    excuse: 'A beta feature of one tool; its fields are kept, and the rule asks for backends all the same.',
  },
  {
    entry: 'unverified/other-fronts',
    statement: 'Secure Web Proxy, Classic VPN, protocol forwarding',
    files: ['src/core/model/routes.ts'],
    excuse: 'No NEG can be behind them; rules that lead there are recognised and left alone.',
  },
];

export const decisions: readonly Coverage[] = [...contradictions, ...unverified];
