import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runWith } from '../../tests/fake-io.ts';
import { sharedPath } from '../../tests/shared-folder.ts';

// Real public configurations that may lie beside the project, through the command line: what must hold of each stands in
// their own README.

const samples = sharedPath('samples');

const Sample = z.looseObject({ verdict: z.string(), at: z.array(z.string()) });
const Export = z.looseObject({ text: z.string().optional(), content: z.unknown().optional() });
const Report = z.object({
  version: z.literal(1),
  files: z.array(
    z.object({
      file: z.string(),
      input: z.enum(['design', 'compute']),
      ok: z.boolean(),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          message: z.string(),
          why: z.string(),
          at: z.array(z.looseObject({ kind: z.string(), name: z.string() })).min(1),
          sources: z.array(z.string()).min(1),
          fixes: z.array(z.string()),
        }),
      ),
      notChecked: z.array(z.looseObject({ reason: z.string() })),
    }),
  ),
});

function textsOf(folder: string): [file: string, text: string][] {
  if (samples === undefined) return [];
  const names = readdirSync(join(samples, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => [name, readFileSync(join(samples, folder, name), 'utf8')]);
}

async function checked(file: string, text: string) {
  const { code, out, err } = await runWith({ [file]: text }, 'check', file, '--format', 'json');
  const [report] = Report.parse(JSON.parse(out)).files;
  return { code, err, ok: report?.ok, findings: report?.findings ?? [] };
}

/** What is written of it, whatever is wrong with it, differs from it in nothing. */
async function expectRoundTrip(file: string, text: string): Promise<void> {
  for (const args of [['compute'], ['compute', '--calls'], ['design']]) {
    const { code, out } = await runWith({ [file]: text }, 'export', file, '--force', '--to', ...args);
    expect(code, args.join(' ')).toBe(0);
    const diff = await runWith({ [file]: text, 'back.json': out }, 'diff', file, 'back.json');
    expect({ code: diff.code, err: diff.err }, `${args.join(' ')}: ${diff.out}`).toEqual({ code: 0, err: '' });
  }
}

/** Each target is written, and what is written of the two that are input too is found as good as it was. */
async function expectExports(file: string, text: string): Promise<void> {
  for (const args of [['gcloud'], ['gcloud', '--teardown'], ['compute'], ['compute', '--calls'], ['design']]) {
    const { code, out } = await runWith({ [file]: text }, 'export', file, '--to', ...args);
    expect(code, args.join(' ')).toBe(0);
    if (args[0] !== 'gcloud') expect((await checked('again.json', out)).code, args.join(' ')).toBe(0);
  }
}

describe.runIf(samples)('valid configurations', () => {
  test.each(textsOf('valid'))('%s', async (file, text) => {
    const { code, err, ok } = await checked(file, text);
    expect({ code, err, ok }).toEqual({ code: 0, err: '', ok: true });
    await expectExports(file, text);
    await expectRoundTrip(file, text);
  });
});

describe.runIf(samples)('configurations with one mistake, and their repaired twins', () => {
  test.each(textsOf('broken'))('%s', async (file, text) => {
    const { verdict, at } = Sample.parse(JSON.parse(text));
    const { code, err, ok, findings } = await checked(file, text);
    expect(err).toBe('');
    await expectRoundTrip(file, text);
    if (verdict === 'valid') {
      expect({ code, ok }).toEqual({ code: 0, ok: true });
      await expectExports(file, text);
      return;
    }
    expect(code).toBe(verdict === 'error' ? 1 : 0);
    const there = findings.filter((finding) => finding.at.some(({ kind, name }) => at.includes(`${kind}/${name}`)));
    expect(there.map(({ severity }) => severity)).toContain(verdict);
    expect(findings.filter((finding) => finding.severity === 'error' && !there.includes(finding))).toEqual([]);
    const strict = await runWith({ [file]: text }, 'check', file, '--strict');
    expect(strict.code).toBe(1);
  });
});

describe.runIf(samples)('what people have in hand is read, or refused with a command that helps', () => {
  test.each(textsOf('exports'))('%s', async (file, text) => {
    const { text: raw, content } = Export.parse(JSON.parse(text));
    const { code, out, err } = await runWith({ [file]: raw ?? JSON.stringify(content) }, 'import', file);
    if (code === 0) {
      expect(JSON.parse(out)).toMatchObject({ format: 'neg-designer' });
      await expectRoundTrip(file, raw ?? JSON.stringify(content));
    } else {
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^neg-designer: [^\n]*`gcloud compute [a-zA-Z -]+ --format=json`[^\n]*\n$/);
    }
  });
});

test.runIf(samples)('a whole folder at once, each file alone', async () => {
  const texts = textsOf('valid');
  const args = ['check', '--separate', '--format', 'json', ...texts.map(([file]) => file)];
  const { code, out } = await runWith(Object.fromEntries(texts), ...args);
  expect(code).toBe(0);
  expect(Report.parse(JSON.parse(out)).files.map(({ file }) => file)).toEqual(texts.map(([file]) => file));
});
