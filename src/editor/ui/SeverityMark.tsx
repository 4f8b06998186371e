import type { ReactNode } from 'react';
import { Mark, type MarkProps } from './Mark.tsx';
import styles from './SeverityMark.module.css';
import type { Severity } from './severity.ts';

const shapes: Record<Severity, ReactNode> = {
  error: <path className={styles.stroke} d="M4 4l8 8M12 4l-8 8" />,
  warning: <path className={styles.fill} d="M8 2.6l6 10.8H2z" />,
  unchecked: <circle className={styles.ring} cx="8" cy="8" r="4.75" />,
  info: (
    <>
      <circle className={styles.fill} cx="8" cy="3.9" r="1.4" />
      <path className={styles.stroke} d="M8 7.6v5" />
    </>
  ),
};

export interface SeverityMarkProps extends Omit<MarkProps, 'children'> {
  readonly severity: Severity;
  readonly size?: number;
}

/** A severity as shape and words: ✕ error, ▲ warning, ○ not checked, i information. Hue only repeats it. */
export function SeverityMark({ severity, text, hideText, count, size = 14 }: SeverityMarkProps) {
  return (
    <Mark text={text} hideText={hideText} count={count}>
      <SeverityShape severity={severity} size={size} />
    </Mark>
  );
}

/** The bare sign, for places whose text already says it. */
export function SeverityShape({ severity, size = 14 }: { severity: Severity; size?: number }) {
  return (
    <svg
      className={styles.shape}
      data-severity={severity}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[severity]}
    </svg>
  );
}
