import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { runWith } from '../../tests/fake-io.ts';
import { sarifProblems } from '../../tests/sarif-schema.ts';
import { sharedPath } from '../../tests/shared-folder.ts';

const Log = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          level: z.string(),
          locations: z.tuple([
            z.object({ physicalLocation: z.object({ region: z.optional(z.object({ startLine: z.number() })) }) }),
          ]),
        }),
      ),
    }),
  ]),
});

const folders = ['valid', 'broken'].flatMap((name) => sharedPath(`samples/${name}`) ?? []);
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, join(folder, file)] as const),
);

test.each(samples)('%s: a valid log, each error on a line of the file', async (file, path) => {
  const text = readFileSync(path, 'utf8');
  const { out } = await runWith({ [file]: text }, 'check', file, '--format', 'sarif');
  const json: unknown = JSON.parse(out);
  expect(sarifProblems(json)).toEqual([]);
  for (const { level, locations } of Log.parse(json).runs[0].results) {
    const line = locations[0].physicalLocation.region?.startLine;
    if (level === 'error') expect(line).toBeLessThanOrEqual(text.split('\n').length);
  }
});
