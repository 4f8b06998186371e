import { type ReactNode, useState } from 'react';
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
  // Once opened it stays so: what made it open may be mended from inside.
  const [isOpen, setOpen] = useState(open);
  if (open && !isOpen) setOpen(true);
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>
        {icon}
        <span className={styles.summaryText}>{title}</span>
        {note !== undefined && <span className={styles.summaryNote}>{note}</span>}
      </summary>
      <div className={styles.fold}>{children}</div>
    </details>
  );
}
