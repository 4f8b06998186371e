import type { Design } from '../model/design.ts';
import type { Id } from '../model/kind.ts';
import { changedIds } from '../model/lineage.ts';
import { withAcceptances } from './acceptance.ts';
import { Checker } from './engine.ts';
import type { Finding, Fix } from './rule.ts';

/** Far more than any chain of fixes needs; only two rules that undo each other's work would get there. */
const roundLimit = 20;

/**
 * Applies the first safe fix of every finding that has one, again and again until none is left: a fix may uncover
 * another. Within one round no resource is mended twice, for its second finding may be gone by then. A fix that would
 * bring another error to light is left to whoever looks at it.
 */
export function fixAllSafe(design: Design): Design {
  const checker = new Checker(design);
  for (let round = 0; round < roundLimit; round += 1) {
    const start = checker.design;
    const wanted = safeFixes(checker);
    const all = applied(start, wanted);
    if (all === start) break;
    if (isClean(checker, all)) checker.update(all);
    else oneByOne(checker, wanted);
    if (checker.design === start) break;
  }
  return checker.design;
}

interface Wanted extends Pick<Finding, 'at'> {
  readonly fix: Fix;
}

function safeFixes(checker: Checker): readonly Wanted[] {
  return withAcceptances(checker.findings(), checker.design).findings.flatMap(({ at, fixes }) => {
    const fix = fixes.find(({ safety }) => safety === 'safe');
    return fix ? [{ at, fix }] : [];
  });
}

function applied(start: Design, wanted: readonly Wanted[]): Design {
  const touched = new Set<Id>();
  let next = start;
  for (const { at, fix } of wanted) {
    if (at.some(({ id }) => touched.has(id))) continue;
    const fixed = fix.edit(next);
    for (const id of changedIds(next, fixed)) touched.add(id);
    next = fixed;
  }
  return next;
}

function oneByOne(checker: Checker, wanted: readonly Wanted[]): void {
  const touched = new Set<Id>();
  for (const { at, fix } of wanted) {
    if (at.some(({ id }) => touched.has(id))) continue;
    const next = fix.edit(checker.design);
    if (!isClean(checker, next)) continue;
    for (const id of changedIds(checker.design, next)) touched.add(id);
    checker.update(next);
  }
}

const isClean = (checker: Checker, next: Design): boolean =>
  checker.proposed(next).every(({ severity }) => severity !== 'error');
