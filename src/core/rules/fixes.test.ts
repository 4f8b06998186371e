import { expect, test } from 'vitest';
import type { RuleCases } from './cases.ts';
import { check } from './engine.ts';

const tables = Object.values(import.meta.glob<{ cases: RuleCases }>('./*/*.cases.ts', { eager: true }));

test('at least four of five error rules offer a fix', () => {
  const errorRules = tables.map(({ cases }) => cases).filter(({ rule }) => rule.severity === 'error');
  const without = errorRules.filter(
    ({ rule, bad }) =>
      !bad.some(({ design }) =>
        check(design).some((finding) => finding.rule.id === rule.id && finding.fixes.length > 0),
      ),
  );
  const share = 1 - without.length / errorRules.length;
  expect(share, without.map(({ rule }) => rule.id).join(', ')).toBeGreaterThanOrEqual(0.8);
}, 30_000);
