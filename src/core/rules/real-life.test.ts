import { describe, expect, test } from 'vitest';
import type { Row } from '../../../tests/real-life/answers.ts';
import { negRows } from '../../../tests/real-life/negs.ts';
import { partRows } from '../../../tests/real-life/parts.ts';
import { productRows } from '../../../tests/real-life/products.ts';
import { importText } from '../import/read-input.ts';
import type { Design } from '../model/design.ts';
import { check } from './engine.ts';

// Each row deploys and works. A rule that calls one of them an error is wrong; it may warn only where the row names the
// doubt that nothing in the design can lift.

function designOf({ resources }: Row): Design {
  const result = importText(JSON.stringify(resources));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.design;
}

describe('what deploys and works is called neither wrong nor doubtful', () => {
  test.each([...productRows, ...negRows, ...partRows].map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const findings = check(designOf(row));
    const doubts = new Set(row.warns);
    const told = findings.filter(
      ({ severity, rule }) => severity === 'error' || (severity === 'warning' && !doubts.has(rule.id)),
    );
    expect(told.map(({ severity, rule, message }) => `${severity} ${rule.id}: ${message}`)).toEqual([]);
    expect(findings.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining([...doubts]));
  });
});
