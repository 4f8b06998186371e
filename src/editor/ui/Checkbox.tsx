import type { ReactNode } from 'react';
import styles from './control.module.css';
import { useFieldControl } from './Field.tsx';

export interface CheckboxProps {
  checked: boolean;
  onChange: (next: boolean) => void;
  /** Visible label, in line with the box. */
  children: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

/** A yes or no. */
export function Checkbox({ checked, onChange, children, hint, disabled }: CheckboxProps) {
  const control = useFieldControl({ disabled });
  return (
    <label className={styles.check}>
      <input
        {...control}
        type="checkbox"
        className={styles.checkBox}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.checkText}>
        <span>{children}</span>
        {hint !== undefined && <span className={styles.checkHint}>{hint}</span>}
      </span>
    </label>
  );
}
