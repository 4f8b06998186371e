import type { ReactNode } from 'react';
import styles from './StatusButton.module.css';

export interface StatusButtonProps {
  children: ReactNode;
  onClick: () => void;
  /** Whether what it opens is open. */
  expanded?: boolean;
}

/** A piece of the status bar that opens something: counts, drawer tabs, zoom. */
export function StatusButton({ children, onClick, expanded }: StatusButtonProps) {
  return (
    <button type="button" className={styles.button} aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  );
}
