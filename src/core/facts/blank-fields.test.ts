import { expect, test } from 'vitest';
import { kinds } from '../model/kinds.ts';
import { blankFields } from './blank-fields.ts';
import { sources } from './sources.ts';

test.each(blankFields.map((row) => [row.kind, row] as const))('%s: its own fields, with sources', (kind, row) => {
  const own = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  for (const path of Object.keys(row.fields)) {
    const [field = ''] = path.split(/[.[]/);
    expect(Object.keys(own?.fields ?? {}), path).toContain(field);
  }
  expect(row.sources.length).toBeGreaterThan(0);
  for (const key of row.sources) expect(Object.keys(sources)).toContain(key);
});

test('each kind stands there once', () => {
  const names = blankFields.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
});
