import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { readYaml } from './yaml-text.ts';

const letters = (text: string) => text;

/** A comment is none of the plain reader's business: with one, a text is read by the reader of the whole language. */
const whole = (text: string) => readYaml(`${text}\n# Read as the whole language.\n`);

describe('what gcloud prints is read', () => {
  test.each([
    ['a: b\n', { a: 'b' }],
    ['---\na: b\n', { a: 'b' }],
    ['a: b\r\nc: d\r\n', { a: 'b', c: 'd' }],
    ['a:\n- b: c\n  d: e\n- b: f\ng: h\n', { a: [{ b: 'c', d: 'e' }, { b: 'f' }], g: 'h' }],
    ['a:\n  - b\n  -   c\n', { a: ['b', 'c'] }],
    ['- a: b\n  c:\n  - d\n- - e\n  - f\n', [{ a: 'b', c: ['d'] }, ['e', 'f']]],
    ['a:\n  b:\n    c: d\n\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
    ['a:\nb: {}\nc: []\n', { a: null, b: {}, c: [] }],
    ['a:\n-\n- b\n', { a: [null, 'b'] }],
    [`a: 'it''s: #1'\nb: "x: y"\nc: ''\n`, { a: "it's: #1", b: 'x: y', c: '' }],
    [
      'cloud.google.com/neg: https://x.example:443/a?b=c#d\n',
      { 'cloud.google.com/neg': 'https://x.example:443/a?b=c#d' },
    ],
    ['a: -1\nb: x y  z   \n', { a: '-1', b: 'x y  z' }],
  ])('%j', (text, value) => {
    expect(readPlainYaml(text, letters)).toEqual({ value });
  });
});

test.each([
  '',
  'a',
  '# a\nb: c\n',
  'a: b # c\n',
  'a: &b c\n',
  'a: *b\n',
  'a: !t b\n',
  'a: |\n  b\n',
  'a: >-\n  b\n',
  'a: b\n  c\n',
  'a: b: c\n',
  'a: [b]\n',
  'a: {b: c}\n',
  '"a": b\n',
  '? a\n: b\n',
  'a: "b\\n"\n',
  "a: 'b\n  c'\n",
  'a: b\na: c\n',
  '__proto__:\n  a: b\n',
  '<<:\n  a: b\n',
  'true: a\n',
  'a:\n\tb: c\n',
  'a: ä\n',
  'a: @b\n',
  'a: %b\n',
  'a:\n  b: c\n d: e\n',
  'a: b\n- c\n',
  '- a\nb: c\n',
  'a: - b\n',
  '--- a\n',
  'a: b\n...\n',
  `${Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} b\n`,
])('%j is left to the reader of the whole language', (text) => {
  expect(readPlainYaml(text, letters)).toBeUndefined();
});

test('values come out as the reader of the whole language has them', () => {
  const key = fc.stringMatching(/^[a-z_][A-Za-z0-9_./-]{0,8}$/);
  const scalar = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', '.', '-', ':', ' ', '#', "'", '"', '/', '{', ',', '~'), maxLength: 8 }),
    fc.constantFrom('true', 'null', '0.5', '12e03', '', '-', '- x', '010'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  let plainly = 0;
  fc.assert(
    fc.property(tree, fc.boolean(), (given, indentSeq) => {
      const text = stringify(given, { version: '1.1', indentSeq, lineWidth: 0, defaultStringType: 'PLAIN' });
      const plain = readPlainYaml(text, letters);
      if (plain) plainly += 1;
      expect(readYaml(text)).toEqual(whole(text));
    }),
    { numRuns: 1_000 },
  );
  expect(plainly).toBeGreaterThan(100);
});

test('any lines at all mean the same to both readers, or nothing to this one', () => {
  const line = fc.tuple(
    fc.constantFrom('', ' ', '  ', '    '),
    fc.constantFrom(
      'a: b',
      'c:',
      '- d',
      '- e: f',
      '-',
      '- - g',
      'h',
      "'i': j",
      'k: - l',
      'm: 1',
      'n: {}',
      '---',
      'o: "p"',
      '-q',
      'r:s',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      if (!readPlainYaml(text, letters)) return;
      expect(readYaml(text)).toEqual(whole(text));
    }),
    { numRuns: 3_000 },
  );
});
