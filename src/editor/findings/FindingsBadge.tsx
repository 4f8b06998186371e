import { useMemo } from 'react';
import { useDesigner } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Badge } from '../ui/Badge.tsx';
import { countBySeverity } from './counts.ts';

/** On the tab of the findings: how many of the worst severity there are, else how many at all. Nothing where there are none. */
export function FindingsBadge() {
  const findings = useDesigner((designer) => designer.findings);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const worst = (['error', 'warning'] as const).find((severity) => counts[severity] > 0);
  if (findings.length === 0) return null;
  if (!worst) return <Badge count={findings.length} label={text.countedAll(findings.length)} />;
  return (
    <Badge count={counts[worst]} label={`${counts[worst]} ${text.counted[worst](counts[worst])}`} severity={worst} />
  );
}
