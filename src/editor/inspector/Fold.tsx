import type { ReactNode } from 'react';
import styles from './Layout.module.css';

export interface FoldProps {
  title: ReactNode;
  /** Quiet words at the end of the title. */
  note?: ReactNode;
  icon?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Something that folds away, on the browser's own element: a place that is asked for can open it. */
export function Fold({ title, note, icon, open = false, children }: FoldProps) {
  return (
    <details open={open}>
      <summary className={styles.summary}>
        {icon}
        <span className={styles.summaryText}>{title}</span>
        {note !== undefined && <span className={styles.summaryNote}>{note}</span>}
      </summary>
      <div className={styles.fold}>{children}</div>
    </details>
  );
}
