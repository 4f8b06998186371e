import type { Resource } from '../model/kinds.ts';
import type { At, Finding, Report, Rule } from './rule.ts';

/** What a rule reported, with its identity. */
export function toFinding(rule: Rule, report: Report): Finding {
  return {
    key: [rule.id, ...report.at.map(placeKey)].join(' | '),
    rule,
    severity: report.severity ?? rule.severity,
    documentedOnly: report.documentedOnly ?? rule.documentedOnly ?? false,
    at: report.at,
    message: sentences(report.message),
    sources: report.sources ?? rule.source,
    fixes: report.fixes ?? [],
  };
}

/** Where something without a name opens a sentence, a capital opens it. */
function sentences(message: string): string {
  // Most have neither.
  if (!message.includes('an unnamed ') && !message.includes('endpoint ')) return message;
  return message.replace(
    /(^|[.?] )(an unnamed|endpoint) /g,
    (_, before: string, word: string) => `${before}${word === 'endpoint' ? 'Endpoint' : 'An unnamed'} `,
  );
}

const placeKey = (at: At): string => `${at.id}#${at.part ?? ''}#${at.field ?? ''}`;

function failedRule(rule: Rule): Rule {
  return {
    id: 'engine/rule-failed',
    severity: 'unchecked',
    title: 'A rule could not judge this',
    why: 'The rule itself failed. That is a fault of this program, not of the design.',
    source: rule.source,
    on: rule.on,
    judge: () => [],
  };
}

function failure(rule: Rule, resource: Resource, error: unknown): Report {
  const text = error instanceof Error ? error.message : String(error);
  return { at: [{ id: resource.id, field: rule.id }], message: `The rule ${rule.id} failed: ${text}` };
}

/** A rule that throws is a fault of ours: it is shown as a finding about the rule, and the others go on. */
export function failed(rule: Rule, resource: Resource, error: unknown): Finding {
  return toFinding(failedRule(rule), failure(rule, resource, error));
}
