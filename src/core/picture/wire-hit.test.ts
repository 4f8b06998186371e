import { expect, test } from 'vitest';
import type { Scene, SceneWire } from './scene.ts';
import { wireAt } from './wire-hit.ts';

const wire = (id: string, from: string, to: string, start: SceneWire['start'], end: SceneWire['end']): SceneWire => ({
  id,
  relation: 'any',
  from,
  to,
  start,
  end,
  endSide: 'left',
  holder: { id: from, field: 'x' },
  target: to,
  count: 1,
});
const wires = [
  wire('step', 'a', 'b', { x: 0, y: 0 }, { x: 200, y: 100 }),
  wire('level', 'c', 'd', { x: 0, y: 140 }, { x: 200, y: 140 }),
  // To a box further left: out, back between the two, and in.
  wire('back', 'e', 'f', { x: 600, y: 0 }, { x: 400, y: 100 }),
];
const scene: Scene = { nodes: [], wires, boxOf: new Map(), shownIn: new Map() };

test.each([
  ['on its first part', { x: 50, y: 5 }, 'step'],
  ['where it turns down', { x: 104, y: 50 }, 'step'],
  ['on its last part', { x: 180, y: 96 }, 'step'],
  ['where the straight line between its ends would be', { x: 50, y: 40 }, undefined],
  ['beyond its end', { x: 214, y: 100 }, undefined],
  ['nearer to another one', { x: 20, y: 132 }, 'level'],
  ['on the stub with which it goes round', { x: 616, y: 20 }, 'back'],
  ['between the two boxes', { x: 500, y: 52 }, 'back'],
] as const)('a point %s', (_where, point, id) => {
  expect(wireAt(scene, point, 10)?.id).toBe(id);
});

test('wires of the box that is dragged do not count', () => {
  expect(wireAt(scene, { x: 50, y: 5 }, 10, 'b')).toBeUndefined();
});
