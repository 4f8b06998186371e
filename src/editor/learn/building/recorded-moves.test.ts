import { describe, expect, test } from 'vitest';
import { type Design, levels, resourceOf, solve, templates } from '../../../core/index.ts';
import { judgedDesigner } from '../../../store/judged-designer.ts';
import { recordedMoves } from './recorded-moves.ts';

const plain = (design: Design | undefined) =>
  Object.fromEntries(Object.entries(design?.resources ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('steps of somebody who solves a level, as moves', () => {
  test.each(levels.map((level) => [level.id, level] as const))('%s', (_, level) => {
    const designs = solve(level) ?? [];
    const moves = recordedMoves(designs);
    if (!moves) throw new Error('The steps cannot be told in moves.');
    const again = solve({ ...level, start: level.start, solution: moves });
    expect(plain(again?.at(-1))).toEqual(plain(designs.at(-1)));
  });

  test('a wire is told as a wire', () => {
    const [level] = levels;
    if (!level) throw new Error('There are no levels.');
    expect(recordedMoves(solve(level) ?? [])).toEqual([{ type: 'connect', from: 'neg/web-neg', to: 'nic/web-1/nic0' }]);
  });
});

test('what only moves a box is no move', () => {
  const [template] = templates;
  if (!template) throw new Error('There are no templates.');
  const { design } = template;
  const [id = ''] = Object.keys(design.layout);
  const moved = { ...design, layout: { ...design.layout, [id]: { x: 1, y: 2 } } };
  expect(recordedMoves([design, moved])).toEqual([]);
});

test('something that is deleted with its wires, and something new, come out the same', () => {
  const [template] = templates;
  if (!template) throw new Error('There are no templates.');
  const store = judgedDesigner(template.design);
  const vm = Object.values(template.design.resources).find(({ kind }) => kind === 'vm');
  store.getState().select([vm?.id ?? '']);
  store.getState().deleteSelected('Delete');
  const { design } = store.getState();
  expect(resourceOf(design, vm?.id)).toBeUndefined();
  const moves = recordedMoves([template.design, design]);
  expect(moves?.[0]).toEqual({ type: 'remove', id: vm?.id });
});
