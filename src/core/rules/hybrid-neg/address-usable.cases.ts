import type { RuleCases } from '../cases.ts';
import { addressUsable } from './address-usable.ts';
import { addresses, hybrid } from './case-designs.ts';

const at = [{ id: 'neg', part: 'e1', field: 'ipAddress' }];

export const cases: RuleCases = {
  rule: addressUsable,
  good: [
    { name: 'a private address', design: hybrid() },
    { name: 'the address after the loopback block', design: hybrid(addresses('128.0.0.0')) },
    { name: 'the address before the multicast block', design: hybrid(addresses('223.255.255.255')) },
  ],
  bad: [
    { name: 'a loopback address', design: hybrid(addresses('127.0.0.1')), at },
    { name: 'a link-local address', design: hybrid(addresses('169.254.1.1')), at },
    { name: '0.0.0.0, “this network”', design: hybrid(addresses('0.0.0.0')), at },
    { name: 'a multicast address', design: hybrid(addresses('224.0.0.1')), at },
    { name: 'the broadcast address', design: hybrid(addresses('255.255.255.255')), at },
  ],
};
