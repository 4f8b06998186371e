import { change } from '../bases.ts';
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
    {
      name: 'a name that is none of four',
      design: change(nicWithAliases({ ipCidrRange: '10.4.9.0/24', subnetworkRangeName: 'services' }), 'app', {
        secondaryIpRanges: ['pods', 'a', 'b', 'c'].map((rangeName, index) => ({
          rangeName,
          ipCidrRange: `10.${4 + index}.0.0/16`,
        })),
      }),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[0].subnetworkRangeName' }],
      fixes: [
        'Take a range that Google chooses from pods',
        'Take a range that Google chooses from a',
        'Take a range that Google chooses from b',
        'Remove the alias range',
      ],
    },
  ],
};
