import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgedDesigner } from '../../store/judged-designer.ts';
import { put } from '../edit/write.ts';
import { vm } from '../model/builders.ts';
import { emptyDesign } from '../model/design.ts';
import { Checker } from '../rules/engine.ts';
import { rules } from '../rules/list.ts';
import { templates } from '../templates/list.ts';
import { breakagesOf, ruleBrokenBy } from './breakages.ts';
import { generatedLevel } from './generate.ts';
import { judgeLevel, nextMove, readLevel, solve, writeLevel } from './level.ts';
import { levels } from './levels/list.ts';
import { editOf } from './move.ts';

describe.each(levels.map((level) => [level.id, level] as const))('%s', (_, level) => {
  test('is not solved when it begins, and says what is missing', () => {
    const { isDone, goals } = judgeLevel(level, level.start);
    expect(isDone).toBe(false);
    for (const { isMet, near, why } of goals) if (!isMet) expect(near.length > 0 || why !== undefined).toBe(true);
  });

  test('is solved by its solution, played through the editor’s own history, and not before the last move', () => {
    const store = judgedDesigner(level.start);
    for (const move of level.solution) {
      expect(judgeLevel(level, store.getState().design).isDone).toBe(false);
      const edit = editOf(move, store.getState().design);
      if (!edit) throw new Error(`${JSON.stringify(move)} cannot be made.`);
      store.getState().commit('move', edit);
    }
    expect(store.getState().past).toHaveLength(level.solution.length);
    const { goals } = judgeLevel(level, store.getState().design, store.getState().findings);
    expect(
      goals.filter(({ isMet }) => !isMet).map(({ text, why, near }) => [text, why, near.map(({ message }) => message)]),
    ).toEqual([]);
  });

  test('its hints lead there one move at a time', () => {
    let design = level.start;
    for (let turn = 0; turn < 12 && !judgeLevel(level, design).isDone; turn += 1) {
      const move = nextMove(level, design);
      design = (move && editOf(move, design)?.(design)) ?? design;
    }
    expect(judgeLevel(level, design).isDone).toBe(true);
  });

  test('its rule exists, and it is the same again from a file', () => {
    if (level.rule !== undefined) expect(rules.map(({ id }) => id)).toContain(level.rule);
    const read = readLevel(JSON.parse(writeLevel(level)));
    expect(read.ok && judgeLevel(read.value, read.value.start).goals.map(({ isMet }) => isMet)).toEqual(
      judgeLevel(level, level.start).goals.map(({ isMet }) => isMet),
    );
  });
});

test('there are at least eighteen, with ids and titles of their own', () => {
  expect(levels.length).toBeGreaterThanOrEqual(18);
  expect(new Set(levels.map(({ id }) => id)).size).toBe(levels.length);
  expect(new Set(levels.map(({ title }) => title)).size).toBe(levels.length);
});

describe('levels from strangers', () => {
  const file = (changes: object) => ({ ...JSON.parse(writeLevel(levels[0] ?? ({} as never))), ...changes });
  test.each([
    ['no object', 5, ''],
    ['another format', { format: 'x' }, 'format'],
    ['a newer version', file({ version: 2 }), 'version'],
    ['a goal that nobody knows', file({ goals: [{ type: 'win' }] }), 'goals'],
    ['no goals', file({ goals: [] }), 'goals'],
    ['a design that is none', file({ start: { format: 'neg-designer', version: 99 } }), 'start'],
    ['a story without an end', file({ story: 'x'.repeat(5_000) }), 'story'],
  ])('%s is refused with the place', (_, value, where) => {
    const read = readLevel(value);
    expect(read.ok ? ['accepted'] : read.problems.map((problem) => problem.where).join(' ')).toContain(where);
  });
});

describe('levels that write themselves', () => {
  const whole = templates.filter(({ shows }) => !shows);

  test('break exactly one rule, are unsolved, solvable, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(10_000), ({ design }, seed) => {
        const level = generatedLevel(design, seed);
        if (!level) return;
        expect(generatedLevel(design, seed)).toEqual(level);
        const { goals, isDone } = judgeLevel(level, level.start);
        expect(isDone).toBe(false);
        expect(new Set(goals.flatMap(({ near }) => near).map(({ rule }) => rule.id))).toEqual(new Set([level.rule]));
        const last = solve(level)?.at(-1);
        expect(last && judgeLevel(level, last).isDone).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a rule that is offered for a design can be wanted, whatever the seed, and is the one that breaks', () => {
    const design = whole.find(({ id }) => id === 'first-neg')?.design ?? emptyDesign();
    const checker = new Checker(design);
    const offered = new Set(breakagesOf(design).flatMap((each) => ruleBrokenBy(each, design, checker)?.id ?? []));
    expect(offered.size).toBeGreaterThanOrEqual(10);
    for (const rule of offered) for (const seed of [0, 7]) expect(generatedLevel(design, seed, rule)?.rule).toBe(rule);
    expect(generatedLevel(design, 7, 'psc-neg/producer-port')).toBeUndefined();
  });

  test('in a fleet not every member is broken: it would take as long as there are members', () => {
    const design = whole.find(({ id }) => id === 'first-neg')?.design ?? emptyDesign();
    const many = put(
      design,
      ...Array.from({ length: 500 }, (_, index) => vm(`vm-${index}`, { zone: 'us-central1-a' })),
    );
    expect(breakagesOf(many).length).toBeLessThan(breakagesOf(design).length + 300);
  });
});
