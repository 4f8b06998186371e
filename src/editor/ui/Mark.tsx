import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './Mark.module.css';

export interface MarkProps {
  /** The sign: a shape that nobody has to see in colour. */
  readonly children: ReactNode;
  /** What the sign means; read aloud, and shown unless `hideText`. */
  readonly text: string;
  readonly hideText?: boolean;
  readonly count?: number;
}

/** A sign with its meaning in words, and how often where that is said. */
export function Mark({ children, text, hideText = false, count }: MarkProps) {
  return (
    <span className={styles.mark}>
      {children}
      {count !== undefined && <span className={styles.count}>{count} </span>}
      <span className={cx(hideText && 'visually-hidden')}>{text}</span>
    </span>
  );
}
