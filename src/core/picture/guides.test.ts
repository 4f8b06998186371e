import { expect, test } from 'vitest';
import type { Rect } from './geometry.ts';
import { guideField, snapToGuides } from './guides.ts';

const snap = (moving: Rect, others: readonly Rect[]) => snapToGuides(moving, guideField(others), 6);
const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

test('the nearest edge or middle pulls, and a line through both says so', () => {
  const { dx, dy, isHeld, guides } = snap(box(203, 300), [box(200, 0), box(900, 900)]);
  expect([dx, dy]).toEqual([-3, 0]);
  expect(isHeld).toEqual({ x: true, y: false });
  expect(guides).toEqual([{ kind: 'line', from: { x: 200, y: 0 }, to: { x: 200, y: 350 } }]);
});

test('middles meet too, and nothing pulls from beyond its reach', () => {
  expect(snap(box(222, 300, 50), [box(200, 0)]).dx).toBe(3);
  expect(snap(box(210, 300), [box(200, 0)]).dx).toBe(0);
});

test('between two, and after two, the spaces become equal and are shown', () => {
  const between = snap(box(253, 10), [box(0, 0), box(500, 0)]);
  expect(between.dx).toBe(-3);
  expect(between.guides.filter(({ kind }) => kind === 'space')).toEqual([
    { kind: 'space', from: { x: 100, y: 35 }, to: { x: 250, y: 35 } },
    { kind: 'space', from: { x: 350, y: 35 }, to: { x: 500, y: 35 } },
  ]);
  expect(snap(box(418, 10), [box(0, 0), box(208, 0)]).dx).toBe(-2);
  expect(snap(box(-204, 10), [box(0, 0), box(208, 0)]).dx).toBe(-4);
});
