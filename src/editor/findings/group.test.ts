import { describe, expect, test } from 'vitest';
import { check, type Finding, templates } from '../../core/index.ts';
import { countBySeverity } from './counts.ts';
import { filterFindings, firstOf, groupFindings } from './group.ts';
import { placeName } from './place-name.ts';

const design = templates.find(({ shows }) => shows)?.design;
if (!design) throw new Error('No template with findings.');
const found = check(design);
const unchecked: readonly Finding[] = found
  .slice(0, 1)
  .map((finding) => ({ ...finding, severity: 'unchecked', key: 'u' }));
const findings = [...unchecked, ...found];

describe('groups of findings', () => {
  for (const by of ['severity', 'rule', 'object'] as const) {
    test(`by ${by} lose none and put what was not checked last`, () => {
      const groups = groupFindings(findings, by, design);
      expect(groups.flatMap((group) => group.findings.map(({ key }) => key)).sort()).toEqual(
        findings.map(({ key }) => key).sort(),
      );
      expect(groups.at(-1)?.severity).toBe('unchecked');
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    });
  }

  test('are cut to the first so many', () => {
    const groups = firstOf(groupFindings(findings, 'rule', design), 2);
    expect(groups.reduce((sum, group) => sum + group.findings.length, 0)).toBe(2);
  });
});

describe('filters', () => {
  test('leave out severities', () => {
    const shown = filterFindings(findings, new Set(['error']), '', design);
    expect(countBySeverity(shown)).toEqual({ ...countBySeverity(findings), error: 0 });
  });

  test('look for all words in sentence, rule and place', () => {
    const [first] = found;
    if (!first) throw new Error('No finding.');
    const name = placeName(design, first.at[0]);
    expect(filterFindings(findings, new Set(), `${first.rule.id} ${name.toUpperCase()}`, design)).toContain(first);
    expect(filterFindings(findings, new Set(), `${name} no-such-word`, design)).toEqual([]);
  });
});

describe('names of places', () => {
  const parts = (kind: string) => Object.values(design.resources).find((resource) => resource.kind === kind);
  test('say which part of a resource is meant', () => {
    const neg = parts('neg');
    expect(neg && placeName(design, { id: neg.id, part: 'e1' })).toMatch(/^endpoint .+ of .+$/);
    const service = parts('backendService');
    expect(service && placeName(design, { id: service.id, part: 'b1' })).toMatch(/^backend .+ of .+$/);
  });

  test('are the name where the part is gone', () => {
    const neg = parts('neg');
    expect(neg && placeName(design, { id: neg.id, part: 'gone' })).toBe(neg?.name);
  });
});
