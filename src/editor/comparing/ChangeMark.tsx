import type { ReactNode } from 'react';
import styles from './ChangeMark.module.css';

/** What became of something between two designs. */
export type Change = 'added' | 'removed' | 'changed';

const shapes: Record<Change, ReactNode> = {
  added: <path d="M8 3.5v9M3.5 8h9" />,
  removed: <path d="M3.5 8h9" />,
  changed: <path d="M3.5 6h9M3.5 10h9M10.5 3.5l-5 9" />,
};

/** A change as a sign: + added, − removed, ≠ changed. Hue only repeats it; words stand beside it or in its name. */
export function ChangeMark({ change, size = 14 }: { readonly change: Change; readonly size?: number }) {
  return (
    <svg
      className={styles.mark}
      data-change={change}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[change]}
    </svg>
  );
}
