import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { insideRange } from './inside-range.ts';

const at = [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }];

export const cases: RuleCases = {
  rule: insideRange,
  ofMissing: [
    'vm-1: networkInterfaces[0], aliasIpRanges[0], no subnetworkRangeName',
    'web: networkInterfaces[0], aliasIpRanges[0], no subnetworkRangeName',
  ],
  good: [
    {
      name: 'in a secondary range',
      design: nicWithAliases({ ipCidrRange: '10.4.9.0/24', subnetworkRangeName: 'pods' }),
    },
    { name: 'in the primary range', design: nicWithAliases({ ipCidrRange: '10.0.0.64/28' }) },
    { name: 'a size that fits', design: nicWithAliases({ ipCidrRange: '/24', subnetworkRangeName: 'pods' }) },
  ],
  bad: [
    {
      name: 'beside the secondary range',
      design: nicWithAliases({ ipCidrRange: '10.5.0.0/24', subnetworkRangeName: 'pods' }),
      at,
    },
    { name: 'taken from the primary range by mistake', design: nicWithAliases({ ipCidrRange: '10.4.9.0/28' }), at },
    {
      name: 'a size beyond the range',
      design: nicWithAliases({ ipCidrRange: '/15', subnetworkRangeName: 'pods' }),
      at,
    },
  ],
};
