import { expect, test } from 'vitest';
import { compareDesigns, type Design, sceneOf, templates } from '../../../core/index.ts';
import { placedLike } from './old-places.ts';

const now = templates.find(({ id }) => id === 'internal-application')?.design;
if (!now) throw new Error('No such template.');
const placed = (old: Design) => placedLike(old, now, compareDesigns(old, now));

test('an earlier drawing keeps its places, also those of what has gone since', () => {
  const { 'orders-b-1': _, ...others } = now.layout;
  const old = { ...now, layout: { ...others, 'orders-b-1': { x: 5000, y: 5000 } } };
  expect(placed(old).layout).toEqual(old.layout);
});

test('what was never drawn stands where it stands in the new one', () => {
  const old = placed({ ...now, layout: {} });
  for (const [id, place] of Object.entries(old.layout)) expect(place).toMatchObject(now.layout[id] ?? {});
});

test('what is only in the old one finds room, and nothing is without a place', () => {
  const resources = { ...now.resources, gone: { id: 'gone', kind: 'network' as const, name: 'gone' } };
  const old = placed({ ...now, resources, layout: {} });
  expect(old.layout.gone).toBeDefined();
  expect(sceneOf(old).nodes.every(({ members }) => members.some((id) => old.layout[id]))).toBe(true);
});

test('two designs that have nothing in common are each drawn by themselves', () => {
  const old: Design = { ...now, resources: { other: { id: 'other', kind: 'network', name: 'other' } }, layout: {} };
  expect(placed(old).layout.other).toBeDefined();
});
