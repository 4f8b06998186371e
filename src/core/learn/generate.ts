import type { Design } from '../model/design.ts';
import { Checker } from '../rules/engine.ts';
import type { Rule } from '../rules/rule.ts';
import { type Breakage, breakagesOf, ruleBrokenBy, rulesInError } from './breakages.ts';
import type { Level } from './level.ts';

/**
 * A level that writes itself: a valid design, broken so that errors of exactly one rule are left (of `rule`, where one is
 * wanted). The same seed gives the same level, so that a class has one each. Undefined where no change does it.
 */
export function generatedLevel(design: Design, seed: number, rule?: string): Level | undefined {
  const checker = new Checker(design);
  if (rulesInError(checker.findings()).length > 0) return undefined;
  for (const breakage of shuffled(breakagesOf(design), seed)) {
    const broken = ruleBrokenBy(breakage, design, checker);
    if (broken && (rule === undefined || broken.id === rule)) return levelOf(design, breakage, broken, seed);
  }
  return undefined;
}

function levelOf(design: Design, { breaks, back }: Breakage, { id, title, why }: Rule, seed: number): Level {
  const kept = Object.keys(design.resources).sort();
  return {
    id: `generated-${seed}-${id.replaceAll('/', '-')}`,
    title: 'Find what is wrong',
    story: `${design.name} worked. Then somebody changed one thing, and now the cloud refuses it. Find it and put it right.`,
    teaches: `${title}. ${why}`,
    start: { ...breaks(design), name: `${design.name}, broken` },
    goals: [{ type: 'no-errors' }, { type: 'keeps', ids: kept }],
    nudge: 'The findings at the bottom name the place. Read the rule before you change anything.',
    rule: id,
    solution: [...back],
  };
}

/** The same list in an order that follows from the seed alone: numbers of a linear congruential generator draw it. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = (Math.abs(Math.trunc(seed)) * 2_654_435_761 + 12_345) % 4_294_967_296;
  const drawn = list.map((item) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return { item, place: state };
  });
  return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
