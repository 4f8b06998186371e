import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { sceneOf } from '../picture/draw.ts';
import { intersects } from '../picture/geometry.ts';
import { check } from '../rules/engine.ts';
import { templates } from '../templates/list.ts';
import { narrow } from './narrow.ts';
import { placeSkeleton } from './place.ts';

const { possible } = narrow({});
const errors = (design: Parameters<typeof check>[0]) =>
  check(design)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('putting a skeleton into a design', () => {
  test.each([{}, { have: 'pods' }, { spread: 'many' }, { have: 'pods', spread: 'many' }])(
    'every box has a place, and none lies over another: %j',
    (answers) => {
      for (const possibility of narrow(answers).possible) {
        const { design, ids } = placeSkeleton(emptyDesign(), possibility, answers);
        expect(Object.keys(design.resources).sort()).toEqual([...ids].sort());
        const { nodes } = sceneOf(design);
        for (const node of nodes) {
          const { id, members, parent, rect } = node;
          expect(members.some((member) => Object.hasOwn(design.layout, member))).toBe(true);
          for (const other of nodes) {
            if (other === node || other.parent !== parent) continue;
            expect(intersects(rect, other.rect), `${possibility.id}: ${id} and ${other.id}`).toBe(false);
          }
        }
      }
    },
  );

  test('a second one of the same kind stands beside the first, without a new error', () => {
    for (const possibility of possible) {
      const once = placeSkeleton(emptyDesign(), possibility, { have: 'pods' }).design;
      const twice = placeSkeleton(once, possibility, { have: 'pods' });
      expect(errors(twice.design), possibility.id).toEqual([]);
      for (const id of Object.keys(once.resources)) expect(twice.design.resources[id]).toEqual(once.resources[id]);
    }
  });

  test('what is there stays as it is', () => {
    const [first] = templates;
    const [possibility] = possible;
    if (!first || !possibility) throw new Error('There is nothing to place');
    const { design, ids } = placeSkeleton(first.design, possibility, {});
    for (const [id, resource] of Object.entries(first.design.resources)) expect(design.resources[id]).toEqual(resource);
    expect(ids.every((id) => !Object.hasOwn(first.design.resources, id))).toBe(true);
    expect(errors(design)).toEqual([]);
  });
});
