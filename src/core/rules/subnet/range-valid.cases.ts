import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { rangeValid } from './range-valid.ts';

const other = (ipCidrRange: string, secondary?: string) =>
  add(
    passthrough(),
    subnet('other', {
      network: 'vpc',
      region: 'us-central1',
      ipCidrRange,
      secondaryIpRanges: secondary ? [{ rangeName: 'pods', ipCidrRange: secondary }] : undefined,
    }),
  );
const at = [{ id: 'other', field: 'ipCidrRange' }];

export const cases: RuleCases = {
  rule: rangeValid,
  good: [{ name: 'a primary and a secondary range', design: other('10.9.0.0/24', '10.10.0.0/16') }],
  bad: [
    { name: 'an address without a length', design: other('10.9.0.0'), at },
    { name: 'a length beyond 32', design: other('10.9.0.0/33'), at },
    { name: 'an IPv6 range', design: other('fd20::/64'), at },
    { name: 'five numbers', design: other('10.9.0.0.0/24'), at },
    {
      name: 'a secondary range in words',
      design: other('10.9.0.0/24', 'all of it'),
      at: [{ id: 'other', field: 'secondaryIpRanges[0].ipCidrRange' }],
    },
  ],
};
