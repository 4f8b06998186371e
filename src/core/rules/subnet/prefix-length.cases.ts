import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { prefixLength } from './prefix-length.ts';

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

export const cases: RuleCases = {
  rule: prefixLength,
  good: [
    { name: 'a /29', design: other('10.9.0.0/29') },
    { name: 'the largest', design: other('16.0.0.0/4') },
  ],
  bad: [
    { name: 'a /30', design: other('10.9.0.0/30'), at: [{ id: 'other', field: 'ipCidrRange' }] },
    {
      name: 'a secondary range of /30, of which no page speaks',
      design: other('10.9.0.0/24', '10.10.0.0/30'),
      severity: 'warning',
      at: [{ id: 'other', field: 'secondaryIpRanges[0].ipCidrRange' }],
    },
  ],
};
