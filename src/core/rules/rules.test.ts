import { describe, expect, test } from 'vitest';
import { complaintsOnSketches } from '../../../tests/sketches.ts';
import type { Design } from '../model/design.ts';
import type { RuleCases } from './cases.ts';
import { check } from './engine.ts';
import { rules } from './list.ts';
import type { At, Finding } from './rule.ts';

const tables = import.meta.glob<{ cases: RuleCases }>('./*/*.cases.ts', { eager: true });
const files = Object.keys(import.meta.glob('./*/*.ts')).filter((file) => !file.endsWith('.cases.ts'));

const speaks = (finding: Finding) => finding.severity === 'error' || finding.severity === 'warning';
/** A case may leave blanks: that something is still missing is no mistake of what the case is about. */
const isMistake = (finding: Finding) => speaks(finding) && !finding.rule.incomplete;
const show = (finding: Finding) =>
  `${finding.severity} ${finding.rule.id} at ${place(finding.at[0])}: ${finding.message}`;
const place = (at: At) => [at.id, at.part, at.field].filter((step) => step !== undefined).join('/');

/** The same resources, put in the other way round. */
function reversed(design: Design): Design {
  return { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
}

test('every rule stands in the list once, in a file of its own name, with a table of cases beside it', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = files.map((file) => file.slice(2, -3)).filter((file) => Object.hasOwn(tables, `./${file}.cases.ts`));
  expect([...ids].sort()).toEqual(named.sort());
  expect(
    Object.values(tables)
      .map(({ cases }) => cases.rule.id)
      .sort(),
  ).toEqual([...ids].sort());
});

test('every rule tells why in words and where it was read', () => {
  for (const rule of rules) {
    expect.soft(rule.title, rule.id).not.toMatch(/[.!]$/);
    expect.soft(rule.why.length, rule.id).toBeGreaterThan(30);
    for (const source of rule.source) {
      expect.soft(source.url, rule.id).toMatch(/^https:\/\//);
      expect.soft(source.checked, rule.id).toMatch(/^20\d\d-\d\d$/);
    }
    for (const root of rule.yieldsTo ?? [])
      expect
        .soft(
          rules.map(({ id }) => id),
          rule.id,
        )
        .toContain(root);
  }
});

for (const { cases } of Object.values(tables)) {
  describe(cases.rule.id, () => {
    test('takes a blank for a blank', () => {
      expect(complaintsOnSketches(cases)).toEqual([]);
    });
    for (const good of cases.good) {
      test(`says nothing: ${good.name}`, () => {
        const findings = check(good.design);
        expect(
          findings
            .filter(
              (finding) => (finding.severity === 'error' && isMistake(finding)) || finding.rule.id === cases.rule.id,
            )
            .map(show),
        ).toEqual([]);
      });
    }
    for (const bad of cases.bad) {
      // Judged once for both tests of the case.
      let judged: readonly Finding[] | undefined;
      const found = () => {
        judged ??= check(bad.design);
        return judged;
      };

      test(`finds: ${bad.name}`, () => {
        const findings = found();
        const ours = findings.filter((finding) => finding.rule.id === cases.rule.id);
        expect(ours.map((finding) => place(finding.at[0])).sort()).toEqual(bad.at.map(place).sort());
        for (const finding of ours) {
          expect(finding.severity).toBe(bad.severity ?? cases.rule.severity);
          if (finding.severity !== 'error') continue;
          expect(finding.documentedOnly).toBe(bad.documentedOnly ?? cases.rule.documentedOnly ?? false);
        }
        const places = ours.flatMap(({ at }) => at.map(({ id }) => id));
        expect(places.filter((id) => !Object.hasOwn(bad.design.resources, id))).toEqual([]);
        if (bad.fixes) expect(ours[0]?.fixes.map(({ title }) => title)).toEqual(bad.fixes);
        const allowed = new Set([cases.rule.id, ...(bad.also ?? [])]);
        expect(findings.filter((finding) => isMistake(finding) && !allowed.has(finding.rule.id)).map(show)).toEqual([]);
        for (const id of bad.also ?? []) expect(findings.map((finding) => finding.rule.id)).toContain(id);
        expect(check(reversed(bad.design)).map(show)).toEqual(findings.map(show));
      });

      test(`each fix mends: ${bad.name}`, () => {
        const before = new Set(
          found()
            .filter((finding) => finding.severity === 'error')
            .map(({ key }) => key),
        );
        for (const finding of found().filter(({ rule }) => rule.id === cases.rule.id)) {
          for (const fix of finding.fixes) {
            const after = check(fix.edit(bad.design));
            expect
              .soft(
                after.map(({ key }) => key),
                fix.title,
              )
              .not.toContain(finding.key);
            const added = after.filter(({ severity, key }) => severity === 'error' && !before.has(key));
            expect.soft(added.filter(({ rule }) => !rule.incomplete).map(show), fix.title).toEqual([]);
          }
        }
      });
    }
  });
}
