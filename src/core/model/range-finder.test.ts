import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeFinder } from './range-finder.ts';

const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([low, size]) => ({ low, high: low + size }));

test('a range is found for exactly those addresses that one of them holds', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), fc.nat(90), (ranges, address) => {
      const found = rangeFinder(ranges)(address);
      const holding = ranges.filter(({ low, high }) => low <= address && address <= high);
      if (holding.length === 0) expect(found).toBeUndefined();
      else expect(holding).toContain(found);
    }),
  );
});
