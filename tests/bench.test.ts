import { describe, expect, test } from 'vitest';
import { anyEdit, chances } from '../bench/edits.ts';
import { syntheticDesign } from '../bench/synthetic.ts';
import type { Design } from '../src/core/model/design.ts';
import { Checker, check } from '../src/core/rules/engine.ts';
import type { Finding } from '../src/core/rules/rule.ts';

/** What the benchmark measures has to be what it says it is. */
describe('the synthetic design of the benchmark', () => {
  test('has the parts that it says, and no mistakes', () => {
    const design = syntheticDesign(10_000);
    const resources = Object.values(design.resources);
    const negs = resources.filter((resource) => resource.kind === 'neg');
    expect(negs.reduce((sum, { endpoints }) => sum + (endpoints?.length ?? 0), 0)).toBe(10_000);
    const count = (kind: string) => resources.filter((resource) => resource.kind === kind).length;
    expect([negs.length, count('vm'), count('backendService')]).toEqual([100, 200, 10]);
    expect(check(design).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  test('after any run of its edits, and back, has the findings of a fresh check', () => {
    const seen = (findings: readonly Finding[]) =>
      findings.map(({ key, severity, message }) => [key, severity, message]);
    const chance = chances(3);
    const path: Design[] = [syntheticDesign(300)];
    const checker = new Checker(syntheticDesign(300));
    for (let turn = 0; turn < 150; turn += 1) {
      const last = path.at(-1) ?? checker.design;
      if (turn % 5 === 4) path.pop();
      else path.push(anyEdit(last, chance));
      const design = path.at(-1) ?? last;
      checker.update(design);
      expect(seen(checker.findings())).toEqual(seen(check(design)));
    }
  });
});
