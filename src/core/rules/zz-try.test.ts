import { test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { blankPart, blankResources, unfinished, withBlankParts } from './case-variants.ts';
import type { RuleCases } from './cases.ts';
import { check } from './engine.ts';
import { rules } from './list.ts';

const tables = Object.values(import.meta.glob<{ cases: RuleCases }>('./*/*.cases.ts', { eager: true }));
const place = (at: any) => [at.id, at.part, at.field].join('/');
test('x', () => {
  const d = { ...emptyDesign(), resources: Object.fromEntries(blankResources.map((r) => [r.id, r])) } as any;
  const f = check(d);
  console.log('blank speak', [
    ...new Set(
      f
        .filter((x) => !x.rule.incomplete && x.severity !== 'unchecked' && x.severity !== 'info')
        .map((x) => x.rule.id + ' ' + x.severity),
    ),
  ]);
  let n = 0;
  let t0 = performance.now();
  const failedRules = new Set<string>();
  for (const { cases } of tables)
    for (const c of [...cases.good, ...cases.bad])
      for (const v of unfinished(c.design)) {
        n++;
        const fs = check(v.design, [cases.rule]);
        if (fs.some((x) => x.rule.id !== cases.rule.id)) failedRules.add(cases.rule.id + ' ' + v.name);
      }
  console.log('unfinished', n, performance.now() - t0, [...failedRules]);
  t0 = performance.now();
  n = 0;
  const bad = new Map<string, string>();
  for (const { cases } of tables)
    for (const c of [...cases.good, ...cases.bad]) {
      const own = check(c.design, [cases.rule])
        .map((x) => place(x.at[0]))
        .sort()
        .join();
      for (const v of withBlankParts(c.design)) {
        n++;
        const got = check(v.design, [cases.rule])
          .map((x) => place(x.at[0]))
          .sort()
          .join();
        if (got !== own) bad.set(cases.rule.id, `${c.name} | ${v.name} | ${own} => ${got}`);
      }
    }
  console.log('blankparts', n, performance.now() - t0, [...bad].map((x) => x.join(': ')).join('\n'));
}, 120000);
