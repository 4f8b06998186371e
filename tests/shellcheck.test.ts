import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gcloudScript } from '../src/core/export/gcloud.ts';
import { plan } from '../src/core/export/plan.ts';
import type { Design } from '../src/core/model/design.ts';
import { templates } from '../src/core/templates/list.ts';
import { designs } from './arbitrary/designs.ts';
import { hostileTexts } from './arbitrary/world.ts';
import { hasBash } from './recorded-bash.ts';
import { wideDesigns } from './wide-designs.ts';

/** Exported scripts before the eyes of ShellCheck and of bash itself, without running them. */

const hasShellCheck = spawnSync('shellcheck', ['--version']).status === 0;

const known: readonly (readonly [string, Design])[] = [
  ...templates.map(({ id, design }) => [`template ${id}`, design] as const),
  ...Object.entries(wideDesigns).map(([name, design]) => [`design ${name}`, design] as const),
];

/** The script that creates and the one that deletes, with everything on top that may stand there. */
function scriptsOf(design: Design): string[] {
  const made = plan(design);
  const remarks = { warnings: hostileTexts, accepted: hostileTexts };
  return [false, true].map((teardown) => gcloudScript(made, design, { ...remarks, teardown }).text);
}

function expectParsed(design: Design): void {
  for (const script of scriptsOf(design)) {
    const { status, stderr } = spawnSync('bash', ['--norc', '-n'], { input: script, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
}

/** `severity`: from which on a remark counts. */
function expectPassed(design: Design, severity: string): void {
  for (const script of scriptsOf(design)) {
    const words = ['--norc', '--shell=bash', `--severity=${severity}`, '--format=gcc', '-'];
    const { stdout, stderr } = spawnSync('shellcheck', words, { input: script, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  }
}

const patience = { timeout: 120_000 };
const hostile = designs({ hostile: true, blanks: true, outside: true });

if (!hasBash) console.info('bash is not there: whether scripts can be read by it is not checked.');
else {
  describe('bash can read', () => {
    test.each(known)('%s', (_name, design) => {
      expectParsed(design);
    });
    test('generated designs with hostile text', patience, () => {
      fc.assert(fc.property(hostile, expectParsed), { numRuns: 60 });
    });
  });
}

if (!hasShellCheck) console.info('shellcheck is not there: its check of the scripts is left out.');
else {
  describe('ShellCheck has nothing to say of', () => {
    test.each(known)('%s', patience, (_name, design) => {
      // A description like "$(id)" in single quotes makes it ask whether that is meant: it is.
      expectPassed(design, _name === 'design everything' ? 'warning' : 'style');
    });
    test('generated designs', patience, () => {
      fc.assert(
        fc.property(designs({ outside: true }), (design) => expectPassed(design, 'style')),
        { numRuns: 8 },
      );
    });
    test('generated designs with hostile text', patience, () => {
      fc.assert(
        fc.property(hostile, (design) => expectPassed(design, 'warning')),
        { numRuns: 12 },
      );
    });
  });
}
