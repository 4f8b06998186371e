import { expect, test } from 'vitest';
import { check } from '../rules/engine.ts';
import { rules } from '../rules/list.ts';
import { ruleDesignsOf } from './rule-designs.ts';

test('of every rule there is a design that breaks it, and one near to it that does not', async () => {
  const wrong: string[] = [];
  for (const { id } of rules) {
    const designs = await ruleDesignsOf(id);
    const breaks = (design: Parameters<typeof check>[0]) => check(design).some(({ rule }) => rule.id === id);
    if (!designs) wrong.push(`${id} has none`);
    else if (!breaks(designs.avoid.design)) wrong.push(`${id} finds nothing in ${designs.avoid.name}`);
    else if (breaks(designs.prefer.design)) wrong.push(`${id} finds something in ${designs.prefer.name}`);
  }
  expect(wrong).toEqual([]);
  expect(await ruleDesignsOf('no/such-rule')).toBeUndefined();
});
