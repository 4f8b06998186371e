import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { noOverlap } from './no-overlap.ts';

const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: noOverlap,
  good: [
    { name: 'neighbours', design: nicWithAliases({ ipCidrRange: '10.4.1.0/24', subnetworkRangeName: 'pods' }) },
    { name: 'a size only', design: nicWithAliases({ ipCidrRange: '/24', subnetworkRangeName: 'pods' }) },
  ],
  bad: [
    {
      name: 'the alias range of another VM',
      design: nicWithAliases({ ipCidrRange: '10.4.0.128/25', subnetworkRangeName: 'pods' }),
      at,
    },
    { name: 'the address of another VM', design: nicWithAliases({ ipCidrRange: '10.0.0.8/29' }), at },
    { name: 'its own primary address', design: nicWithAliases({ ipCidrRange: '10.0.0.20' }), at },
    {
      name: 'another alias range of the same interface',
      design: nicWithAliases(
        { ipCidrRange: '10.4.8.0/24', subnetworkRangeName: 'pods' },
        { ipCidrRange: '10.4.8.7', subnetworkRangeName: 'pods' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[1].ipCidrRange' }],
    },
  ],
};
