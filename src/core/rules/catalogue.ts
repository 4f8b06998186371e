import { kinds } from '../model/kinds.ts';
import type { Rule } from './rule.ts';

/** What is public of a rule: the shape that `rules --format json` prints. */
function publicRule({ id, severity, title, why, on, source, incomplete }: Rule) {
  return {
    id,
    severity,
    title,
    why,
    kinds: [...on],
    incomplete: incomplete ?? false,
    sources: source.map(({ url, checked }) => ({ url, checked })),
  };
}

const byId = (rules: readonly Rule[]): Rule[] => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The list that `rules --format json` prints. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${JSON.stringify({ version: 1, rules: byId(rules).map(publicRule) }, null, 2)}\n`;
}

/** One line for each rule: severity, id, the fact that one learns. */
export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = byId(rules).map(({ id, severity, title }) => `${severity.padEnd(9)}  ${id.padEnd(width)}  ${title}`);
  return `${lines.join('\n')}\n`;
}

/** A page of documentation: a heading for each subject, a table of its rules. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const subjects = new Map<string, Rule[]>();
  for (const rule of byId(rules)) {
    const [subject = ''] = rule.id.split('/', 1);
    subjects.set(subject, [...(subjects.get(subject) ?? []), rule]);
  }
  const sections = [...subjects].map(([subject, own]) => {
    const rows = own.map(
      ({ id, severity, title, source: [source] }) =>
        `| \`${id}\` | ${severity} | ${cell(title)} | [source](${source.url}) |`,
    );
    return [`## ${subject}`, '', '| Rule | Severity | What it says | Where |', '|---|---|---|---|', ...rows, ''].join(
      '\n',
    );
  });
  return `# Rules\n\n${sections.join('\n')}`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

const meanings = {
  error: 'error: Google Cloud refuses it',
  warning: 'warning: it can be deployed, and then does less than it should or goes against advice',
  info: 'info: worth knowing',
  unchecked: 'unchecked: no rule can tell, and it says why',
} as const;

/** All that a rule has to say, for people. */
export function explainText(rule: Rule): string {
  const { id, title, why, severity, on, source, incomplete } = rule;
  const lines = [
    id,
    `${title}.`,
    '',
    why,
    '',
    `Severity  ${meanings[severity]}`,
    `Judges    ${on.map((kind) => kinds[kind].label).join(', ')}`,
    ...(incomplete ? ['Sketches  asks for what is still missing; a connection is not refused for it'] : []),
    ...source.map(({ url, checked }, index) => `${index === 0 ? 'Source  ' : '        '}  ${url} (read ${checked})`),
  ];
  return `${lines.join('\n')}\n`;
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
