import type { Finding, Severity } from '../../core/index.ts';

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, unchecked: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
