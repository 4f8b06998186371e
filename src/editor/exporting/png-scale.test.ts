import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from './png-scale.ts';

test('a usual picture is drawn at twice its size', () => {
  expect(scaleOf(1208, 1008)).toBe(2);
  expect(scaleOf(0, 0)).toBe(2);
});

test('none is larger than browsers draw', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (width, height) => {
      const scale = scaleOf(width, height);
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_384);
      expect(width * height * scale * scale).toBeLessThanOrEqual(16_700_000);
      expect(scale).toBeGreaterThan(0);
    }),
  );
});
