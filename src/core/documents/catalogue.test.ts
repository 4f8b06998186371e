import { describe, expect, test } from 'vitest';
import { rules } from '../rules/list.ts';
import { defineRule } from '../rules/rule.ts';
import { asOfText, factsAsOf, monthText } from './as-of.ts';
import { explainJson, explainText, nearRules, rulesJson, rulesText } from './catalogue.ts';
import { reportHint } from './how-to-report.ts';
import { safetyText, wordsOf } from './rule-words.ts';
import { explainMarkdown, rulesMarkdown } from './rules-document.ts';

const rule = defineRule({
  id: 'test/rule',
  severity: 'error',
  title: 'A rule of this <test>',
  why: 'So that what is printed of a finding can be compared.',
  source: [
    { url: 'https://example.com/a', checked: '2026-11' },
    { url: 'https://example.com/b', checked: '2026-04' },
  ],
  on: 'neg',
  check: () => [],
});

const inZone = rules.filter(({ id }) => id === 'zonal-neg/endpoint-vm-in-neg-zone');

test('every format has every rule', () => {
  for (const print of [rulesText, rulesJson, rulesMarkdown]) {
    const text = print(rules);
    for (const { id } of rules) expect.soft(text, id).toContain(id);
  }
});

describe('an explanation', () => {
  test('has the fact, the reason, the sources with their dates, and what to do where it is wrong', () => {
    expect(explainText(rule)).toBe(
      [
        'test/rule',
        'A rule of this <test>.',
        '',
        'So that what is printed of a finding can be compared.',
        '',
        'Severity  error: Google Cloud refuses it',
        'Judges    Network endpoint group',
        'Source    https://example.com/a (read 2026-11)',
        '          https://example.com/b (read 2026-04)',
        '',
        asOfText,
        `Something wrong here? ${reportHint('test/rule')}`,
        '',
      ].join('\n'),
    );
  });

  test('names those errors that may be lowered, where that is not all the same', () => {
    for (const one of rules.filter(({ id }) => wordsOf(id).lowerable)) {
      const { avoid, lowerable = [] } = wordsOf(one.id);
      expect(avoid).toEqual(expect.arrayContaining([...lowerable]));
      expect(lowerable.length, one.id).toBeLessThan(avoid.length);
      for (const name of lowerable) expect.soft(explainText(one), one.id).toContain(name);
      expect(explainText(one)).toMatch(/^Doubt {5}these are documented/m);
      expect(explainText(one)).not.toContain('it is documented');
      expect(explainMarkdown(one)).toContain('**May be lowered to a warning, with a reason');
      expect(JSON.parse(explainJson(one))).toMatchObject({ rule: { lowerable } });
    }
    expect(rules.filter(({ id }) => wordsOf(id).lowerable).length).toBeGreaterThan(8);
  });

  test('names what to avoid and to prefer, and the fixes with what they do to the design', () => {
    for (const one of inZone) {
      const text = explainText(one);
      const { avoid, prefer, fixes } = wordsOf(one.id);
      for (const word of [avoid[0], prefer[0], fixes[0]?.title]) expect(text).toContain(word);
      expect(text).toContain(`(${safetyText('design')})`);
      expect(JSON.parse(explainJson(one))).toMatchObject({ version: 1, rule: { id: one.id, avoid, prefer, fixes } });
    }
    expect(inZone).toHaveLength(1);
  });

  test('in Markdown is a section in which nothing of its words is markup', () => {
    const text = explainMarkdown(rule);
    expect(text).toContain('### A rule of this \\<test\\>');
    expect(text).toContain('<https://example.com/b> (read April 2026)');
    expect(text).toContain('test/rule');
  });

  test('says where to report where the project has a place for that', () => {
    expect(explainText(rule, 'https://example.com/issues')).toContain('at https://example.com/issues');
  });
});

test('a word that is no rule leads to the nearest ones', () => {
  expect(nearRules(rules, 'endpoint-vm-in-neg-zone')[0]).toBe('zonal-neg/endpoint-vm-in-neg-zone');
  expect(nearRules(rules, '%%%')).toEqual([]);
});

test('facts are as of the newest page, and none was read before the oldest', () => {
  for (const { source } of rules) {
    for (const { checked } of source) {
      expect(checked >= factsAsOf.oldest && checked <= factsAsOf.newest).toBe(true);
    }
  }
  expect(asOfText).toContain(monthText(factsAsOf.newest));
  expect(monthText('2026-02')).toBe('February 2026');
});
