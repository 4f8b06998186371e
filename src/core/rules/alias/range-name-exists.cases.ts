import type { RuleCases } from '../cases.ts';
import { nicWithAliases } from './case-designs.ts';
import { rangeNameExists } from './range-name-exists.ts';

export const cases: RuleCases = {
  rule: rangeNameExists,
  ofMissing: ['app: no secondaryIpRanges'],
  good: [
    { name: 'a secondary range', design: nicWithAliases({ ipCidrRange: '10.4.9.0/24', subnetworkRangeName: 'pods' }) },
    { name: 'the primary range', design: nicWithAliases({ ipCidrRange: '10.0.0.64/28' }) },
  ],
  bad: [
    {
      name: 'a name that the subnet does not have',
      design: nicWithAliases({ ipCidrRange: '10.4.9.0/24', subnetworkRangeName: 'services' }),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].subnetworkRangeName' }],
    },
  ],
};
