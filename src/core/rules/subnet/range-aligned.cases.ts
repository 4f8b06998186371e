import { subnet } from '../../model/builders.ts';
import { add, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { rangeAligned } from './range-aligned.ts';

const other = (ipCidrRange: string) =>
  add(passthrough(), subnet('other', { network: 'vpc', region: 'us-central1', ipCidrRange }));

export const cases: RuleCases = {
  rule: rangeAligned,
  good: [
    { name: '10.9.0.0/24, the first address', design: other('10.9.0.0/24') },
    { name: 'a small block in the middle', design: other('10.9.0.8/29') },
  ],
  bad: [
    {
      name: '10.9.0.5/24, an address in the middle',
      design: other('10.9.0.5/24'),
      at: [{ id: 'other', field: 'ipCidrRange' }],
    },
  ],
};
