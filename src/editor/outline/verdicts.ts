import type { At, Finding, Severity } from '../../core/index.ts';

/** What the rules say of one thing: how many findings of each weight, the worst of them, and the rules. */
export interface Verdict {
  readonly worst: Severity;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly rules: readonly string[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, unchecked: 2, info: 3 };

/** Names a resource, or one embedded part of it. */
export const placeOf = ({ id, part }: Pick<At, 'id' | 'part'>): string => (part === undefined ? id : `${id}#${part}`);

/** Findings by the place that they point at first; what is found about a part counts for its resource as well. */
export function verdictsOf(findings: readonly Finding[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const finding of findings) {
    const { id, part } = finding.at[0];
    for (const place of part === undefined ? [id] : [id, placeOf({ id, part })])
      verdicts.set(place, joined(verdicts.get(place), verdictOf(finding)));
  }
  return verdicts;
}

function verdictOf({ severity, rule }: Finding): Verdict {
  const is = (wanted: Severity) => (severity === wanted ? 1 : 0);
  return {
    worst: severity,
    errors: is('error'),
    warnings: is('warning'),
    others: is('info') + is('unchecked'),
    rules: [rule.id],
  };
}

/** Two verdicts as one. */
export function joined(a: Verdict | undefined, b: Verdict): Verdict {
  if (!a) return b;
  return {
    worst: rank[b.worst] < rank[a.worst] ? b.worst : a.worst,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    others: a.others + b.others,
    rules: [...a.rules, ...b.rules],
  };
}
