import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { Grammar, isNewer, parseCall, problemsOf } from '../../../tests/gcloud-grammar.ts';
import { anyResource } from '../../../tests/random-designs.ts';
import { hasBash, type RecordedCall, record } from '../../../tests/recorded-bash.ts';
import { sharedPath } from '../../../tests/shared-folder.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import { designOf } from '../model/builders.ts';
import type { Design } from '../model/design.ts';
import { templates } from '../templates/list.ts';
import { gcloudScript } from './gcloud.ts';
import { plan } from './plan.ts';

/**
 * Runs exported scripts under bash and holds each call of gcloud against a description of gcloud's own parser. The
 * description lies beside the project and is not part of it: without it this is left out.
 */
const path = sharedPath('reference/gcloud-grammar.json');

const known: readonly (readonly [string, Design])[] = [
  ...templates.map(({ id, design }) => [`template ${id}`, design] as const),
  ...Object.entries(wideDesigns).map(([name, design]) => [`design ${name}`, design] as const),
];

function callsOf(design: Design, teardown: boolean): readonly RecordedCall[] {
  const result = record(gcloudScript(plan(design), design, { teardown }).text);
  expect(result).toMatchObject({ status: 0, stderr: '', strays: [] });
  return result.calls;
}

const Answers = z.array(
  z.object({ command_string: z.string(), success: z.boolean(), error_message: z.string().nullable() }),
);

/** The installed gcloud's own check of commands, offline, all in one go: what it has against each. */
function lint(commands: readonly string[]): { readonly checked: number; readonly refused: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'gcloud-lint-'));
  try {
    const file = join(folder, 'commands.json');
    writeFileSync(file, JSON.stringify(commands.map((command) => ({ command_string: command }))));
    const words = ['meta', 'lint-gcloud-commands', `--commands-file=${file}`, '--format=json'];
    const result = spawnSync('gcloud', words, { encoding: 'utf8', maxBuffer: 200_000_000 });
    const answers = Answers.parse(JSON.parse(result.stdout.split('\n')[0] ?? ''));
    const refused = answers.filter(({ success }) => !success);
    return {
      checked: answers.length,
      refused: refused.map(({ command_string, error_message }) => `${command_string}: ${error_message}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the description of gcloud is found, or it is known to be missing', () => {
  expect(path === undefined || path.endsWith('gcloud-grammar.json')).toBe(true);
});

if (path !== undefined && hasBash) {
  const grammar = Grammar.parse(JSON.parse(readFileSync(path, 'utf8')));

  describe.each(known)('%s', (_name, design) => {
    test.each([false, true])('is made of commands that gcloud knows (teardown: %s)', (teardown) => {
      const wrong = callsOf(design, teardown).flatMap(({ argv }) =>
        problemsOf(argv, grammar).map((problem) => `gcloud ${argv.slice(0, 6).join(' ')}: ${problem}`),
      );
      expect(wrong).toEqual([]);
    });
  });

  const chaos = fc
    .uniqueArray(anyResource, { selector: ({ id }) => id, maxLength: 25 })
    .map((resources) => designOf(...resources));

  test.each([
    ['well-formed designs', designs()],
    ['designs with blanks, hostile text and things outside', designs({ blanks: true, hostile: true, outside: true })],
    ['resources wired by chance', chaos],
  ])('%s become commands that gcloud knows', { timeout: 120_000 }, (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (design, teardown) => {
        const wrong = callsOf(design, teardown).flatMap(({ argv }) =>
          problemsOf(argv, grammar).map((problem) => `gcloud ${argv.slice(0, 6).join(' ')}: ${problem}`),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('the designs use every command that creates something, and all that deletes it', () => {
    const used = new Set(
      known.flatMap(([, design]) =>
        [false, true].flatMap((teardown) =>
          callsOf(design, teardown).map(({ argv }) => parseCall(argv, grammar)?.command),
        ),
      ),
    );
    expect(
      Object.keys(grammar.commands)
        .filter((name) => !used.has(name))
        .sort(),
    ).toEqual([
      'compute backend-services remove-backend',
      'compute instance-groups set-named-ports',
      'compute instance-templates create',
      'compute instances network-interfaces update',
      'compute network-endpoint-groups list-network-endpoints',
      'run deploy',
    ]);
  });

  if (spawnSync('gcloud', ['version']).status !== 0) {
    console.info('gcloud is not there: its own check of the commands is left out.');
  } else {
    test('gcloud itself takes each form of command', { timeout: 120_000 }, () => {
      const forms = new Map<string, string>();
      for (const [, design] of known) {
        for (const { argv } of [...callsOf(design, false), ...callsOf(design, true)]) {
          const call = parseCall(argv, grammar);
          // An installed gcloud may be older than the description, and its check reads no quotes.
          if (!call || isNewer(argv, grammar) || argv.some((word) => !/^[\w./:;,=@|^+-]+$/.test(word))) continue;
          const names = new Set(call.given.map(({ name }) => name));
          const form = [call.command, ...[...names].sort()].join(' ');
          if (!forms.has(form) && argv.length < 60) forms.set(form, ['gcloud', ...argv.map(inQuotes)].join(' '));
        }
      }
      expect(forms.size).toBeGreaterThan(60);
      expect(lint([...forms.values()])).toEqual({ checked: forms.size, refused: [] });
    });
  }
}

const inQuotes = (word: string) => (/[;|^]/.test(word) ? `'${word}'` : word);
