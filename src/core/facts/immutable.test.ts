import { describe, expect, test } from 'vitest';
import { kinds } from '../model/kinds.ts';
import { relations } from '../model/relations.ts';
import { deletions, immutability, unchangeable } from './immutable.ts';
import { sources } from './sources.ts';

const fieldsOf = new Map<string, object>(Object.entries(kinds).map(([kind, { fields }]) => [kind, fields]));

/** What every resource has, beside the fields of its kind. */
const common = ['name', 'description', 'project'];
/** Held by designs though no form of ours shows it. */
const unlisted = ['backendService haPolicy'];

describe('what cannot be changed later', () => {
  test.each(immutability.map((row) => [`${row.kind} ${row.field}`, row] as const))('%s is a field', (name, row) => {
    const [field = '', part] = row.field.split('[].');
    const fields = fieldsOf.get(row.kind);
    expect(fields).toBeDefined();
    if (unlisted.includes(name) || common.includes(field)) return;
    expect(Object.keys(fields ?? {})).toContain(field);
    if (part === undefined) return;
    const list: unknown = new Map(Object.entries(fields ?? {})).get(field);
    expect(list).toMatchObject({ columns: { [part]: {} } });
  });

  test('each field stands there once', () => {
    const names = immutability.map(({ kind, field }) => `${kind} ${field}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what blocks a deletion, or goes with it, is a relation that leads to the kind', () => {
    const leading = new Map<string, readonly string[]>(relations.map(({ id, to }) => [id, to]));
    for (const { kind, blockedBy, takesAlong } of deletions) {
      for (const id of [...blockedBy, ...takesAlong]) expect(leading.get(id), id).toContain(kind);
    }
  });

  test('every row cites sources that exist, and tells more where a word is not enough', () => {
    for (const { sources: cited, ...row } of [...immutability, ...deletions, ...unchangeable]) {
      expect(cited.length).toBeGreaterThan(0);
      for (const key of cited) expect(Object.keys(sources)).toContain(key);
      if ('change' in row && ['one-way', 'add-remove', 'grow'].includes(row.change)) expect(row.note).toBeTruthy();
    }
  });
});
