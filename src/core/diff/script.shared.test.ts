import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit, chances } from '../../../bench/edits.ts';
import { designs } from '../../../tests/arbitrary/designs.ts';
import { withDocumented } from '../../../tests/gcloud-beyond-grammar.ts';
import { Grammar, isNewer, parseCall, problemsOf } from '../../../tests/gcloud-grammar.ts';
import { hasGcloud, lint } from '../../../tests/gcloud-lint.ts';
import { hasBash, record } from '../../../tests/recorded-bash.ts';
import { sharedPath } from '../../../tests/shared-folder.ts';
import { tweak } from '../../../tests/tweaks.ts';
import { wideDesigns } from '../../../tests/wide-designs.ts';
import type { Design } from '../model/design.ts';
import { templates } from '../templates/list.ts';
import { planChanges } from './plan-changes.ts';
import { changeScript } from './script.ts';

/**
 * Runs scripts that lead from one design to another under bash and holds each call of gcloud against a description of
 * gcloud's own parser, and against the list of the few commands that it leaves out.
 */
const path = sharedPath('reference/gcloud-grammar.json');

test('the description of gcloud is found, or it is known to be missing', () => {
  expect(path === undefined || path.endsWith('gcloud-grammar.json')).toBe(true);
});

if (path !== undefined && hasBash) {
  const grammar = withDocumented(Grammar.parse(JSON.parse(readFileSync(path, 'utf8'))));

  /** What is wrong with a call itself. A value that no API would take is the design's, and is passed on as it is. */
  const isOfCall = (problem: string): boolean =>
    !/ is no \w+$| does not fit$| is (less|more) than | is none of |takes at most|needs at least 1 items|no key in|no such key/s.test(
      problem,
    );

  const problems = (old: Design, now: Design, names: 'keep' | 'new'): string[] => {
    const plan = planChanges(old, now, { names, allowInterruption: true });
    if (!plan.ok) return plan.refusals.length > 0 ? [] : ['refused without a reason'];
    const result = record(changeScript(plan, old, now).text, {
      SETTLE_SECONDS: '0',
      MIGRATION_SECONDS: '0',
      ASSUME_DONE: 'yes',
    });
    expect(result).toMatchObject({ status: 0, stderr: '', strays: [] });
    return result.calls.flatMap(({ argv }) =>
      problemsOf(argv, grammar)
        .filter(isOfCall)
        .map((problem) => `gcloud ${argv.slice(0, 6).join(' ')}: ${problem}`),
    );
  };

  const names = fc.constantFrom('keep', 'new');
  const known = [...templates.map(({ id, design }) => [id, design] as const), ...Object.entries(wideDesigns)];

  describe('scripts are made of commands that gcloud knows', () => {
    test.each(known)('from %s', { timeout: 120_000 }, (_name, design) => {
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), names, (seed, count, chosen) => {
          const chance = chances(seed + 1);
          let now = design;
          for (let turn = 0; turn < count; turn += 1) now = (chance() < 0.7 ? tweak : anyEdit)(now, chance);
          expect(problems(design, now, chosen)).toEqual([]);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    });

    test('from any design to any other, whatever its names want to be', { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(
          designs({ hostile: true, outside: true }),
          designs({ blanks: true, hostile: true }),
          fc.nat(),
          names,
          (design, other, seed, chosen) => {
            const chance = chances(seed + 1);
            let now = design;
            for (let turn = 0; turn < 8; turn += 1) now = tweak(now, chance);
            expect(problems(design, now, chosen)).toEqual([]);
            expect(problems(design, other, chosen)).toEqual([]);
          },
        ),
        { numRuns: 15, endOnFailure: true },
      );
    });
  });

  if (!hasGcloud) {
    console.info('gcloud is not there: its own check of the commands is left out.');
  } else {
    test('gcloud itself takes each form of command that changes something', { timeout: 180_000 }, async () => {
      const forms = new Map<string, string>();
      for (const [, design] of [
        ...known,
        ...Array.from({ length: 4 }, () => ['again', wideDesigns.everything] as const),
      ]) {
        const chance = chances(forms.size + 1);
        let now = design;
        for (let turn = 0; turn < 8; turn += 1) now = tweak(now, chance);
        const plan = planChanges(design, now, { allowInterruption: true });
        if (!plan.ok) continue;
        const { calls } = record(changeScript(plan, design, now).text, {
          SETTLE_SECONDS: '0',
          MIGRATION_SECONDS: '0',
          ASSUME_DONE: 'yes',
        });
        for (const { argv } of calls) noteForm(argv, forms);
      }
      expect(forms.size).toBeGreaterThan(30);
      expect(await lint([...forms.values()])).toEqual({ checked: forms.size, refused: [] });
    });
  }

  /** One command of each form: a command and the names of its flags, where its words need no quotes. */
  function noteForm(argv: readonly string[], forms: Map<string, string>): void {
    const call = parseCall(argv, grammar);
    if (!call || isNewer(argv, grammar) || argv.some((word) => !/^[\w./:;,=@|^+-]+$/.test(word))) return;
    // An installed gcloud may be older than the pages.
    const isOld = !/ create$|grpc-with-tls|^alpha|^beta/.test(call.command);
    const names = [...new Set(call.given.map(({ name }) => name))].sort();
    const form = [call.command, ...names].join(' ');
    if (!isOld || forms.has(form) || argv.length > 60 || problemsOf(argv, grammar).length > 0) return;
    forms.set(form, ['gcloud', ...argv.map((word) => (/[;|^]/.test(word) ? `'${word}'` : word))].join(' '));
  }
}
