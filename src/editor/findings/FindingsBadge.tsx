import { useMemo } from 'react';
import { useDesigner } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Badge } from '../ui/Badge.tsx';
import { countBySeverity } from './counts.ts';

/** How many findings there are, on the tab that shows them; in the severity of the worst. Nothing where there are none. */
export function FindingsBadge() {
  const findings = useDesigner((designer) => designer.findings);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const worst = (['error', 'warning'] as const).find((severity) => counts[severity] > 0);
  if (findings.length === 0) return null;
  return (
    <Badge count={findings.length} label={text.countedAll(findings.length)} {...(worst ? { severity: worst } : {})} />
  );
}
