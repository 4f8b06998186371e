import type { ReactNode } from 'react';
import styles from './FloatingBar.module.css';

export interface FloatingBarProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly text: ReactNode;
  /** What can be pressed: only this takes the pointer. */
  readonly children: ReactNode;
}

/** One line at the foot of the canvas that says where one is or what comes next, and lets the pointer through. */
export function FloatingBar({ label, icon, text, children }: FloatingBarProps) {
  return (
    <section className={styles.bar} aria-label={label}>
      {icon}
      <p className={styles.text}>{text}</p>
      <span className={styles.controls}>{children}</span>
    </section>
  );
}
