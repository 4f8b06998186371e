import { dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6NeedsIpv4 } from './ipv6-needs-ipv4.ts';

const ipv6Address = '2600:1900:4000:1::5';

export const cases: RuleCases = {
  rule: ipv6NeedsIpv4,
  ofMissing: ['neg: endpoints[0], no ipAddress'],
  good: [
    { name: 'primary IPv4 and IPv6', design: dualStack({ ipAddress: '10.0.0.10', ipv6Address }) },
    { name: 'alias IPv4 and IPv6', design: dualStack({ ipAddress: '10.4.0.5', ipv6Address }) },
    { name: 'IPv4 alone on a dual-stack interface', design: dualStack({ ipAddress: '10.4.0.5' }) },
    { name: 'neither address on a dual-stack interface', design: dualStack() },
  ],
  bad: [
    {
      name: 'IPv6 alone',
      design: dualStack({ ipv6Address }),
      at: [{ id: 'neg', part: 'e1', field: 'ipAddress' }],
    },
  ],
};
