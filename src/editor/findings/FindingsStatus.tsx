import { useMemo } from 'react';
import { useDesigner } from '../designer-context.ts';
import { StatusButton } from '../frame/StatusButton.tsx';
import { findingsMessages as text } from '../messages/findings.ts';
import { judgingMessages } from '../messages/judging.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { AcceptedMark } from './AcceptedMark.tsx';
import { countBySeverity } from './counts.ts';
import { useSaidVerdicts } from './use-said-verdicts.ts';

export interface FindingsStatusProps {
  readonly onOpen: () => void;
  /** Whether the findings are open. */
  readonly expanded?: boolean;
}

const severities = ['error', 'warning', 'info', 'unchecked'] as const;

/** How the design stands, in the status bar; a press opens the findings. */
export function FindingsStatus({ onOpen, expanded }: FindingsStatusProps) {
  useSaidVerdicts();
  const judged = useDesigner((designer) => designer.judged);
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted.length);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  return (
    <StatusButton onClick={onOpen} expanded={expanded}>
      {!judged
        ? judgingMessages.coming
        : findings.length === 0
          ? text.none
          : severities
              .filter((severity) => counts[severity] > 0)
              .map((severity) => (
                <SeverityMark
                  key={severity}
                  severity={severity}
                  count={counts[severity]}
                  text={text.counted[severity](counts[severity])}
                  size={12}
                />
              ))}
      {accepted > 0 && <AcceptedMark count={accepted} text={text.countedAccepted()} size={12} />}
    </StatusButton>
  );
}
