import fc from 'fast-check';
import { expect, test } from 'vitest';
import { designOf } from '../src/core/model/builders.ts';
import type { Design } from '../src/core/model/design.ts';
import { check } from '../src/core/rules/engine.ts';
import { fixAllSafe } from '../src/core/rules/fix-all.ts';
import { judgedDesigner } from '../src/store/judged-designer.ts';
import { designs } from './arbitrary/designs.ts';
import { anyResource } from './random-designs.ts';
import './properties.ts';

/** Designs that the API could hold, and resources that contradict each other. */
const anyDesign = fc.oneof(
  designs({ outside: true, blanks: true }),
  fc.array(anyResource, { maxLength: 14 }).map((resources) => designOf(...resources)),
);

test('all safe fixes at once: they end, add no error, and leave nothing for a second time', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const errors = (of: Design) =>
        new Map(check(of).flatMap((finding) => (finding.severity === 'error' ? [[finding.key, finding.message]] : [])));
      const fixed = fixAllSafe(design);
      const [before, after] = [errors(design), errors(fixed)];
      expect([...after].filter(([key]) => !before.has(key))).toEqual([]);
      expect(fixAllSafe(fixed)).toBe(fixed);
      // What is left would have brought another error to light.
      for (const { fixes, message } of check(fixed)) {
        const fix = fixes.find(({ safety }) => safety === 'safe');
        if (fix)
          expect(
            [...errors(fix.edit(fixed)).keys()].some((key) => !after.has(key)),
            message,
          ).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('all safe fixes are one undo step', () => {
  fc.assert(
    fc.property(designs({ blanks: true }), (design) => {
      const store = judgedDesigner(design);
      const { design: start } = store.getState();
      store.getState().commit('Fix all', fixAllSafe);
      const { past } = store.getState();
      expect(past.length).toBe(fixAllSafe(start) === start ? 0 : 1);
      store.getState().undo();
      expect(store.getState().design).toBe(start);
    }),
    { numRuns: 20 },
  );
}, 60_000);
