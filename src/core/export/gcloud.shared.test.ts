import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { documented, withDocumented } from '../../../tests/gcloud-beyond-grammar.ts';
import { Grammar, isNewer, parseCall, problemsOf } from '../../../tests/gcloud-grammar.ts';
import { hasGcloud, lint } from '../../../tests/gcloud-lint.ts';
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

/** The calls of the known designs, of creation and teardown: each script runs once for all tests. */
const recorded = new Map<Design, readonly [create: readonly RecordedCall[], teardown: readonly RecordedCall[]]>();
function knownCalls(design: Design): readonly [readonly RecordedCall[], readonly RecordedCall[]] {
  const calls = recorded.get(design) ?? [callsOf(design, false), callsOf(design, true)];
  recorded.set(design, calls);
  return calls;
}

test('the description of gcloud is found, or it is known to be missing', () => {
  expect(path === undefined || path.endsWith('gcloud-grammar.json')).toBe(true);
});

if (path !== undefined && hasBash) {
  const described = Grammar.parse(JSON.parse(readFileSync(path, 'utf8')));
  const grammar = withDocumented(described);

  /** One command of each form: a command and the names of its flags. */
  const forms = hasGcloud
    ? formsOf(known.flatMap(([, design]) => knownCalls(design).flat()))
    : new Map<string, string>();
  const linting = hasGcloud ? lint([...forms.values()]) : undefined;

  describe.each(known)('%s', (_name, design) => {
    test.each([
      ['creation', 0],
      ['teardown', 1],
    ] as const)('%s is made of commands that gcloud knows', (_which, which) => {
      const wrong = knownCalls(design)[which].flatMap(({ argv }) =>
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

  test('commands outside the description are few, each with its page, and none of them is in it', () => {
    for (const { command, source } of documented) {
      expect(described.commands, command).not.toHaveProperty([command]);
      expect(source).toBe(`https://cloud.google.com/sdk/gcloud/reference/${command.replaceAll(' ', '/')}`);
    }
  });

  test('the commands in comments are known to gcloud, and quoted', () => {
    const seen = new Set<string>();
    for (const [, design] of known) {
      const { lines } = gcloudScript(plan(design), design);
      const commands = lines.flatMap(({ text }) => /^# +((?:gcloud|kubectl) .*)$/.exec(text)?.[1] ?? []);
      const script = ['PROJECT_ID=p PROJECT_ID_HOST_PROJECT=p PROJECT_ID_THIRD_PROJECT=p PROJECT_ID_OTHER_PROJECT=p'];
      const { calls, stderr } = record([...script, 'kubectl() { gcloud kubectl "$@"; }', ...commands].join('\n'));
      expect(stderr).toBe('');
      expect(calls).toHaveLength(commands.length);
      for (const { argv } of calls) {
        if (argv[0] === 'kubectl') continue;
        expect(problemsOf(argv, grammar), argv.join(' ')).toEqual([]);
        seen.add(parseCall(argv, grammar)?.command ?? '');
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'compute network-endpoint-groups list-network-endpoints',
        'compute backend-services get-health',
        'run deploy',
      ]),
    );
  });

  test('the designs use every command that creates something, and all that deletes it', () => {
    const used = new Set(
      known.flatMap(([, design]) =>
        knownCalls(design).flatMap((calls) => calls.map(({ argv }) => parseCall(argv, grammar)?.command)),
      ),
    );
    expect(
      Object.keys(described.commands)
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

  if (!linting) {
    console.info('gcloud is not there: its own check of the commands is left out.');
  } else {
    test('gcloud itself takes each form of command', { timeout: 120_000 }, async () => {
      expect(forms.size).toBeGreaterThan(60);
      expect(await linting).toEqual({ checked: forms.size, refused: [] });
    });
  }

  function formsOf(calls: readonly RecordedCall[]): Map<string, string> {
    const found = new Map<string, string>();
    for (const { argv } of calls) {
      const call = parseCall(argv, grammar);
      // An installed gcloud may be older than the description, and its check reads no quotes.
      if (!call || isNewer(argv, grammar) || argv.some((word) => !/^[\w./:;,=@|^+-]+$/.test(word))) continue;
      const names = new Set(call.given.map(({ name }) => name));
      const form = [call.command, ...[...names].sort()].join(' ');
      if (!found.has(form) && argv.length < 60) found.set(form, ['gcloud', ...argv.map(inQuotes)].join(' '));
    }
    return found;
  }
}

function inQuotes(word: string): string {
  return /[;|^]/.test(word) ? `'${word}'` : word;
}
