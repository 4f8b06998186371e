import { Undo2 } from 'lucide-react';
import { asAccepted, type Finding, withdraw } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';

/** How a design stands to one of its findings, and why. */
export interface Standing {
  readonly type: 'accepted' | 'lowered';
  readonly reason: string;
}

export interface WithdrawButtonProps {
  readonly finding: Finding;
  readonly tabIndex?: number;
  /** Called just before: the row it stands in may vanish. */
  readonly onApply: (finding: Finding) => void;
}

/** Takes back that a finding is accepted or lowered: one press, one step of undo. */
export function WithdrawButton({ finding, tabIndex, onApply }: WithdrawButtonProps) {
  const store = useDesignerStore();
  const apply = () => {
    onApply(finding);
    store.getState().commit(text.withdrawStep, (design) => withdraw(design, asAccepted(finding)));
    announce(text.withdrawn);
  };
  return (
    <Button size="small" icon={<Undo2 size={12} aria-hidden="true" />} tabIndex={tabIndex} onClick={apply}>
      {text.withdraw}
    </Button>
  );
}
