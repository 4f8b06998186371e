import type { ReactNode } from 'react';
import styles from './StatusButton.module.css';

export interface StatusButtonProps {
  children: ReactNode;
  /** Takes the place of the words where the window is narrow. */
  icon?: ReactNode;
  onClick: () => void;
  /** Whether what it opens is open. */
  expanded?: boolean;
}

/** A piece of the status bar that opens something: counts, drawer tabs, zoom. */
export function StatusButton({ children, icon, onClick, expanded }: StatusButtonProps) {
  return (
    <button type="button" className={styles.button} aria-expanded={expanded} onClick={onClick}>
      {icon === undefined ? (
        children
      ) : (
        <>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.words}>{children}</span>
        </>
      )}
    </button>
  );
}
