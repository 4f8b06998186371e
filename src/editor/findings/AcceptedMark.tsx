import { cx } from '../ui/class-names.ts';
import styles from './AcceptedMark.module.css';

export interface AcceptedMarkProps {
  readonly text: string;
  readonly hideText?: boolean;
  readonly count?: number;
  readonly size?: number;
}

/** A warning that somebody answers for: the warning's triangle, emptied, and the word. */
export function AcceptedMark({ text, hideText = false, count, size = 14 }: AcceptedMarkProps) {
  return (
    <span className={styles.mark}>
      <AcceptedShape size={size} />
      {count !== undefined && <span className={styles.count}>{count} </span>}
      <span className={cx(hideText && 'visually-hidden')}>{text}</span>
    </span>
  );
}

/** The bare sign, for places whose text already says it. */
export function AcceptedShape({ size = 14 }: { readonly size?: number }) {
  return (
    <svg className={styles.shape} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 2.9l5.7 10.2H2.3z" />
    </svg>
  );
}
