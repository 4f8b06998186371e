import { kinds } from '../model/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import { asOfText, factsAsOf } from './as-of.ts';
import { reportHint } from './how-to-report.ts';
import { safetyText, wordsOf } from './rule-words.ts';
import { termsIn } from './terms.ts';

/** What is public of a rule: the shape that `rules --format json` and `explain --format json` print. */
function publicRule({ id, severity, title, why, on, source, incomplete, documentedOnly }: Rule) {
  const { avoid, prefer, fixes, lowerable } = wordsOf(id);
  return {
    id,
    severity,
    title,
    why,
    kinds: [...on],
    incomplete: incomplete ?? false,
    documentedOnly: documentedOnly ?? false,
    ...(lowerable ? { lowerable } : {}),
    avoid,
    prefer,
    fixes,
    sources: source.map(({ url, checked }) => ({ url, checked })),
  };
}

/** Rules in the order of their ids. */
export function byId(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The list that `rules --format json` prints. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${JSON.stringify({ version: 1, asOf: factsAsOf, rules: byId(rules).map(publicRule) }, null, 2)}\n`;
}

/** One line for each rule: severity, id, the fact that one learns. */
export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = byId(rules).map(({ id, severity, title }) => `${severity.padEnd(9)}  ${id.padEnd(width)}  ${title}`);
  return `${lines.join('\n')}\n\n${rules.length} rules. ${asOfText} explain tells more of each.\n`;
}

/** What the severities mean, for people. */
export const meanings = {
  error: 'error: Google Cloud refuses it',
  warning: 'warning: it can be deployed, and then does less than it should or goes against advice',
  info: 'info: worth knowing',
  unchecked: 'unchecked: no rule can tell, and it says why',
} as const;

const documentedText =
  'Doubt     it is documented, and no refusal was seen; a design may lower it to a warning, with a reason';

const someDocumentedText =
  'these are documented, and no refusal was seen; a design may lower them to warnings, with a reason:';

/** How many names of cases stand in one line of text; the document has all. */
const named = 3;

/** All that a rule has to say, for people. `tracker` is where the project's issues are. */
export function explainText(rule: Rule, tracker?: string): string {
  const { id, title, why, severity, on, source, incomplete, documentedOnly } = rule;
  const { avoid, prefer, fixes, lowerable } = wordsOf(id);
  const lines = [
    id,
    `${title}.`,
    '',
    why,
    '',
    `Severity  ${meanings[severity]}`,
    ...(documentedOnly && !lowerable ? [documentedText] : []),
    ...(lowerable ? column('Doubt', [someDocumentedText, ...lowerable]) : []),
    ...(on.length > 0 ? [`Judges    ${on.map((kind) => kinds[kind].label).join(', ')}`] : []),
    ...(incomplete ? ['Sketches  asks for what is still missing; a connection is not refused for it'] : []),
    ...column(
      'Words',
      termsIn(`${title} ${why}`).map(({ term, meaning }) => `${term}: ${meaning}`),
    ),
    ...column('Avoid', avoid.slice(0, named)),
    ...column('Prefer', prefer.slice(0, named)),
    ...column(
      'Fixes',
      fixes.map(({ title: fix, safety }) => `${fix} (${safetyText(safety)})`),
    ),
    ...column(
      'Source',
      source.map(({ url, checked }) => `${url} (read ${checked})`),
    ),
    '',
    asOfText,
    `Something wrong here? ${reportHint(id, tracker)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function column(head: string, lines: readonly string[]): string[] {
  return lines.map((text, index) => `${(index === 0 ? head : '').padEnd(8)}  ${text}`);
}

/** The same for programs. */
export function explainJson(rule: Rule, tracker?: string): string {
  const told = { version: 1, asOf: factsAsOf, rule: publicRule(rule), report: reportHint(rule.id, tracker) };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** The rules whose ids are nearest to a word that is none: in it, or sharing most of its parts. */
export function nearRules(rules: readonly Rule[], word: string): string[] {
  const steps = word
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((step) => step.length > 1);
  const scored = byId(rules).map(({ id }) => {
    const own = new Set(id.split(/[^a-z0-9]+/));
    return { id, score: id.includes(word.toLowerCase()) ? 99 : steps.filter((step) => own.has(step)).length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ id }) => id);
}
