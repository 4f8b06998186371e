import { describe, expect, test } from 'vitest';
import { put } from '../edit/write.ts';
import { backendService, firewallRule, instanceGroup } from '../model/builders.ts';
import { emptyDesign } from '../model/design.ts';
import type { Resource } from '../model/kinds.ts';
import type { InputForm } from '../model/spelling.ts';
import { type FileReport, fileReports } from './report.ts';
import { checkSarif } from './report-sarif.ts';
import { checkText, visible } from './report-text.ts';
import { type At, defineRule, type Finding, type Severity } from './rule.ts';

const rule = defineRule({
  id: 'test/rule',
  severity: 'error',
  title: 'A rule of this test',
  why: 'So that what is printed of a finding can be compared.',
  source: [{ url: 'https://example.com/a', checked: '2026-11' }],
  on: 'neg',
  check: () => [],
});

const finding = (severity: Severity, ...at: [At, ...At[]]): Finding => ({
  key: JSON.stringify(at),
  rule,
  severity,
  at,
  message: 'It is so.',
  sources: rule.source,
  fixes: [{ title: 'Mend it', safety: 'safe', edit: (design) => design }],
});

const design = put(
  emptyDesign('d', 'p'),
  { id: 'neg-1', kind: 'neg', name: 'web', zone: 'us-central1-a', endpoints: [{ id: 'e1' }, { id: 'e7' }] },
  { id: 'vm-1', kind: 'vm', name: 'vm', zone: 'us-central1-a', networkInterfaces: [{ id: 'n1' }, { id: 'n2' }] },
  { id: 'group-1', kind: 'instanceGroup', name: 'group', region: 'us-central1', managed: true },
  { id: 'proxy-1', kind: 'targetProxy', name: 'proxy', type: 'SSL' },
  { id: 'subnet-1', kind: 'subnet', name: 's', region: 'us-central1', project: 'host' },
  { id: 'run-1', kind: 'cloudRunService', name: 'run' },
);

const placeOf = (at: At, input: InputForm) =>
  fileReports({ files: ['x'], input, design, findings: [finding('error', at)] }, false)[0]?.findings[0]?.at[0];

describe('places are spelt as whoever wrote the input spells them', () => {
  const web = { name: 'web', scope: 'us-central1-a' };
  test.each<[At, object, object]>([
    [{ id: 'neg-1' }, { kind: 'neg', ...web }, { kind: 'networkEndpointGroup', ...web }],
    [
      { id: 'neg-1', part: 'e7', field: 'port' },
      { kind: 'neg', ...web, field: 'endpoints[1].port' },
      { kind: 'networkEndpointGroup', ...web, field: 'endpoints[1].port' },
    ],
    [
      { id: 'vm-1', part: 'n2', field: 'subnetwork' },
      { kind: 'vm', name: 'vm', scope: 'us-central1-a', field: 'networkInterfaces[1].subnetwork' },
      { kind: 'instance', name: 'vm', scope: 'us-central1-a', field: 'networkInterfaces[1].subnetwork' },
    ],
    [
      { id: 'vm-1', part: 'n1' },
      { kind: 'vm', name: 'vm', scope: 'us-central1-a', field: 'networkInterfaces[0]' },
      { kind: 'instance', name: 'vm', scope: 'us-central1-a', field: 'networkInterfaces[0]' },
    ],
    [
      { id: 'group-1' },
      { kind: 'instanceGroup', name: 'group', scope: 'us-central1' },
      { kind: 'instanceGroupManager', name: 'group', scope: 'us-central1' },
    ],
    [
      { id: 'proxy-1', field: 'service' },
      { kind: 'targetProxy', name: 'proxy', scope: 'global', field: 'service' },
      { kind: 'targetSslProxy', name: 'proxy', scope: 'global', field: 'service' },
    ],
    [
      { id: 'subnet-1' },
      { kind: 'subnet', name: 's', scope: 'us-central1', project: 'host' },
      { kind: 'subnetwork', name: 's', scope: 'us-central1', project: 'host' },
    ],
    [{ id: 'run-1' }, { kind: 'cloudRunService', name: 'run' }, { kind: 'cloudRunService', name: 'run' }],
  ])('%j', (at, asDesign, asCompute) => {
    expect(placeOf(at, 'design')).toEqual(asDesign);
    expect(placeOf(at, 'compute')).toEqual(asCompute);
  });
});

describe('one report for each file', () => {
  const origins = new Map([
    ['neg-1', 'negs.json'],
    ['vm-1', 'vms.json'],
  ]);
  const files = ['negs.json', 'vms.json'];
  const judge = (findings: readonly Finding[], strict = false) =>
    fileReports({ files, input: 'compute', design, findings, origins }, strict);

  test('a finding stands with the file of its first place that stands in one', () => {
    const told = judge([finding('error', { id: 'vm-1' }), finding('error', { id: 'run-1' }, { id: 'vm-1' })]);
    expect(told.map(({ file, ok, findings }) => [file, ok, findings.length])).toEqual([
      ['negs.json', true, 0],
      ['vms.json', false, 2],
    ]);
  });

  test.each<[Severity, strict: boolean, ok: boolean]>([
    ['error', false, false],
    ['warning', false, true],
    ['warning', true, false],
    ['info', true, true],
    ['unchecked', true, true],
  ])('%s, strict: %s → ok: %s', (severity, strict, ok) => {
    expect(judge([finding(severity, { id: 'neg-1' })], strict)[0]?.ok).toBe(ok);
  });

  test('what no rule can tell is no finding', () => {
    const [first] = judge([finding('unchecked', { id: 'neg-1' })]);
    expect(first?.findings).toEqual([]);
    expect(first?.notChecked).toEqual([
      {
        at: { kind: 'networkEndpointGroup', name: 'web', scope: 'us-central1-a' },
        reason: 'It is so.',
        rule: 'test/rule',
      },
    ]);
  });

  test('what no rule reads is said: other kinds, things outside, unknown fields', () => {
    const odd = put(
      emptyDesign('d', 'p'),
      { id: 'external-1', kind: 'external', name: 'vpc', url: 'projects/p/global/networks/vpc' },
      Object.assign({ id: 'neg-1', kind: 'neg' as const, name: 'web' }, { novel: 1 }),
      { id: 'opaque-1', kind: 'opaque', name: 'tpl', apiKind: 'compute#instanceTemplate' },
    );
    const [report] = fileReports({ files: ['x'], input: 'compute', design: odd, findings: [] }, false);
    expect(report?.notChecked.map(({ at, reason }) => [at.kind, at.name, reason])).toEqual([
      ['network', 'vpc', 'It is not part of the input, so nothing is known of it.'],
      ['networkEndpointGroup', 'web', 'No rule reads novel.'],
      ['instanceTemplate', 'tpl', 'No rule knows resources of this kind.'],
    ]);
  });
});

describe('unknown fields that say nothing are passed over', () => {
  const unreadOf = (resource: Resource, fields: object) => {
    const odd = put(emptyDesign('d', 'p'), Object.assign({ ...resource }, fields));
    const [told] = fileReports({ files: ['x'], input: 'compute', design: odd, findings: [] }, false);
    return told?.notChecked.map(({ reason }) => reason);
  };
  const service = backendService('service', {});

  test.each<[string, Resource, object]>([
    ['what the API answers for a session cookie', service, { affinityCookieTtlSec: 0 }],
    ['the port beside the named one', service, { port: 80 }],
    ['that of a protocol with TLS', service, { protocol: 'HTTPS', port: 443 }],
    ['what is empty', service, { securitySettings: { names: [''], more: {} }, customMetrics: [] }],
    ['a part of the usual caching', service, { cdnPolicy: { cacheMode: 'CACHE_ALL_STATIC', defaultTtl: 3600 } }],
    ['logging that is off', firewallRule('rule', {}), { logConfig: { enable: false } }],
    ['the one version of a managed group', instanceGroup('group', {}), { versions: [{ name: 'a', targetSize: {} }] }],
    ['how a group is updated anyway', instanceGroup('group', {}), { updatePolicy: { maxSurge: { fixed: 1 } } }],
  ])('%s', (_what, resource, fields) => {
    expect(unreadOf(resource, fields)).toEqual([]);
  });

  test.each<[string, Resource, object, string]>([
    ['a cookie that lasts', service, { affinityCookieTtlSec: 60 }, 'affinityCookieTtlSec'],
    ['a port of one’s own', service, { port: 8443 }, 'port'],
    ['the port of another protocol', service, { protocol: 'HTTP', port: 443 }, 'port'],
    ['caching of one’s own', service, { cdnPolicy: { cacheMode: 'FORCE_CACHE_ALL' } }, 'cdnPolicy'],
    ['a member that is not known', service, { cdnPolicy: { defaultTtl: 3600, novel: 1 } }, 'cdnPolicy'],
    ['an object in the place of a number', service, { affinityCookieTtlSec: { novel: 0 } }, 'affinityCookieTtlSec'],
    ['no at the wrong kind', service, { deletionProtection: false }, 'deletionProtection'],
    ['logging that is on', firewallRule('rule', {}), { logConfig: { enable: true } }, 'logConfig'],
    ['a canary', instanceGroup('group', {}), { versions: [{ name: 'a' }, { name: 'b' }] }, 'versions'],
    ['a share', instanceGroup('group', {}), { versions: [{ targetSize: { percent: 50 } }] }, 'versions'],
    ['versions of another kind', service, { versions: 1 }, 'versions'],
  ])('save for %s', (_what, resource, fields, field) => {
    expect(unreadOf(resource, fields)).toEqual([`No rule reads ${field}.`]);
  });
});

const report: FileReport = {
  file: 'my designs/x.json',
  input: 'design',
  ok: false,
  findings: [
    {
      rule: 'test/rule',
      severity: 'error',
      message: 'It is so.',
      why: 'Because.',
      at: [
        { kind: 'neg', name: 'web', scope: 'us-central1-a', field: 'endpoints[0].port' },
        { kind: 'network', name: 'vpc', scope: 'global' },
      ],
      sources: ['https://example.com/a'],
      fixes: ['Mend it'],
      remedies: [{ title: 'Mend it', safety: 'safe' }],
    },
  ],
  accepted: [],
  notChecked: [{ at: { kind: 'external', name: 'v' }, reason: 'Outside.' }],
};

describe('what the design accepts', () => {
  const at: At = { id: 'neg-1' };
  const warning = finding('warning', at);
  const judged = { files: ['x'], input: 'design' as const, design };
  const told = (strict: boolean, lowers: boolean) =>
    fileReports(
      lowers
        ? { ...judged, findings: [warning], lowered: [{ finding: warning, reason: 'We know.' }] }
        : { ...judged, findings: [], accepted: [{ finding: warning, reason: 'We know.' }] },
      strict,
    );

  test.each([
    ['an accepted warning', false, false, true],
    ['an accepted warning, strict', true, false, true],
    ['a lowered error', false, true, true],
    ['a lowered error, strict: it is a warning', true, true, false],
  ])('%s', (_, strict, lowers, ok) => {
    const [only] = told(strict, lowers);
    expect(only?.ok).toBe(ok);
    expect(only?.findings.map(({ lowered }) => lowered)).toEqual(lowers ? [{ from: 'error', reason: 'We know.' }] : []);
    expect(only?.accepted.map(({ reason }) => reason)).toEqual(lowers ? [] : ['We know.']);
  });

  test('is told in the text, with the reason', () => {
    expect(checkText(told(false, false))).toBe(
      [
        'x:',
        '',
        '  accepted warning  neg/web@us-central1-a',
        '    It is so.',
        '    Accepted: We know.',
        '    test/rule',
        '',
        ...'0 errors, 0 warnings, 1 accepted in 1 file\n'.split('\n'),
      ].join('\n'),
    );
    expect(checkText(told(false, true))).toContain('    Lowered from error: We know.\n');
  });

  test('is suppressed in SARIF, with the reason; what is lowered is not', () => {
    const sarif = (lowers: boolean): unknown =>
      JSON.parse(checkSarif(told(false, lowers), [rule], { name: 'n', version: '1.0.0' }, []));
    const suppressions = [{ kind: 'inSource', status: 'accepted', justification: 'We know.' }];
    expect(sarif(false)).toMatchObject({ runs: [{ results: [{ level: 'warning', suppressions }] }] });
    expect(sarif(true)).toMatchObject({
      runs: [
        {
          results: [
            {
              level: 'warning',
              message: { text: 'It is so. Lowered from error: We know. Fix: Mend it.' },
              suppressions: [],
            },
          ],
        },
      ],
    });
  });
});

describe('text', () => {
  test('says what, why, where, what would mend it and where it is written', () => {
    expect(checkText([report])).toBe(
      [
        'my designs/x.json:',
        '',
        '  error  neg/web@us-central1-a endpoints[0].port',
        '    It is so.',
        '    Why: Because.',
        '    With: network/vpc',
        '    Fix (safe): Mend it',
        '    test/rule  https://example.com/a',
        '',
        '  not checked  external/v: Outside.',
        '',
        '1 error, 0 warnings in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('a clean file is one line', () => {
    expect(checkText([{ ...report, findings: [], notChecked: [] }])).toBe(
      'my designs/x.json: nothing found\n\n0 errors, 0 warnings in 1 file\n',
    );
  });

  test('what would steer a terminal is spelt out', () => {
    expect(visible('a\u001b[31mb\nc\u202ed\ud800')).toBe('a\\u{001b}[31mb\\u{000a}c\\u{202e}d\\u{d800}');
  });
});

describe('SARIF', () => {
  const tool = { name: 'neg-designer', version: '1.2.3' };

  test('has what the standard asks for, and the same places', () => {
    const text = checkSarif([report], [rule], tool, []);
    expect(JSON.parse(text)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'neg-designer',
              rules: [
                { id: 'engine/not-read', defaultConfiguration: { level: 'none' } },
                {
                  id: 'test/rule',
                  helpUri: 'https://example.com/a',
                  defaultConfiguration: { level: 'error' },
                  properties: { tags: ['test', 'neg'] },
                },
              ],
            },
          },
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
          artifacts: [{ location: { uri: 'my%20designs/x.json' } }],
          results: [
            {
              ruleId: 'test/rule',
              ruleIndex: 1,
              kind: 'fail',
              level: 'error',
              message: { text: 'It is so. Fix: Mend it.' },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'my%20designs/x.json' } },
                  logicalLocations: [{ fullyQualifiedName: 'neg/web@us-central1-a#endpoints[0].port' }],
                },
              ],
              relatedLocations: [{ logicalLocations: [{ fullyQualifiedName: 'network/vpc' }] }],
              partialFingerprints: {
                'places/v1': 'test/rule | neg/web@us-central1-a endpoints[0].port | network/vpc',
              },
              suppressions: [],
            },
            {
              ruleId: 'engine/not-read',
              ruleIndex: 0,
              kind: 'open',
              level: 'none',
              message: { text: 'Not checked: Outside.' },
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['-', 'stdin'],
    ['/a b/c.json', 'file:///a%20b/c.json'],
    ['C:\\a\\c.json', 'file:///C:/a/c.json'],
    ['a/\ud800.json', 'a/%EF%BF%BD.json'],
  ])('the file %j is the address %s', (file, uri) => {
    expect(checkSarif([{ ...report, file }], [rule], tool, [])).toContain(`"uri": "${uri}"`);
  });

  test('an input that could not be read is told', () => {
    expect(JSON.parse(checkSarif([], [rule], tool, ['x.json: No.']))).toMatchObject({
      runs: [
        {
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }],
          results: [],
        },
      ],
    });
  });
});
