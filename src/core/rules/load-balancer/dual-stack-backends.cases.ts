import type { Design } from '../../model/design.ts';
import { change, dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { dualStackBackends } from './dual-stack-backends.ts';

const both = dualStack({ ipAddress: '10.4.0.5', ipv6Address: '2600:1900:4000:1::5' });
const as = (design: Design, loadBalancingScheme: string, rule: object = {}) =>
  change(change(design, 'service', { loadBalancingScheme }), 'rule', { loadBalancingScheme, ...rule });
const at = [{ id: 'service', part: 'b1', field: 'group' }];

export const cases: RuleCases = {
  rule: dualStackBackends,
  good: [
    { name: 'IPv6 endpoints behind a global external load balancer', design: both },
    { name: 'IPv4 endpoints behind a classic load balancer', design: as(dualStack(), 'EXTERNAL') },
  ],
  bad: [
    { name: 'IPv6 endpoints behind a classic load balancer', design: as(both, 'EXTERNAL'), at },
    {
      name: 'IPv6 endpoints in a service mesh',
      design: as(both, 'INTERNAL_SELF_MANAGED', { network: 'vpc', IPAddress: '0.0.0.0' }),
      at,
      severity: 'unchecked',
    },
  ],
};
