import { expect, test } from 'vitest';
import { emptyDesign, sceneOf, templates } from '../../core/index.ts';
import { addBeside } from './add-beside.ts';

const designs = templates.map(({ design }) => design);

test('what is added stands to the right of what was there', () => {
  for (const design of designs) {
    for (const other of designs) {
      const merged = addBeside(design, { ...other, project: 'elsewhere' });
      const added = new Set(merged.ids);
      const boxes = sceneOf(merged.design).nodes.filter(({ parent }) => parent === undefined);
      const [mine, theirs] = [false, true].map((side) => boxes.filter(({ id }) => added.has(id) === side));
      const right = Math.max(...(mine ?? []).map(({ rect }) => rect.x + rect.width));
      for (const { rect } of theirs ?? []) expect(rect.x).toBeGreaterThan(right);
    }
  }
});

test('adding a design to itself adds its notes alone', () => {
  for (const design of designs) {
    const merged = addBeside(design, design);
    expect(merged.design.resources).toEqual(design.resources);
    // What stands for something outside of the design is known again, and not counted.
    const own = Object.values(design.resources).filter(({ kind }) => kind !== 'external');
    expect(merged.matched).toBe(own.length);
  }
});

test('an empty design takes the places as they are', () => {
  const [first] = designs;
  if (!first) return;
  const merged = addBeside(emptyDesign('empty', first.project), first);
  expect(Object.keys(merged.design.resources)).toHaveLength(Object.keys(first.resources).length);
});
