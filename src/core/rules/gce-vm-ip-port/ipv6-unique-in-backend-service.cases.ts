import { change, dualStack } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { ipv6UniqueInBackendService } from './ipv6-unique-in-backend-service.ts';

const endpoint = { instance: 'vm-1', ipAddress: '10.4.0.5', ipv6Address: '2600:1900:4000:1::5' };
const twice = (other: object) =>
  change(dualStack(), 'neg', {
    endpoints: [
      { ...endpoint, id: 'e1', port: 80 },
      { ...endpoint, id: 'e2', port: 81, ...other },
    ],
  });

export const cases: RuleCases = {
  rule: ipv6UniqueInBackendService,
  good: [
    { name: 'one IPv6 address each', design: twice({ ipv6Address: '2600:1900:4000:1::6' }) },
    { name: 'the IPv4 address may recur', design: twice({ ipv6Address: undefined }) },
  ],
  bad: [
    {
      name: 'one IPv6 address with two ports, spelt in two ways',
      design: twice({ ipv6Address: '2600:1900:4000:0001::5' }),
      at: [{ id: 'neg', part: 'e2', field: 'ipv6Address' }],
    },
  ],
};
