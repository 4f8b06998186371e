import { expect, test } from 'vitest';
import { type Design, emptyDesign, put, type Resource, type Scene, sceneOf } from '../../core/index.ts';
import { dragged, isPaintedScene, toFlow } from './boxes.ts';

/** A network with a subnet, and so many NEGs in a row beside it. */
function sceneWith(negs: number): Scene {
  const resources: Resource[] = [
    { id: 'net', kind: 'network', name: 'net' },
    { id: 'sub', kind: 'subnet', name: 'sub', network: 'net' },
    ...Array.from({ length: negs }, (_, index) => ({ id: `neg-${index}`, kind: 'neg' as const, name: `neg-${index}` })),
  ];
  const layout = Object.fromEntries(
    resources.map(({ id }, index) => [
      id,
      { x: id === 'net' || id === 'sub' ? 0 : index * 300, y: id === 'net' ? 0 : 60 },
    ]),
  );
  const design: Design = resources.reduce((made, one) => put(made, one), emptyDesign());
  return sceneOf({ ...design, layout: { ...layout, net: { x: 0, y: 1000 }, sub: { x: 40, y: 1060 } } });
}

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);
const none: ReadonlySet<string> = new Set();

test('every box of a small design is an element', () => {
  const scene = sceneWith(5);
  expect(isPaintedScene(scene)).toBe(false);
  expect(toFlow(scene, none, undefined, none)).toHaveLength(scene.nodes.length);
});

test('of a large one those in the window are, those that are held, and the containers around them', () => {
  const scene = sceneWith(100);
  expect(isPaintedScene(scene)).toBe(true);
  expect(toFlow(scene, none, undefined, none)).toEqual([]);
  const first = scene.boxOf.get('neg-0')?.rect;
  expect(ids(toFlow(scene, none, first, none))).toEqual(['neg-0']);
  expect(ids(toFlow(scene, none, first, new Set(['sub'])))).toEqual(['net', 'sub', 'neg-0']);
});

test('a drag shifts what is in its container and what is carried unseen', () => {
  const scene = sceneWith(100);
  const [net, sub] = toFlow(scene, none, undefined, new Set(['sub']));
  const moved = net && sub ? [{ ...net, position: { x: net.position.x + 8, y: net.position.y - 4 } }, sub] : [];
  const offsets = dragged(moved, scene, new Set(['neg-7']));
  expect(offsets.get('sub')).toEqual({ x: 8, y: -4 });
  expect(offsets.get('neg-7')).toEqual({ x: 8, y: -4 });
  expect(offsets.has('neg-8')).toBe(false);
});
