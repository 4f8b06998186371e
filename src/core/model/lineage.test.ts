import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyResource } from '../../../tests/random-designs.ts';
import { place, put } from '../edit/write.ts';
import { designOf } from './builders.ts';
import type { Design } from './design.ts';
import { changedIds } from './lineage.ts';

const designs = fc.array(anyResource, { maxLength: 12 }).map((resources) => designOf(...resources));

/** The same resources in another object: nobody knows where it came from. */
const strange = (design: Design): Design => ({ ...design, resources: { ...design.resources } });

test('a design that came from another by edits differs where comparing says it does, both ways', () => {
  fc.assert(
    fc.property(designs, fc.array(fc.array(anyResource, { maxLength: 3 }), { maxLength: 6 }), (start, edits) => {
      let design = start;
      for (const resources of edits) design = place(put(design, ...resources), { 'vm-1': { x: 1, y: 2 } });
      expect(changedIds(start, design)).toEqual(changedIds(start, strange(design)));
      expect(changedIds(design, start)).toEqual(changedIds(strange(design), start));
    }),
  );
});

test('two edits of one design differ in both', () => {
  fc.assert(
    fc.property(designs, anyResource, anyResource, (start, one, other) => {
      const [left, right] = [put(start, one), put(start, other)];
      expect(changedIds(left, right)).toEqual(changedIds(left, strange(right)));
    }),
  );
});

test('long after, designs are still told apart', () => {
  const start = designOf();
  let design = start;
  for (let count = 0; count < 200; count += 1) design = put(design, { id: `vm-${count}`, kind: 'vm' });
  expect(changedIds(start, design).size).toBe(200);
  expect(changedIds(design, start).size).toBe(200);
});
