import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { changedIds } from '../model/view.ts';
import { Checker } from './engine.ts';

/** Far more than any chain of fixes needs; only two rules that undo each other's work would get there. */
const roundLimit = 20;

/**
 * Applies the first safe fix of every finding that has one, again and again until none is left: a fix may uncover
 * another. Within one round no resource is mended twice, for its second finding may be gone by then.
 */
export function fixAllSafe(design: Design): Design {
  const checker = new Checker(design);
  for (let round = 0; round < roundLimit; round += 1) {
    const start = checker.design;
    const touched = new Set<Id>();
    let next = start;
    for (const { at, fixes } of checker.findings()) {
      const fix = fixes.find(({ safety }) => safety === 'safe');
      if (!fix || at.some(({ id }) => touched.has(id))) continue;
      const fixed = fix.edit(next);
      for (const id of changedIds(next, fixed)) touched.add(id);
      next = fixed;
    }
    if (touched.size === 0) break;
    checker.update(next);
  }
  return checker.design;
}
