import { expect, test } from 'vitest';
import { DesignIndex } from '../model/design-index.ts';
import type { Id } from '../model/kind.ts';
import { kindNames } from '../model/kinds.ts';
import { sightOf } from '../model/sight.ts';
import { TrackedView } from '../model/tracked-view.ts';
import type { RuleCases } from './cases.ts';
import { check } from './engine.ts';
import type { Rule } from './rule.ts';

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

test('what a fix takes from a resource the rule read too, so that it is never older than the finding', () => {
  for (const { rule, bad } of tables.map(({ cases }) => cases)) {
    for (const { name, design } of bad) {
      const index = new DesignIndex(design);
      for (const id of Object.keys(design.resources)) {
        expect(lateReads(rule, index, id), `${rule.id}: ${name}`).toEqual([]);
      }
    }
  }
}, 60_000);

/** The kinds of which the fixes for one resource read a field that judging it did not. */
function lateReads(rule: Rule, index: DesignIndex, id: Id): readonly string[] {
  const entry = index.entry(id);
  const resource = sightOf(entry);
  if (!resource) return [];
  const { tracker } = index;
  tracker.begin(entry);
  const notes = tracker.empty();
  tracker.notes = notes;
  const reports = [...rule.judge(resource, new TrackedView(index))].slice(0, 3);
  tracker.end();
  tracker.idle.bits.fill(0);
  for (const fix of reports.flatMap(({ fixes }) => fixes ?? [])) fix.edit(index.design);
  return kindNames.filter((_, rank) => ((tracker.idle.bits[rank] ?? 0) & ~(notes.bits[rank] ?? 0)) !== 0);
}
