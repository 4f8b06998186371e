import { expect, test } from 'vitest';
import { centred, moved, zoomed } from './camera.ts';

const view = { x: 10, y: 20, zoom: 0.5 };

test('what lies under the pointer stays there while it grows', () => {
  const at = { x: 110, y: 70 };
  const next = zoomed(view, 2, at);
  expect(next.zoom).toBe(1);
  const under = ({ x, y, zoom }: typeof view) => [(at.x - x) / zoom, (at.y - y) / zoom];
  expect(under(next)).toEqual(under(view));
});

test('the camera goes neither too near nor too far', () => {
  expect(zoomed(view, 100, { x: 0, y: 0 }).zoom).toBe(2);
  expect(zoomed(view, 0.001, { x: 0, y: 0 }).zoom).toBe(0.05);
});

test('it moves by as much as it was dragged', () => {
  expect(moved(view, 5, -5)).toEqual({ x: 15, y: 15, zoom: 0.5 });
});

test('a box comes to the middle, large enough to be read, and never smaller than it was', () => {
  const rect = { x: 100, y: 100, width: 200, height: 100 };
  const size = { width: 800, height: 400 };
  const next = centred(view, rect, size, 0.6);
  expect(next).toEqual({ x: 400 - 200 * 0.6, y: 200 - 150 * 0.6, zoom: 0.6 });
  expect(centred({ ...view, zoom: 1 }, rect, size, 0.6).zoom).toBe(1);
});
