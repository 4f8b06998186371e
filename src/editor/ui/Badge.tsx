import styles from './Badge.module.css';
import { SeverityShape } from './SeverityMark.tsx';
import type { Severity } from './severity.ts';

export interface BadgeProps {
  count: number;
  /** What is counted, in words with the number, read instead of the bare figure. */
  label: string;
  /** Leave out for a neutral count. */
  severity?: Severity;
}

/** A small count, with the severity's shape when it counts problems. */
export function Badge({ count, label, severity }: BadgeProps) {
  return (
    <span className={styles.badge} data-severity={severity}>
      {severity !== undefined && <SeverityShape severity={severity} size={10} />}
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
