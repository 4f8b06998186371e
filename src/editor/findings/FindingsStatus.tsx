import { useDesigner } from '../designer-context.ts';
import { StatusButton } from '../frame/StatusButton.tsx';
import { findingsMessages as text } from '../messages/findings.ts';
import { judgingMessages } from '../messages/judging.ts';
import { AcceptedMark } from './AcceptedMark.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { useSaidVerdicts } from './use-said-verdicts.ts';

export interface FindingsStatusProps {
  readonly onOpen: () => void;
  /** Whether the findings are open. */
  readonly expanded?: boolean;
}

/** How the design stands, in the status bar; a press opens the findings. */
export function FindingsStatus({ onOpen, expanded }: FindingsStatusProps) {
  useSaidVerdicts();
  const judged = useDesigner((designer) => designer.judged);
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted.length);
  return (
    <StatusButton onClick={onOpen} expanded={expanded}>
      {judged ? <FindingCounts findings={findings} /> : judgingMessages.coming}
      {accepted > 0 && <AcceptedMark count={accepted} text={text.countedAccepted()} size={12} />}
    </StatusButton>
  );
}
