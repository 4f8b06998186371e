import { expect, test } from 'vitest';
import { atlas, balancers } from '../../core/index.ts';
import { columnsFor, everything, familiesOf, movedBy, standingOf } from './grid.ts';

test('keys lead to neighbours and to the ends, and never out of the grid', () => {
  const at = { row: 1, column: 1 };
  expect(movedBy('ArrowRight', false, at, 3, 3)).toEqual({ row: 1, column: 2 });
  expect(movedBy('ArrowRight', false, { row: 1, column: 2 }, 3, 3)).toEqual({ row: 1, column: 2 });
  expect(movedBy('ArrowUp', false, { row: 0, column: 0 }, 3, 3)).toEqual({ row: 0, column: 0 });
  expect(movedBy('Home', false, at, 3, 3)).toEqual({ row: 1, column: 0 });
  expect(movedBy('End', true, at, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(movedBy('PageDown', false, at, 15, 3)).toEqual({ row: 6, column: 1 });
  expect(movedBy('a', false, at, 3, 3)).toBeUndefined();
});

test('filters leave the products that are wanted', () => {
  expect(columnsFor(everything)).toEqual(balancers);
  const inside = columnsFor({ ...everything, exposure: 'INTERNAL', scope: 'REGIONAL' });
  expect(inside.map(({ id }) => id)).toEqual([
    'REGIONAL_INTERNAL_APPLICATION',
    'REGIONAL_INTERNAL_PROXY_NETWORK',
    'INTERNAL_PASSTHROUGH_NETWORK',
  ]);
  expect(columnsFor({ ...everything, exposure: 'MESH', scope: 'REGIONAL' })).toEqual([]);
});

test('families stand side by side', () => {
  expect(familiesOf(balancers)).toEqual([
    { family: 'APPLICATION', span: 5 },
    { family: 'PROXY_NETWORK', span: 5 },
    { family: 'PASSTHROUGH_NETWORK', span: 2 },
    { family: 'SERVICE_MESH', span: 1 },
  ]);
});

test('a protocol can make a cell worse, never better', () => {
  const rank = ['yes', 'condition', 'unchecked', 'no'];
  for (const cell of atlas()) {
    for (const { protocol } of cell.protocols) {
      const [whole, own] = [standingOf(cell, ''), standingOf(cell, protocol)];
      expect(rank.indexOf(own)).toBeGreaterThanOrEqual(rank.indexOf(whole));
    }
  }
});
