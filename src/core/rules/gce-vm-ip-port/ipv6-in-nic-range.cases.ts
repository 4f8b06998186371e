import { dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6InNicRange } from './ipv6-in-nic-range.ts';

const withIpv6 = (ipv6Address: string, nic: object = {}) => dualStack({ ipAddress: '10.4.0.5', ipv6Address }, nic);
const at = [{ id: 'neg', part: 'e1', field: 'ipv6Address' }];

export const cases: RuleCases = {
  rule: ipv6InNicRange,
  good: [
    { name: 'the first address of the range', design: withIpv6('2600:1900:4000:1::') },
    { name: 'the last address of the range', design: withIpv6('2600:1900:4000:1::ffff:ffff') },
  ],
  bad: [
    { name: 'the address right after the range', design: withIpv6('2600:1900:4000:1:0:1::'), at },
    { name: 'some other address', design: withIpv6('fd20::5'), at },
    {
      name: 'Google has still to choose the range',
      design: withIpv6('2600:1900:4000:1::5', { ipv6AccessConfigs: undefined }),
      at,
      severity: 'unchecked',
    },
  ],
};
