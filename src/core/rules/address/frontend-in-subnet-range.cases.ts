import { change, passthrough, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { frontendInSubnetRange } from './frontend-in-subnet-range.ts';

const at = [{ id: 'rule', field: 'IPAddress' }];
const listening = (IPAddress: string) => change(passthrough(), 'rule', { IPAddress });

export const cases: RuleCases = {
  rule: frontendInSubnetRange,
  good: [
    { name: 'left blank, so that Google chooses', design: passthrough() },
    { name: 'the first address that can be used, 10.0.0.2', design: listening('10.0.0.2') },
    { name: 'the last one that can be used', design: listening('10.0.0.253') },
  ],
  bad: [
    { name: 'the gateway’s address, 10.0.0.1', design: listening('10.0.0.1'), at },
    { name: 'the broadcast address, 10.0.0.255', design: listening('10.0.0.255'), at },
    { name: 'another subnet’s address', design: listening('10.7.0.9'), at },
    {
      name: 'an address of a secondary range',
      design: change(regionalApplication(), 'rule', { IPAddress: '10.4.9.9' }),
      at,
      severity: 'warning',
    },
  ],
};
