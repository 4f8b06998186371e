import { Wrench } from 'lucide-react';
import type { Finding, Fix } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/status.ts';
import styles from './FixButton.module.css';

export interface FixButtonProps {
  readonly finding: Finding;
  readonly fix: Fix;
  /** What it does to the meaning, in words beside the button. */
  readonly withSafety?: boolean;
  readonly tabIndex?: number;
  /** Called just before the fix is applied: the row it stands in may vanish. */
  readonly onApply?: (finding: Finding) => void;
}

/** A way out of a finding: one press, one step of undo. */
export function FixButton({ finding, fix, withSafety = false, tabIndex, onApply }: FixButtonProps) {
  const store = useDesignerStore();
  const apply = () => {
    onApply?.(finding);
    store.getState().commit(text.fixStep(fix.title), fix.edit);
    announce(text.fixed(fix.title, store.getState().findings.length));
  };
  const button = (
    <Button
      size="small"
      icon={<Wrench size={12} aria-hidden="true" />}
      tabIndex={tabIndex}
      title={fix.title}
      className={styles.button}
      aria-description={text.safety[fix.safety]}
      onClick={apply}
    >
      {fix.title}
    </Button>
  );
  if (!withSafety) return button;
  return (
    <span className={styles.line}>
      {button}
      <span className={styles.safety} data-safety={fix.safety}>
        {text.safety[fix.safety]}
      </span>
    </span>
  );
}
