import { expect, test } from 'vitest';
import { backendKinds } from '../../src/core/facts/backend-support.ts';
import { readMatrix } from '../lb-matrix.ts';
import { matrix as rows } from './matrix.ts';

/** Every cell of the matrix has its row; without the matrix the comparison is left out. */
const matrix = readMatrix();
const entries = new Set(rows.map(({ entry }) => entry));

/** The kinds that a key of the matrix stands for: NEG_INTERNET, NEG_SERVERLESS and NEG_PSC for all that begin so. */
const kindsOf = (key: string): readonly string[] => {
  const exact = backendKinds.filter(({ id }) => id === key);
  return (exact.length > 0 ? exact : backendKinds.filter(({ id }) => id.startsWith(`${key}_`))).map(({ id }) => id);
};

test.skipIf(!matrix)('each cell of a product has a row', () => {
  const missing: string[] = [];
  const expectRow = (entry: string) => {
    if (!entries.has(entry)) missing.push(entry);
  };
  for (const { id, backends, balancing = {}, healthCheck, mixing } of matrix?.products ?? []) {
    const isTaken = (kind: string) => (backends[kind]?.support ?? 'NOT_SUPPORTED') !== 'NOT_SUPPORTED';
    for (const kind of Object.keys(backends)) expectRow(`backend-kinds/${id}/${kind}`);
    for (const [key, modes] of Object.entries(balancing)) {
      for (const kind of kindsOf(key).filter(isTaken))
        for (const { mode } of modes) expectRow(`balancing/${id}/${kind}/${mode ?? 'none'}`);
    }
    for (const key of Object.keys(healthCheck))
      for (const kind of kindsOf(key).filter(isTaken)) expectRow(`health-checks/${id}/${kind}`);
    for (const combination of mixing.allowedCombinations) expectRow(`mixing/${id}/${combination.join('+')}`);
    for (const place of ['location', 'network', 'proxy-only-subnet', 'cloud-nat', 'quotas'])
      expectRow(`${place}/${id}`);
  }
  expect(missing).toEqual([]);
});

test.skipIf(!matrix)('each contradiction and each NEG type has its rows', () => {
  for (const { id } of matrix?.contradictions ?? []) expect(entries).toContain(`contradictions/${id}`);
  for (const type of Object.keys(matrix?.negTypes ?? {})) expect(entries).toContain(`neg-types/${type}/scope`);
});
