import type { ReactNode } from 'react';
import styles from './WireLabel.module.css';

/** A wire's words, on hover or selection: `RATE · 100 per endpoint`. Position it with a parent; it centres itself. */
export function WireLabel({ children }: { children: ReactNode }) {
  return <span className={styles.label}>{children}</span>;
}
