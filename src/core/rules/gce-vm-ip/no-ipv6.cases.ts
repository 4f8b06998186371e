import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { noIpv6 } from './no-ipv6.ts';

const dualStack = change(change(passthrough(), 'app', { stackType: 'IPV4_IPV6', ipv6AccessType: 'EXTERNAL' }), 'vm-1', {
  networkInterfaces: [{ id: 'n1', subnetwork: 'app', networkIP: '10.0.0.10', stackType: 'IPV4_IPV6' }],
});

export const cases: RuleCases = {
  rule: noIpv6,
  good: [
    { name: 'an IPv4-only interface', design: passthrough() },
    { name: 'a dual-stack interface', design: dualStack },
  ],
  bad: [
    {
      name: 'a dual-stack endpoint',
      design: change(dualStack, 'neg', {
        endpoints: [{ id: 'e1', instance: 'vm-1', ipv6Address: '2600:1900:4000:1::5' }],
      }),
      at: [{ id: 'neg', part: 'e1', field: 'ipv6Address' }],
    },
  ],
};
