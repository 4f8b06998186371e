import { expect, test } from 'vitest';
import { fitting } from './fit.ts';

const picture = { x: -100, y: 40, width: 1000, height: 400 };

test('a picture that fits is shown whole, in the middle, never larger than it is', () => {
  expect(fitting(picture, { width: 1200, height: 900 })).toEqual({ x: 200, y: 210, zoom: 1 });
  const { zoom, x } = fitting(picture, { width: 848, height: 900 });
  expect(zoom).toBe(0.8);
  expect(x).toBe(24 + 80);
});

test('a picture that is a little too large keeps cards that can be read, from its beginning', () => {
  const { zoom, x, y } = fitting(picture, { width: 560, height: 800 });
  expect(zoom).toBe(0.6);
  expect(x).toBe(8 + 60);
  expect(y).toBe(280 - 24);
});

test('a picture that is much too large is shown small rather than cut', () => {
  expect(fitting({ ...picture, width: 4000 }, { width: 848, height: 900 }).zoom).toBe(0.2);
});
