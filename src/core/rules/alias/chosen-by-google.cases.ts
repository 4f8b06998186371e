import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { chosenByGoogle } from './chosen-by-google.ts';

export const cases: RuleCases = {
  rule: chosenByGoogle,
  good: [
    { name: 'a written range', design: nicWithAliases({ ipCidrRange: '10.4.9.0/24', subnetworkRangeName: 'pods' }) },
  ],
  bad: [
    {
      name: 'only a prefix length, /24',
      design: nicWithAliases({ ipCidrRange: '/24', subnetworkRangeName: 'pods' }),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].ipCidrRange' }],
    },
  ],
};
