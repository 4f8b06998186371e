import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sharedPath } from '../shared-folder.ts';
import { tables } from './tables.ts';

// Whether every statement of the reference beside the project has a row here.

const read = (file: string): string => {
  const path = sharedPath(`reference/${file}`);
  return path === undefined ? '' : readFileSync(path, 'utf8');
};
const entries = new Set(tables.flatMap(({ rows }) => rows.map(({ entry }) => entry)));
const missing = (wanted: Iterable<string>) => [...new Set(wanted)].filter((entry) => !entries.has(entry));
/** What the first group of an expression finds, line by line. */
const found = (text: string, line: RegExp) =>
  text.split('\n').flatMap((one) => {
    const [, entry] = line.exec(one) ?? [];
    return entry === undefined ? [] : [entry];
  });

describe('the catalogue of rules', () => {
  const text = read('neg-rules.md');
  test('every numbered entry', () => {
    const numbers = found(text, /^(\d+)\. `/);
    expect(numbers.length).toBeGreaterThan(250);
    expect(missing(numbers)).toEqual([]);
  });
  test('every decided conflict', () => expect(missing(found(text, /^\| (C\d+) \|/))).toEqual([]));
});

describe('the two overview pages', () => {
  const text = read('seed-coverage.md');
  test('every row', () => {
    const rows = found(text, /^\| (S[01]-\d+) \|/);
    expect(rows.length).toBeGreaterThan(200);
    expect(missing(rows)).toEqual([]);
  });
  test('every proposal', () => {
    const [, proposals = ''] = text.split('proposals\n');
    expect(missing(found(proposals, /^\| `([^`]+)`/).map((id) => `proposal/${id}`))).toEqual([]);
  });
  test('every disagreement', () => expect(missing(found(text, /^\| ([DUX]\d+) \|/))).toEqual([]));
});

const Matrix = z.object({
  products: z.array(z.looseObject({ id: z.string(), backends: z.optional(z.record(z.string(), z.unknown())) })),
});

test('every cell of the matrix', () => {
  const { products } = Matrix.parse(JSON.parse(read('lb-matrix.json')));
  const cells = products.flatMap(({ id, backends = {} }) =>
    Object.keys(backends).map((kind) => `backend-kinds/${id}/${kind}`),
  );
  expect(cells.length).toBeGreaterThan(200);
  expect(missing(cells)).toEqual([]);
});
