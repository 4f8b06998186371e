import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept, withdraw } from '../edit/accept.ts';
import { put, setFields } from '../edit/write.ts';
import { neg } from '../model/builders.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { answered, answerLines, answerTo, asAccepted, checkAccepted, withAcceptances } from './acceptance.ts';
import { Checker, check, deployable } from './engine.ts';
import { fixAllSafe } from './fix-all.ts';
import { judgeEdit } from './judge.ts';
import { rules } from './list.ts';
import { type At, defineRule, type Finding, type Severity } from './rule.ts';

const ruleOf = (id: string, documentedOnly?: true) =>
  defineRule({
    id,
    severity: 'error',
    title: id,
    why: 'So that there is something to accept.',
    source: [{ url: 'https://example.com/a', checked: '2026-11' }],
    on: 'neg',
    ...(documentedOnly ? { documentedOnly } : {}),
    check: () => [],
  });
const known = rules[0]?.id ?? '';
const firm = ruleOf(known);
const soft = ruleOf('test/soft', true);

const finding = (severity: Severity, rule = firm, ...others: readonly At[]): Finding => ({
  key: `${rule.id} ${severity}`,
  rule,
  severity,
  documentedOnly: rule.documentedOnly ?? false,
  at: [{ id: 'neg-1', part: 'e1', field: severity }, ...others],
  message: 'It is so.',
  sources: rule.source,
  fixes: [],
});

const design = put(emptyDesign(), neg('neg-1', { name: 'web', endpoints: [{ id: 'e1' }] }));
const accepting = (findings: readonly Finding[], reason = 'We know.', start: Design = design) =>
  findings.reduce((next, one) => accept(next, asAccepted(one), reason), start);
const found = [
  finding('error'),
  finding('error', soft),
  finding('warning'),
  finding('warning', soft),
  finding('info'),
  finding('unchecked'),
];

describe('what may be answered', () => {
  test.each<[Severity, typeof firm, ReturnType<typeof answerTo>]>([
    ['error', firm, undefined],
    ['error', soft, 'lower'],
    ['warning', firm, 'accept'],
    ['warning', soft, 'accept'],
    ['info', firm, undefined],
    ['info', soft, undefined],
    ['unchecked', soft, undefined],
  ])('%s', (severity, rule, answer) => {
    expect(answerTo(finding(severity, rule))).toBe(answer);
  });

  test.each(rules.filter(({ documentedOnly }) => documentedOnly).map(({ id, severity }) => [id, severity]))(
    'only what is an error can be lowered: %s',
    (_, severity) => {
      expect(severity).toBe('error');
    },
  );

  test('with all accepted, firm errors stay, soft ones are warnings, warnings are set apart', () => {
    const outcome = withAcceptances(found, accepting(found));
    const told = outcome.findings.filter(({ rule }) => !rule.id.startsWith('engine/'));
    expect(told.map(({ severity, rule }) => [severity, rule.id])).toEqual([
      ['error', known],
      ['warning', 'test/soft'],
      ['info', known],
      ['unchecked', known],
    ]);
    expect(outcome.accepted.map(({ finding: { severity } }) => severity)).toEqual(['warning', 'warning']);
    expect(outcome.lowered.map(({ reason }) => reason)).toEqual(['We know.']);
    expect(outcome.findings).toContain(outcome.lowered[0]?.finding);
    expect(outcome.findings.at(-1)?.severity).toBe('unchecked');
  });

  test('nothing is lost and nothing told twice, whatever is accepted', () => {
    fc.assert(
      fc.property(fc.subarray(found), fc.subarray(found), fc.constantFrom('why', ' '), (present, accepted, reason) => {
        const { findings, accepted: apart } = answered(present, accepting(accepted, reason));
        const keys = [...findings, ...apart.map((one) => one.finding)].map(({ key }) => key);
        expect([...keys].sort()).toEqual(present.map(({ key }) => key).sort());
        const firmErrors = ({ severity, rule }: Finding) => severity === 'error' && rule === firm;
        expect(findings.filter(firmErrors)).toEqual(present.filter(firmErrors));
        expect(deployable(findings)).toBe(
          !present.some(firmErrors) && !findings.some(({ severity }) => severity === 'error'),
        );
      }),
    );
  });

  test('an acceptance holds for all of its places and for no others', () => {
    const two = finding('warning', firm, { id: 'neg-2' });
    expect(answered([two], accepting([two])).findings).toEqual([]);
    expect(answered([two], accepting([finding('warning')])).findings).toEqual([two]);
    expect(answered([finding('warning')], accepting([two])).findings).toHaveLength(1);
  });

  test('a design that accepts nothing has its findings as they are', () => {
    expect(withAcceptances(found, design).findings).toBe(found);
  });
});

describe('an acceptance that has no effect is noted', () => {
  const raw = (rule: string, reason: string, at: readonly At[] = [{ id: 'neg-1' }]): Design => ({
    ...design,
    accepted: [{ rule, at, reason }],
  });
  test.each<[string, Design, readonly Finding[], RegExp]>([
    ['nothing found', raw(known, 'x'), [], /web.*finds nothing there now\.$/],
    ['no such rule', raw('no/such', 'x'), [], /no rule has this name\.$/],
    ['an error', accepting([finding('error')]), [finding('error')], /Google Cloud would refuse/],
    ['a note', accepting([finding('info')]), [finding('info')], /stops nothing/],
    ['not checked', accepting([finding('unchecked')]), [finding('unchecked')], /not be checked/],
    [
      'no reason',
      { ...design, accepted: [{ ...asAccepted(finding('warning')), reason: ' ' }] },
      [finding('warning')],
      /only a reason/,
    ],
    ['a place that is gone', raw(known, 'x', [{ id: 'neg-9' }]), [], /no longer in the design/],
  ])('%s', (_, from, findings, message) => {
    const told = withAcceptances(findings, from).findings.filter(({ rule }) => rule.id === 'engine/acceptance-unused');
    expect(told.map(({ severity }) => severity)).toEqual(['info']);
    expect(told[0]?.message).toMatch(message);
    const mended = told[0]?.fixes[0]?.edit(from) ?? from;
    expect(mended).not.toHaveProperty('accepted');
    expect(withAcceptances(findings, mended).findings).toEqual(findings);
  });

  test('two at one place are two findings', () => {
    const at = [{ id: 'neg-1' }];
    const both = {
      ...design,
      accepted: [
        { rule: 'a/a', at, reason: 'x' },
        { rule: 'a/b', at, reason: 'x' },
      ],
    };
    expect(new Set(withAcceptances([], both).findings.map(({ key }) => key)).size).toBe(2);
  });
});

describe('everywhere the same', () => {
  const idle = put(emptyDesign(), neg('neg-1', { zone: 'us-central1-a', networkEndpointType: 'GCE_VM_IP_PORT' }));
  const warned = check(idle).filter(({ severity }) => severity === 'warning');
  const quiet = accepting(warned, 'We know.', idle);
  const keys = (findings: readonly Finding[]) => findings.map(({ key, severity }) => `${severity} ${key}`);

  test('a real warning is accepted, and counts again once that is withdrawn', () => {
    expect(warned.length).toBeGreaterThan(0);
    const outcome = checkAccepted(quiet);
    expect(outcome.findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(keys(outcome.accepted.map((one) => one.finding))).toEqual(keys(warned));
    const back = warned.reduce((next, one) => withdraw(next, asAccepted(one)), quiet);
    expect(keys(checkAccepted(back).findings)).toEqual(keys(checkAccepted(idle).findings));
  });

  test('accepting changes nothing of what the rules find', () => {
    expect(keys(check(quiet))).toEqual(keys(check(idle)));
  });

  test('an edit that brings back what is accepted is not warned of', () => {
    const typeless = (from: Design) => setFields(from, 'neg-1', { networkEndpointType: undefined });
    const bringsBack = (from: Design) => judgeEdit(new Checker(typeless(from)), () => from);
    const warnings = ({ findings, needs }: ReturnType<typeof judgeEdit>) =>
      [...findings, ...needs].filter(({ severity }) => severity === 'warning');
    expect(warnings(bringsBack(idle))).not.toEqual([]);
    expect(warnings(bringsBack(quiet))).toEqual([]);
  });

  test('safe fixes leave alone what is accepted, and take away what is accepted in vain', () => {
    const inVain: Design = { ...design, accepted: [{ rule: known, at: [{ id: 'neg-1' }], reason: 'x' }] };
    expect(fixAllSafe(inVain)).not.toHaveProperty('accepted');
    const subnets = put(
      emptyDesign(),
      { id: 'n', kind: 'network', name: 'n', autoCreateSubnetworks: false },
      { id: 'a', kind: 'subnet', name: 'a', region: 'us-central1', network: 'n', ipCidrRange: '10.0.0.7/24' },
    );
    const mendable = check(subnets).filter(
      ({ severity, fixes }) => severity === 'warning' && fixes.some(({ safety }) => safety === 'safe'),
    );
    const kept = accepting(mendable, 'x', subnets);
    expect(checkAccepted(fixAllSafe(kept)).accepted).toHaveLength(mendable.length);
  });

  test('exports get a line for each, with the reason', () => {
    const outcome = withAcceptances(found, accepting(found, 'We know.'));
    expect(answerLines(outcome)).toEqual([
      'Lowered to a warning: It is so. (test/soft) Reason: We know.',
      `Accepted: It is so. (${known}) Reason: We know.`,
      'Accepted: It is so. (test/soft) Reason: We know.',
    ]);
  });
});
