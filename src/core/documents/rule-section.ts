import { kinds } from '../model/kinds.ts';
import type { Rule, RuleSource } from '../rules/rule.ts';
import { monthText } from './as-of.ts';
import { meanings } from './catalogue.ts';
import type { Example } from './example.ts';
import { type RuleWords, safetyText } from './rule-words.ts';
import { type Term, termsIn } from './terms.ts';

/** A rule's own address in the document. */
export function anchorOf(rule: string): string {
  return rule;
}

/** The picture files of a rule, from the folder of the document. */
export function pictureOf(rule: string, which: keyof Example): string {
  return `rules/${rule}-${which}.svg`;
}

/** A text as Markdown shows it: no character of it means anything. Within words an underscore never does. */
export function plain(text: string): string {
  return text.replace(/[\\`*[\]<>|#]|(?<!\w)_|_(?!\w)/g, (mark) => `\\${mark}`);
}

export interface SectionParts {
  readonly words: RuleWords;
  /** The last line: what to do where the rule is wrong. */
  readonly report: string;
  /** Not there where no cases are: in the command line. */
  readonly example?: Example;
}

const doubt = 'documented, no refusal seen';

/** A rule as a section of Markdown: what to avoid, what to do instead, why, and who says so. */
export function ruleSection(rule: Rule, { words, report, example }: SectionParts): string {
  const { id, severity, title, why, on, source, incomplete, documentedOnly } = rule;
  const facts = [
    `\`${id}\``,
    `**${severity}**`,
    ...(on.length > 0 ? [`judges: ${on.map((kind) => kinds[kind].label).join(', ')}`] : []),
    ...(incomplete ? ['asks for what is still missing'] : []),
    ...(documentedOnly && !words.lowerable ? [`${doubt}: may be lowered to a warning, with a reason`] : []),
  ];
  const blocks = [
    `<a id="${anchorOf(id)}"></a>`,
    `### ${plain(title)}`,
    facts.join(' · '),
    plain(why),
    termsText(termsIn([title, why, example?.avoid.message ?? ''].join(' '))),
    ...(example ? exampleBlocks(id, words, example) : [list('Avoid', words.avoid), list('Prefer', words.prefer)]),
    list(`May be lowered to a warning, with a reason (${doubt})`, words.lowerable ?? []),
    list(
      words.fixes.length === 1 ? 'Fix offered' : 'Fixes offered',
      words.fixes.map(({ title: fix, safety }) => `${fix} (${safetyText(safety)})`),
    ),
    `**Source:** ${sourcesText(source)}`,
    report,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function exampleBlocks(id: string, words: RuleWords, { avoid, prefer }: Example): string[] {
  const pictured = (which: keyof Example, name: string) =>
    `![${which === 'avoid' ? 'Avoid' : 'Prefer'}: ${plain(name)}](${pictureOf(id, which)})`;
  return [
    list('Avoid', words.avoid),
    pictured('avoid', avoid.name),
    `> **${avoid.severity ?? 'error'}:** ${plain(avoid.message ?? '')}`,
    list('Prefer', words.prefer),
    pictured('prefer', prefer.name),
    [
      '<details><summary>The two designs as text</summary>',
      '',
      '```text',
      `Avoid: ${avoid.name}`,
      avoid.text,
      '',
      `Prefer: ${prefer.name}`,
      prefer.text,
      '```',
      '',
      '</details>',
    ].join('\n'),
  ];
}

function termsText(terms: readonly Term[]): string {
  if (terms.length === 0) return '';
  return `**Words:** ${terms.map(({ term, meaning }) => `*${plain(term)}:* ${plain(meaning)}`).join('; ')}.`;
}

/** Terms as a list. */
export function termList(terms: readonly Term[]): string {
  return terms.map(({ term, meaning }) => `- **${plain(term)}:** ${plain(meaning)}`).join('\n');
}

/** How many names stand in one sentence; the cases have all. */
const named = 6;

function list(head: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > named ? [`${items.length - named} more like these`] : [];
  return `**${head}:** ${[...items.slice(0, named).map(plain), ...more].join('; ')}.`;
}

/** Addresses, with the month after the last of those that were read in it. */
function sourcesText(sources: readonly RuleSource[]): string {
  const texts = sources.map(({ url, checked }, index) =>
    sources[index + 1]?.checked === checked ? `<${url}>` : `<${url}> (read ${monthText(checked)})`,
  );
  return texts.join(', ');
}

/** What the severities mean, as a list. */
export const severityList = Object.values(meanings)
  .map((meaning) => `- **${meaning.replace(':', ':**')}`)
  .join('\n');
