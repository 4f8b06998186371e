import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/index.ts';
import { type State, stateOf } from './coverage-document.ts';
import { tables } from './tables.ts';

const root = join(import.meta.dirname, '../..');
const ids = new Set(rules.map(({ id }) => id));

describe.each(tables.map(({ name, rows }) => [name, rows] as const))('%s', (_name, rows) => {
  test('names each entry once', () => {
    const entries = rows.map(({ entry }) => entry);
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  });

  test('says of each what holds it, or why nothing does', () => {
    expect(rows.filter((row) => stateOf(row) === 'empty')).toEqual([]);
    for (const { entry, statement, excuse } of rows) {
      expect.soft(statement.trim(), entry).not.toBe('');
      expect.soft(excuse?.trim(), entry).not.toBe('');
    }
  });

  test('names only rules and files that are there', () => {
    for (const row of rows) {
      expect.soft(row.rules?.filter((id) => !ids.has(id)) ?? [], row.entry).toEqual([]);
      expect.soft(row.files?.filter((file) => !existsSync(join(root, file))) ?? [], row.entry).toEqual([]);
    }
  });
});

test.each<[object, State]>([
  [{ rules: ['a/b'] }, 'covered'],
  [{ files: ['a.ts'], excuse: 'The rest is not known.' }, 'partly'],
  [{ excuse: 'Nothing is known.' }, 'excused'],
  [{ rules: [] }, 'empty'],
])('%j is %s', (row, state) => expect(stateOf({ entry: '1', statement: 'It is so.', ...row })).toBe(state));
