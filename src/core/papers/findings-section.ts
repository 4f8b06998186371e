import type { Design } from '../model/design.ts';
import { kinds } from '../model/kinds.ts';
import { resourceOf } from '../model/resource-of.ts';
import { spellPlace } from '../model/spelling.ts';
import type { Answered, Outcome } from '../rules/acceptance.ts';
import type { At, Finding } from '../rules/rule.ts';
import { named, prose } from './markdown-text.ts';
import { compare } from './paper-order.ts';
import type { PrintedLine } from './printed.ts';

/** More than these of one sort are counted. */
const most = 100;
/** The first pages say it best; `explain` tells all. */
const mostSources = 2;

const headings = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;
const marks = { error: '✕', warning: '▲', info: 'ℹ', unchecked: '○' } as const;

/** What is wrong with a design, and what was answered to it. */
export function findingsSection({ findings, accepted, lowered }: Outcome, design: Design): PrintedLine[] {
  const reasons = new Map(lowered.map(({ finding, reason }) => [finding.key, reason]));
  const lines: PrintedLine[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const own = inOrder(findings.filter((finding) => finding.severity === severity));
    if (own.length === 0) continue;
    lines.push({ text: '' }, { text: `### ${headings[severity]}` }, { text: '' });
    for (const finding of own.slice(0, most)) {
      const reason = reasons.get(finding.key);
      const answer = reason === undefined ? [] : [`  - Lowered from an error. Reason: ${prose(reason)}`];
      lines.push(...findingLines(finding, design, answer));
    }
    if (own.length > most) lines.push({ text: `- and ${own.length - most} more` });
  }
  if (accepted.length > 0) {
    lines.push({ text: '' }, { text: '### Accepted' }, { text: '' });
    const byKey = new Map(accepted.map((answered): [string, Answered] => [answered.finding.key, answered]));
    for (const finding of inOrder(accepted.map((answered) => answered.finding)).slice(0, most)) {
      const reason = byKey.get(finding.key)?.reason ?? '';
      lines.push(...findingLines(finding, design, [`  - Accepted. Reason: ${prose(reason)}`]));
    }
    if (accepted.length > most) lines.push({ text: `- and ${accepted.length - most} more` });
  }
  return lines.length > 0 ? lines : [{ text: '' }, { text: 'No findings.' }];
}

/** What no rule can tell, and why. */
export function uncheckedSection({ findings }: Outcome, design: Design): PrintedLine[] {
  const own = inOrder(findings.filter(({ severity }) => severity === 'unchecked'));
  if (own.length === 0) return [];
  const lines = own.slice(0, most).flatMap((finding) => findingLines(finding, design, []));
  const more = own.length > most ? [{ text: `- and ${own.length - most} more` }] : [];
  return [{ text: '' }, { text: '## Not checked' }, { text: '' }, ...lines, ...more];
}

function findingLines(finding: Finding, design: Design, more: readonly string[]): PrintedLine[] {
  const { severity, message, rule, sources, at } = finding;
  const [{ id }] = at;
  const links = [...new Set(sources.map(({ url }) => url))].slice(0, mostSources).map((url) => `<${url}>`);
  const said = [
    `- ${marks[severity]} **${severity === 'unchecked' ? 'not checked' : severity}** at ${placeText(at[0], design)}: ${prose(message)}`,
    `  - Rule \`${rule.id}\`: ${prose(rule.title)}. ${links.join(', ')}`,
    ...more,
  ];
  return said.map((text) => ({ text, id }));
}

function placeText(at: At, design: Design): string {
  const resource = resourceOf(design, at.id);
  if (!resource) return 'something that is no longer in the design';
  const { scope, field } = spellPlace(design, at, 'design');
  const words = [
    prose(kinds[resource.kind].label),
    resource.name === undefined ? 'without a name' : named(resource.name),
    ...(scope === undefined ? [] : [`(${named(scope)})`]),
    ...(field === undefined ? [] : [`· ${named(field)}`]),
  ];
  return words.join(' ');
}

/** By rule, then by words: in an order in which ids have no part. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => compare(a.rule.id, b.rule.id) || compare(a.message, b.message));
}
