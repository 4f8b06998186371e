import { Mark, type MarkProps } from '../ui/Mark.tsx';
import styles from './AcceptedMark.module.css';

export interface AcceptedMarkProps extends Omit<MarkProps, 'children'> {
  readonly size?: number;
}

/** A warning that somebody answers for: the warning's triangle, emptied, and the word. */
export function AcceptedMark({ text, hideText, count, size = 14 }: AcceptedMarkProps) {
  return (
    <Mark text={text} hideText={hideText} count={count}>
      <AcceptedShape size={size} />
    </Mark>
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
