import { application, change, proxyNetwork, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { frontEndsAdmitted } from './front-ends-admitted.ts';

const opened = (design: ReturnType<typeof application>, ports: readonly string[], check: object = {}) =>
  change(change(design, 'probes', { allowed: [{ IPProtocol: 'tcp', ports }] }), 'check', check);
const fixed = { portSpecification: 'USE_FIXED_PORT', port: 9000 };
const at = [{ id: 'neg' }];

export const cases: RuleCases = {
  rule: frontEndsAdmitted,
  ofMissing: ['without probes', 'probes: no network', 'probes: no allowed'],
  good: [
    { name: 'a firewall rule for all of TCP', design: application() },
    { name: 'one port that is probed and serves', design: opened(application(), ['8080']) },
    { name: 'a firewall rule for both ports', design: opened(application(), ['8080', '9000'], fixed) },
    { name: 'a load balancer whose proxies are in your network', design: regionalApplication() },
    {
      name: 'proxies in your network, and the port of the check alone open to Google',
      design: opened(regionalApplication(), ['9000'], fixed),
    },
  ],
  bad: [
    { name: 'a firewall rule for the port of the check alone', design: opened(application(), ['9000'], fixed), at },
    { name: 'such a rule on a proxy Network Load Balancer', design: opened(proxyNetwork(), ['9000'], fixed), at },
  ],
};
