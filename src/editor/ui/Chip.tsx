import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Family } from '../../core/index.ts';
import styles from './Chip.module.css';
import { cx } from './class-names.ts';

export interface ChipProps {
  children: ReactNode;
  icon?: ReactNode;
  family?: Family;
  /** For what one types: addresses, zones, tags. */
  mono?: boolean;
  onRemove?: () => void;
  /** Required with `onRemove`: the name of the small button. */
  removeLabel?: string;
}

/** A short fact in a pill: a scope, a tag, a filter. */
export function Chip({ children, icon, family, mono = false, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={cx(styles.chip, mono && styles.mono)} data-family={family}>
      {icon}
      <span className={styles.words}>{children}</span>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X size={12} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
