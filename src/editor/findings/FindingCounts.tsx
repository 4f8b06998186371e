import { useMemo } from 'react';
import type { Finding } from '../../core/index.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { countBySeverity } from './counts.ts';

const severities = ['error', 'warning', 'info', 'unchecked'] as const;

/** How many findings there are of each severity, the worst first, or that there are none. */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  if (findings.length === 0) return text.none;
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => (
      <SeverityMark
        key={severity}
        severity={severity}
        count={counts[severity]}
        text={text.counted[severity](counts[severity])}
        size={12}
      />
    ));
}
