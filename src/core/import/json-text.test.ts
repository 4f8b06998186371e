import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './json-text.ts';

describe('JSON that is broken is told with its place', () => {
  test.each([
    ['{"a": 1,}', 1, 9, 'a key in double quotes', '“}”'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or “}”', '“"”'],
    ['[1, 2', 1, 6, 'a comma or “]”', 'the end of the text'],
    ['{"a" 1}', 1, 6, 'a colon', '“1”'],
    ["{'a': 1}", 1, 2, 'a key in double quotes', "“'”"],
    ['{"a": tru}', 1, 7, 'a value', '“t”'],
    ['{"a": "b\nc"}', 1, 9, 'a closing quote', 'the end of the line'],
    ['{"a": "\\x"}', 1, 8, 'an escape that JSON knows', '“\\”'],
    ['// a comment\n{}', 1, 1, 'a value', 'a comment, which JSON does not have'],
    ['{"a": 1} trailing', 1, 10, 'the end of the text', '“t”'],
    ['[1, 2]]', 1, 7, 'the end of the text', '“]”'],
    ['[,]', 1, 2, 'a value', '“,”'],
    ['{"a": 01}', 1, 8, 'a comma or “}”', '“1”'],
    ['', 1, 1, 'a value', 'the end of the text'],
    ['{"a": 😀}', 1, 7, 'a value', '“😀”'],
  ])('%j', (text, line, column, expected, found) => {
    const read = readJson(text);
    expect(read).toEqual({ ok: false, fault: { line, column, message: `Expected ${expected}, found ${found}.` } });
  });
});

describe('values one after the other', () => {
  test('newline-delimited', () => {
    expect(readJson('{"a":1}\n{"a":2}\n\n')).toEqual({ ok: true, values: [{ a: 1 }, { a: 2 }] });
  });
  test('pretty-printed, as several commands leave them in one file', () => {
    expect(readJson('[\n  1\n]\n{\n  "a": {}\n}\n')).toEqual({ ok: true, values: [[1], { a: {} }] });
  });
  test('with a fault in the second', () => {
    expect(readJson('{"a":1}\n{"a":}\n')).toMatchObject({ ok: false, fault: { line: 2, column: 6 } });
  });
  test('a byte order mark does no harm', () => {
    expect(readJson('\uFEFF{}')).toEqual({ ok: true, values: [{}] });
  });
});

test('any JSON reads as itself, alone and twice', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('', ' ', '\n'), (text, blank) => {
      const value: unknown = JSON.parse(text);
      expect(readJson(`${blank}${text}${blank}`)).toEqual({ ok: true, values: [value] });
      if (/^[[{]/.test(text)) expect(readJson(`${text}\n${text}`)).toEqual({ ok: true, values: [value, value] });
    }),
  );
});

test('a text that was cut off is never a bug', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const cut = text.slice(0, at % (text.length + 1));
      const read = readJson(cut);
      if (!read.ok) expect(read.fault.line).toBeGreaterThan(0);
    }),
  );
});

test('no depth exhausts the stack', () => {
  expect(readJson('['.repeat(200_000))).toMatchObject({ ok: false, fault: { line: 1, column: 200_001 } });
  expect(readJson(`${'{"a":'.repeat(100_000)}`)).toMatchObject({ ok: false });
});
