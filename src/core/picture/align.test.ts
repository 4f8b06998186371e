import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import { alignBoxes, distributeBoxes } from './align.ts';
import { cardWidth } from './geometry.ts';

function negs(...places: readonly (readonly [number, number])[]): Design {
  const resources = places.map((_place, at): Resource => ({ kind: 'neg', id: `neg-${at}`, name: `neg-${at}` }));
  return {
    ...emptyDesign(),
    resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
    layout: Object.fromEntries(places.map(([x, y], at) => [`neg-${at}`, { x, y }])),
  };
}

const ids = ['neg-0', 'neg-1', 'neg-2'];
const xs = ({ layout }: Design) => ids.map((id) => layout[id]?.x);
const ys = ({ layout }: Design) => ids.map((id) => layout[id]?.y);

test('edges and middles come to stand on one line', () => {
  const design = negs([0, 10], [40, 300], [100, 600]);
  expect(xs(alignBoxes(design, ids, 'left'))).toEqual([0, 0, 0]);
  expect(xs(alignBoxes(design, ids, 'right'))).toEqual([100, 100, 100]);
  expect(xs(alignBoxes(design, ids, 'centre'))).toEqual([50, 50, 50]);
  expect(ys(alignBoxes(design, ids, 'top'))).toEqual([10, 10, 10]);
  expect(ys(alignBoxes(design, ids, 'bottom'))).toEqual([600, 600, 600]);
  expect(ys(alignBoxes(design, ids, 'middle'))).toEqual([305, 305, 305]);
});

test('spaces between boxes become equal, the outer ones stay', () => {
  const design = negs([0, 0], [300, 0], [1000, 0]);
  const room = 1000 - cardWidth;
  expect(xs(distributeBoxes(design, ids, 'horizontal'))).toEqual([0, cardWidth + (room - cardWidth) / 2, 1000]);
  expect(ys(distributeBoxes(negs([0, 0], [0, 90], [0, 700]), ids, 'vertical'))).toEqual([0, 350, 700]);
});

test('what cannot mean anything is the same design', () => {
  const design = negs([0, 0], [40, 0], [100, 0]);
  expect(alignBoxes(design, ['neg-0', 'gone'], 'left')).toBe(design);
  expect(alignBoxes(design, ids, 'top')).toBe(design);
  expect(distributeBoxes(design, ['neg-0', 'neg-1'], 'horizontal')).toBe(design);
});

test('a container takes along what is in it, chosen or not', () => {
  const design: Design = {
    ...emptyDesign(),
    resources: {
      'network-1': { kind: 'network', id: 'network-1', name: 'vpc' },
      'subnet-1': { kind: 'subnet', id: 'subnet-1', name: 'web', network: 'network-1' },
      'neg-1': { kind: 'neg', id: 'neg-1', name: 'neg' },
    },
    layout: { 'network-1': { x: 400, y: 0 }, 'subnet-1': { x: 440, y: 60 }, 'neg-1': { x: 0, y: 0 } },
  };
  const { layout } = alignBoxes(design, ['network-1', 'subnet-1', 'neg-1'], 'left');
  expect([layout['network-1']?.x, layout['subnet-1']?.x]).toEqual([0, 40]);
});
