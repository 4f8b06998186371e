import type { RuleCases } from '../cases.ts';
import { fullSubnet, nicWithAliases } from './case-designs.ts';
import { notReserved } from './not-reserved.ts';

const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: notReserved,
  good: [
    { name: 'from the third address on', design: nicWithAliases({ ipCidrRange: '10.0.0.2/31' }) },
    {
      name: 'the start of a secondary range',
      design: nicWithAliases({ ipCidrRange: '10.4.255.0/24', subnetworkRangeName: 'pods' }),
    },
  ],
  bad: [
    {
      name: 'a range that begins with the subnet’s first address',
      design: nicWithAliases({ ipCidrRange: '10.0.0.0/30' }),
      at,
    },
    { name: 'the second address of the subnet', design: nicWithAliases({ ipCidrRange: '10.0.0.1' }), at },
    {
      name: 'the last two, where no other two are free',
      design: fullSubnet({ ipCidrRange: '10.0.0.6/31' }),
      at,
      fixes: ['Remove the alias range'],
    },
    { name: 'the last address but one of the subnet', design: nicWithAliases({ ipCidrRange: '10.0.0.254' }), at },
  ],
};
