import { change } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { fullSubnet, nicWithAliases } from './case-designs.ts';
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
    {
      name: 'a size that fits just so',
      design: nicWithAliases({ ipCidrRange: '/16', subnetworkRangeName: 'pods' }),
    },
    {
      name: 'in the second of two secondary ranges',
      design: change(nicWithAliases({ ipCidrRange: '10.8.0.0/28', subnetworkRangeName: 'more' }), 'app', {
        secondaryIpRanges: [
          { rangeName: 'pods', ipCidrRange: '10.4.0.0/16' },
          { rangeName: 'more', ipCidrRange: '10.8.0.0/24' },
        ],
      }),
    },
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
    {
      name: 'a size beyond the range, and two that cannot be read',
      design: nicWithAliases(
        { ipCidrRange: 'pods/15', subnetworkRangeName: 'pods' },
        { ipCidrRange: '/150', subnetworkRangeName: 'pods' },
        { ipCidrRange: '/15', subnetworkRangeName: 'pods' },
      ),
      at: [{ id: 'web', part: 'n1', field: 'aliasIpRanges[2].ipCidrRange' }],
      also: ['alias/form'],
    },
    {
      name: 'two addresses beside the primary range, whose first two are reserved',
      design: nicWithAliases({ ipCidrRange: '10.4.9.0/31' }),
      at,
      fixes: ['Use 10.0.0.2/31', 'Remove the alias range'],
    },
    {
      name: 'two addresses beside a primary range that has no two left but its reserved last two',
      design: fullSubnet({ ipCidrRange: '10.9.0.0/31' }),
      at,
      fixes: ['Remove the alias range'],
    },
    {
      name: 'addresses beside a secondary range, of which none is reserved',
      design: fullSubnet({ ipCidrRange: '10.9.0.0/30', subnetworkRangeName: 'more' }),
      at,
      fixes: ['Use 10.8.0.0/30', 'Remove the alias range'],
    },
  ],
};
