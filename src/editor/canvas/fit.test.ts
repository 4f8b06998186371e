import { expect, test } from 'vitest';
import { fitting } from './fit.ts';

const picture = { x: -100, y: 40, width: 1000, height: 400 };

test('a picture that fits is shown whole, in the middle, never larger than it is', () => {
  expect(fitting(picture, { width: 1200, height: 900 })).toEqual({ x: 200, y: 210, zoom: 1 });
  const { zoom, x } = fitting(picture, { width: 848, height: 900 });
  expect(zoom).toBe(0.8);
  expect(x).toBe(24 + 80);
});

test.each([500, 560, 700])('a picture that is a little too large is shown whole too, in %i pixels', (width) => {
  const { zoom, x } = fitting(picture, { width, height: 800 });
  expect(x - 100 * zoom).toBeGreaterThanOrEqual(24 - 1);
  expect(x + 900 * zoom).toBeLessThanOrEqual(width - 24 + 1);
});

test('a picture that is much too large is shown small rather than cut', () => {
  expect(fitting({ ...picture, width: 4000 }, { width: 848, height: 900 }).zoom).toBe(0.2);
});
