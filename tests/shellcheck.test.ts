import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planChanges } from '../src/core/diff/plan-changes.ts';
import { changeScript } from '../src/core/diff/script.ts';
import { setFields } from '../src/core/edit/write.ts';
import { gcloudScript } from '../src/core/export/gcloud.ts';
import { plan } from '../src/core/export/plan.ts';
import {
  backendBucket,
  backendService,
  certificate,
  cloudRunService,
  designOf,
  forwardingRule,
  healthCheck,
  targetProxy,
  urlMap,
} from '../src/core/model/builders.ts';
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
  expectScriptsParsed(scriptsOf(design));
}

function expectScriptsParsed(scripts: readonly string[]): void {
  for (const script of scripts) {
    const { status, stderr } = spawnSync('bash', ['--norc', '-n'], { input: script, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
}

/** `severity`: from which on a remark counts. */
function expectPassed(design: Design, severity: string): void {
  expectScriptsPassed(scriptsOf(design), severity);
}

function expectScriptsPassed(scripts: readonly string[], severity: string): void {
  for (const script of scripts) {
    const words = ['--norc', '--shell=bash', `--severity=${severity}`, '--format=gcc', '-'];
    const { stdout, stderr } = spawnSync('shellcheck', words, { input: script, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  }
}

const service = (id: string, scheme: string) =>
  backendService(id, { loadBalancingScheme: scheme, protocol: 'HTTP', healthChecks: ['probe'] });
const rule = (id: string, scheme: string, portRange: string) =>
  forwardingRule(`${id}-rule`, { loadBalancingScheme: scheme, IPProtocol: 'TCP', portRange, target: `${id}-proxy` });
const issued = (id: string) => certificate(id, { type: 'MANAGED', managed: { domains: [`${id}.example.com`] } });

/** A classic load balancer with a bucket, one whose certificate Google issues, and what gcloud has no command for. */
const before = designOf(
  healthCheck('probe', { type: 'HTTP', port: 80 }),
  service('shop', 'EXTERNAL'),
  backendBucket('files', { bucketName: 'files' }),
  urlMap('shop-map', {
    defaultService: 'shop',
    hostRules: [{ hosts: ['files.example.com'], pathMatcher: 'files' }],
    pathMatchers: [{ name: 'files', defaultService: 'files' }],
  }),
  targetProxy('shop-proxy', { type: 'HTTP', urlMap: 'shop-map' }),
  rule('shop', 'EXTERNAL', '80'),
  service('site', 'EXTERNAL_MANAGED'),
  urlMap('site-map', { defaultService: 'site' }),
  issued('first'),
  issued('second'),
  targetProxy('site-proxy', { type: 'HTTPS', urlMap: 'site-map', sslCertificates: ['first'] }),
  rule('site', 'EXTERNAL_MANAGED', '443'),
  cloudRunService('run', { name: 'one', region: 'us-central1' }),
);

/** The way to a design where each has changed: it is everything that a script waits for. */
function waitingScript(): string {
  const patches: readonly (readonly [string, object])[] = [
    ['shop', { loadBalancingScheme: 'EXTERNAL_MANAGED' }],
    ['shop-rule', { loadBalancingScheme: 'EXTERNAL_MANAGED' }],
    ['site-proxy', { sslCertificates: ['second'] }],
    ['run', { name: 'two' }],
  ];
  const after = patches.reduce((design, [id, patch]) => setFields(design, id, patch), before);
  const way = planChanges(before, after);
  if (!way.ok) throw new Error(JSON.stringify(way.refusals));
  return changeScript(way, before, after, { warnings: hostileTexts }).text;
}

test('the script of a change waits for people, for certificates and for a migration', () => {
  expect(waitingScript()).toMatch(/^by_hand '/m);
  expect(waitingScript()).toMatch(/^await_certificate second/m);
  expect(waitingScript().match(/^sleep "\$MIGRATION_SECONDS"$/gm)).toHaveLength(8);
});

const patience = { timeout: 120_000 };
const hostile = designs({ hostile: true, blanks: true, outside: true });

if (!hasBash) console.info('bash is not there: whether scripts can be read by it is not checked.');
else {
  describe('bash can read', () => {
    test.each(known)('%s', (_name, design) => {
      expectParsed(design);
    });
    test('the script of a change that waits', () => {
      expectScriptsParsed([waitingScript()]);
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
    test('the script of a change that waits', () => {
      expectScriptsPassed([waitingScript()], 'style');
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
