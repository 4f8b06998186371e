import type { RuleCases } from '../rules/cases.ts';
import type { Rule } from '../rules/rule.ts';
import { asOfText } from './as-of.ts';
import { byId } from './catalogue.ts';
import { type Example, exampleOf } from './example.ts';
import { reportGuide, reportHint } from './how-to-report.ts';
import { pictureOf, plain, ruleSection, severityList, termList } from './rule-section.ts';
import { readWords, wordsOf } from './rule-words.ts';
import { basicTerms } from './terms.ts';

/** Ways out of a section, for somebody who came to it alone. */
const sectionEnd = '[Words](#words) · [Something wrong here?](#something-wrong-here)';

/** A document and the pictures in it, by their paths from its folder. */
export interface Document {
  readonly text: string;
  readonly pictures: ReadonlyMap<string, string>;
}

/** Everything that is checked, with a failing and a passing design for each rule. */
export function rulesDocument(tables: readonly RuleCases[], tracker?: string): Document {
  const byRule = new Map(tables.map((cases) => [cases.rule.id, cases]));
  const pictures = new Map<string, string>();
  const text = wholeText(
    tables.map(({ rule }) => rule),
    (rule) => {
      const cases = byRule.get(rule.id);
      if (!cases) return '';
      const example: Example = exampleOf(cases);
      pictures.set(pictureOf(rule.id, 'avoid'), example.avoid.svg);
      pictures.set(pictureOf(rule.id, 'prefer'), example.prefer.svg);
      return ruleSection(rule, { words: readWords(cases), report: sectionEnd, example });
    },
    tracker,
  );
  return { text, pictures };
}

/** The same without designs, as it can be made without the cases: what `rules --format markdown` prints. */
export function rulesMarkdown(rules: readonly Rule[], tracker?: string): string {
  return wholeText(rules, (rule) => ruleSection(rule, { words: wordsOf(rule.id), report: sectionEnd }), tracker);
}

/** One rule, as `explain --format markdown` prints it. */
export function explainMarkdown(rule: Rule, tracker?: string): string {
  const report = `${asOfText} Something wrong here? ${plain(reportHint(rule.id, tracker))}`;
  return `${ruleSection(rule, { words: wordsOf(rule.id), report })}\n`;
}

function wholeText(rules: readonly Rule[], section: (rule: Rule) => string, tracker: string | undefined): string {
  const subjects = new Map<string, Rule[]>();
  for (const rule of byId(rules)) {
    const subject = subjectOf(rule.id);
    subjects.set(subject, [...(subjects.get(subject) ?? []), rule]);
  }
  const { intro, send } = reportGuide(tracker);
  const blocks = [
    '# Rules',
    `What NEG Designer checks: ${rules.length} rules. ${asOfText} Each rule names the pages that it was made from, and when they were read.`,
    severityList,
    'A fix is *safe* where the design means the same afterwards, *needs input* where it puts in a value that somebody has to look at, and *changes the design* where it means something else.',
    '## Contents',
    [...subjects].map(([subject, own]) => `- [${subjectText(subject)}](#about-${subject}) (${own.length})`).join('\n'),
    '<a id="words"></a>',
    '## Words used here',
    'What every rule speaks of. Other words are explained below the rules that use them.',
    termList(basicTerms),
    '## Something wrong here?',
    `${intro}\n\n${send.map((line) => `- ${line}`).join('\n')}`,
    'A correction is one more design among the cases of the rule, and the fact or sentence that changes with it.',
    ...[...subjects].flatMap(([subject, own]) => [
      `<a id="about-${subject}"></a>`,
      `## ${subjectText(subject)}`,
      ...own.map(section),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const subjectOf = (id: string): string => id.split('/', 1)[0] ?? '';

const typeNames: ReadonlySet<string> = new Set(['gce-vm-ip', 'gce-vm-ip-port', 'gce-vm-ip-portmap']);
const acronyms: ReadonlySet<string> = new Set(['neg', 'vm', 'nic', 'url', 'psc', 'gke', 'nat', 'ssl', 'ip', 'cdn']);

/** `zonal-neg` → `Zonal NEG` */
function subjectText(subject: string): string {
  if (typeNames.has(subject)) return `${subject.toUpperCase().replaceAll('-', '_')} NEG`;
  const words = subject.split('-').map((word) => (acronyms.has(word) ? word.toUpperCase() : word));
  const text = words.join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
