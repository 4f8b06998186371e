import { exampleOf } from '../../src/core/documents/example.ts';
import { ruleSection } from '../../src/core/documents/rule-section.ts';
import { readWords } from '../../src/core/documents/rule-words.ts';
import { importText } from '../../src/core/import/read-input.ts';
import type { Design } from '../../src/core/model/design.ts';
import type { BadCase, GoodCase, RuleCases } from '../../src/core/rules/cases.ts';
import { check } from '../../src/core/rules/engine.ts';
import { rules } from '../../src/core/rules/list.ts';
import type { At, Finding, Rule } from '../../src/core/rules/rule.ts';
import { templates } from '../../src/core/templates/list.ts';
import { negRows } from '../real-life/negs.ts';
import { partRows } from '../real-life/parts.ts';
import { productRows } from '../real-life/products.ts';
import { complaintsOnSketches } from '../sketches.ts';

/**
 * What the tests ask of one rule: a mutant with which each answer stays the same is one that no test would notice. The
 * same that src/core/rules/rules.test.ts asks of cases, and tests/docs.test.ts of pages, without a test framework around
 * it, so that thousands of mutants can be tried in one process.
 */
export interface Trial {
  readonly id: string;
  readonly rule: string;
  readonly observe: () => string;
}

const tables = import.meta.glob<{ cases: RuleCases }>('/src/core/rules/*/*.cases.ts', { eager: true });

const place = (at: At) => [at.id, at.part, at.field].filter((step) => step !== undefined).join('/');
const isMistake = ({ severity, rule }: Finding) => (severity === 'error' || severity === 'warning') && !rule.incomplete;
const show = (finding: Finding) =>
  `${finding.severity} ${finding.rule.id} at ${place(finding.at[0])}: ${finding.message}`;
const lines = (texts: readonly string[]) => texts.join('\n');

const all = Object.values(tables).map(({ cases }) => cases);

export const trials: readonly Trial[] = all.flatMap((cases) => [
  trial(cases, 'facts', () => factsOf(cases)),
  ...cases.good.map((good) => trial(cases, `says nothing: ${good.name}`, () => complaintsOn(cases, good))),
  ...cases.bad.flatMap((bad) => [
    trial(cases, `finds: ${bad.name}`, () => foundOn(cases, bad)),
    trial(cases, `each fix mends: ${bad.name}`, () => leftByFixes(cases, bad)),
  ]),
  trial(cases, 'page', () => pageOf(cases)),
  trial(cases, 'sketches', () => lines(complaintsOnSketches(cases))),
  trial(cases, 'elsewhere', () => complaintsElsewhere(cases.rule)),
]);

function trial({ rule }: RuleCases, name: string, observe: () => string): Trial {
  return { id: `${rule.id} ${name}`, rule: rule.id, observe };
}

function factsOf({ rule }: RuleCases): string {
  const { id, title, why, source, yieldsTo = [] } = rule;
  const listed = rules.filter((other) => other.id === id).length;
  const known = yieldsTo.every((root) => rules.some((other) => other.id === root));
  const cited = source.map(({ url, checked }) => /^https:\/\//.test(url) && /^20\d\d-\d\d$/.test(checked));
  return `${listed} ${/[.!]$/.test(title)} ${why.length > 30} ${cited.join()} ${known}`;
}

function pageOf(cases: RuleCases): string {
  const { rule, good, bad } = cases;
  const [firstGood, ...otherGood] = good;
  const [firstBad, ...otherBad] = bad;
  const fresh: RuleCases = {
    rule,
    good: [afresh(firstGood), ...otherGood.map(afresh)],
    bad: [afresh(firstBad), ...otherBad.map(afresh)],
  };
  return ruleSection(rule, { words: readWords(fresh), report: '', example: exampleOf(fresh) });
}

/** Rules remember by object what they worked out of it: a mutant must not live on what was worked out before. */
function afresh<C extends GoodCase>(one: C): C {
  return { ...one, design: structuredClone(one.design) };
}

/** What deploys and works, as src/core/rules/real-life.test.ts has it, and templates that are whole. */
const deployed: readonly { name: string; design: Design; warns: readonly string[] }[] = [
  ...[...productRows, ...negRows, ...partRows].flatMap(({ name, resources, warns = [] }) => {
    const result = importText(JSON.stringify(resources));
    return result.ok ? [{ name, design: result.design, warns }] : [];
  }),
  ...templates.flatMap(({ id, design, shows }) =>
    shows ? [] : [{ name: id, design, warns: (design.accepted ?? []).map(({ rule }) => rule) }],
  ),
];

/** What the cases of all other rules say of this one: it must not speak up there, save where they name it. */
function complaintsElsewhere(rule: Rule): string {
  const speaksOn = (design: Design, warns: readonly string[] = []) =>
    Object.values(design.resources).some(({ kind }) => rule.on.includes(kind)) &&
    check(design, [rule]).some(
      (finding) =>
        finding.rule.id !== rule.id ||
        (isMistake(finding) && !(finding.severity === 'warning' && warns.includes(rule.id))),
    );
  const wrong = deployed.find(({ design, warns }) => speaksOn(design, warns));
  if (wrong) return `speaks of ${wrong.name}`;
  for (const cases of all) {
    if (cases.rule.id === rule.id) continue;
    for (const good of cases.good) {
      const complaint = speaksOn(good.design) ? complaintsOn(cases, good) : '';
      if (complaint) return complaint;
    }
    for (const bad of cases.bad) {
      const complaint = bad.also?.includes(rule.id) || speaksOn(bad.design) ? foundOn(cases, bad) : '';
      if (complaint) return complaint;
    }
  }
  return '';
}

function complaintsOn({ rule }: RuleCases, good: GoodCase): string {
  const complains = (finding: Finding) =>
    (finding.severity === 'error' && isMistake(finding)) || finding.rule.id === rule.id;
  return lines(check(afresh(good).design).filter(complains).map(show));
}

/** Empty where a bad case finds what it says and nothing else. */
function foundOn({ rule }: RuleCases, bad: BadCase): string {
  const { design, also = [], at, severity = rule.severity, fixes } = afresh(bad);
  const { documentedOnly = rule.documentedOnly ?? false } = bad;
  const findings = check(design);
  const ours = findings.filter((finding) => finding.rule.id === rule.id);
  const others = findings.filter(
    (finding) => isMistake(finding) && finding.rule.id !== rule.id && !also.includes(finding.rule.id),
  );
  const found = lines(ours.map((finding) => place(finding.at[0])).sort());
  const asTold = lines(check(reversed(design)).map(show)) === lines(findings.map(show));
  return lines([
    ...(found === lines(at.map(place).sort()) ? [] : [`found at ${found}`]),
    ...ours.filter((finding) => finding.severity !== severity).map(show),
    ...ours.filter((finding) => severity === 'error' && finding.documentedOnly !== documentedOnly).map(show),
    ...ours.filter(({ at }) => at.some(({ id }) => !Object.hasOwn(design.resources, id))).map(show),
    ...(fixes && ours[0]?.fixes.map(({ title }) => title).join() !== fixes.join() ? ['offers something else'] : []),
    ...others.map(show),
    ...also.filter((id) => !findings.some((finding) => finding.rule.id === id)),
    ...(asTold ? [] : ['depends on the order']),
  ]);
}

function leftByFixes({ rule }: RuleCases, bad: BadCase): string {
  const { design } = afresh(bad);
  const findings = check(design);
  const before = new Set(findings.filter(({ severity }) => severity === 'error').map(({ key }) => key));
  return lines(
    findings
      .filter((finding) => finding.rule.id === rule.id)
      .flatMap(({ key: mended, fixes }) =>
        fixes.flatMap(({ edit }) =>
          check(edit(design)).filter(
            ({ key, severity, rule: { incomplete } }) =>
              key === mended || (severity === 'error' && !before.has(key) && !incomplete),
          ),
        ),
      )
      .map(show),
  );
}

function reversed(design: Design): Design {
  return { ...design, resources: Object.fromEntries(Object.entries(design.resources).reverse()) };
}
