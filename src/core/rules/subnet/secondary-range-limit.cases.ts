import { change, passthrough } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { secondaryRangeLimit } from './secondary-range-limit.ts';

const many = (count: number) =>
  change(passthrough(), 'app', {
    secondaryIpRanges: Array.from({ length: count }, (_, index) => ({
      rangeName: `range-${index}`,
      ipCidrRange: `10.20.${index}.0/24`,
    })),
  });

export const cases: RuleCases = {
  rule: secondaryRangeLimit,
  good: [{ name: '170 secondary ranges', design: many(170) }],
  bad: [{ name: '171 secondary ranges', design: many(171), at: [{ id: 'app', field: 'secondaryIpRanges' }] }],
};
