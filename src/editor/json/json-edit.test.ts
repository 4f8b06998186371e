import { describe, expect, test } from 'vitest';
import { type Design, readDesign } from '../../core/index.ts';
import { type JsonSubject, jsonText, readJsonEdit } from './json-edit.ts';

const read = readDesign({
  format: 'neg-designer',
  version: 1,
  resources: {
    'neg-1': {
      kind: 'neg',
      name: 'web-neg',
      networkEndpointType: 'GCE_VM_IP_PORT',
      zone: 'us-central1-a',
      endpoints: [{ id: 'e1', port: 80 }],
      unknownToUs: { kept: true },
    },
    'a.b': { kind: 'healthCheck', name: 'probe', type: 'HTTP' },
  },
  notes: { n1: { id: 'n1', text: 'Look here.' } },
});
if (!read.ok) throw new Error('The design of this test cannot be read.');
const design = read.value;
const one: JsonSubject = { type: 'things', ids: ['neg-1'] };
const several: JsonSubject = { type: 'things', ids: ['neg-1', 'a.b'] };
const whole: JsonSubject = { type: 'design' };
const textOf = (subject: JsonSubject) => jsonText(design, subject) ?? '';

function edited(subject: JsonSubject, typed: string): Design {
  const edit = readJsonEdit(design, subject, typed);
  if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
  return edit.edit(design);
}

function problems(subject: JsonSubject, typed: string) {
  const edit = readJsonEdit(design, subject, typed);
  return edit.ok ? [] : edit.problems;
}

describe('the design as JSON', () => {
  test.each([
    ['a resource', one],
    ['several', several],
    ['the design', whole],
    ['a note', { type: 'things', ids: ['n1'] } satisfies JsonSubject],
  ])('%s: the same text changes nothing', (_what, subject) => {
    expect(edited(subject, textOf(subject))).toEqual(design);
  });

  test('takes other values, and keeps fields that are not known', () => {
    const next = edited(one, textOf(one).replace('"port": 80', '"port": 8080'));
    expect(next.resources['neg-1']).toMatchObject({
      endpoints: [{ id: 'e1', port: 8080 }],
      unknownToUs: { kept: true },
    });
    expect(next.resources['a.b']).toBe(design.resources['a.b']);
  });

  test('takes several at once, a note, and the design', () => {
    expect(edited(several, textOf(several).replace('"probe"', '"check"')).resources['a.b']?.name).toBe('check');
    const note: JsonSubject = { type: 'things', ids: ['n1'] };
    expect(edited(note, textOf(note).replace('Look', 'See')).notes.n1?.text).toBe('See here.');
    expect(edited(whole, textOf(whole).replace('"web-neg"', '"api-neg"')).resources['neg-1']?.name).toBe('api-neg');
  });

  test('names line and column of what is no JSON', () => {
    const [problem] = problems(one, '{\n  "id": "neg-1",\n  "kind" "neg"\n}');
    expect(problem).toMatchObject({ line: 3, column: 10 });
    expect(problem?.message).toContain('colon');
    expect(problems(one, '')).toHaveLength(1);
    expect(problems(one, '[]')[0]).toMatchObject({ line: 1, column: 1 });
    expect(problems(one, '{} {}')).toHaveLength(1);
  });

  test('names line and column of what does not fit its kind, keys with dots as well', () => {
    const lines = textOf(one).split('\n');
    const [problem] = problems(one, textOf(one).replace('"port": 80', '"port": "http"'));
    expect(problem?.line).toBe(lines.findIndex((line) => line.includes('"port"')) + 1);
    const wrong = textOf(several).replace('"type": "HTTP"', '"type": 7');
    const [other] = problems(several, wrong);
    expect(other?.line).toBe(wrong.split('\n').findIndex((line) => line.includes('"type": 7')) + 1);
    const [inWhole] = problems(whole, textOf(whole).replace('"type": "HTTP"', '"type": 7'));
    expect(inWhole?.line).toBeGreaterThan(5);
  });

  test('id and kind stay as they are', () => {
    expect(problems(one, textOf(one).replace('"id": "neg-1"', '"id": "neg-2"'))[0]?.message).toContain('neg-1');
    expect(problems(one, textOf(one).replace('"kind": "neg"', '"kind": "vm"'))[0]?.message).toContain('neg');
    expect(problems(whole, textOf(whole).replace('"kind": "neg"', '"kind": "vm"'))[0]?.message).toContain('neg');
    expect(problems(whole, textOf(whole).replace('"id": "neg-1"', '"id": "x"'))[0]?.message).toContain('neg-1');
    expect(problems(several, '{}')[0]?.message).toContain('neg-1');
    expect(problems(several, textOf(several).replace('"a.b": {', '"c": {'))[0]?.message).toContain('c');
  });

  test('what is gone has no text', () => {
    expect(jsonText(design, { type: 'things', ids: ['nobody'] })).toBeUndefined();
  });
});
