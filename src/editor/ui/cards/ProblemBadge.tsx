import { SeverityShape } from '../SeverityMark.tsx';
import type { Severity } from '../severity.ts';
import styles from './ProblemBadge.module.css';

export interface ProblemBadgeProps {
  severity: Severity;
  count: number;
  /** "2 errors, 1 warning": read aloud and in the title. */
  label: string;
}

/** Sits on the corner of what has findings; shape and number of the worst severity. */
export function ProblemBadge({ severity, count, label }: ProblemBadgeProps) {
  return (
    <span className={styles.badge} data-severity={severity} title={label}>
      <SeverityShape severity={severity} size={10} />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
