import { cx } from './class-names.ts';
import styles from './MiddleTruncate.module.css';

export interface MiddleTruncateProps {
  text: string;
  /** How many characters at the end always stay. */
  keep?: number;
  className?: string;
}

/** Shortens in the middle, because names of resources differ at their ends. The whole text is in the title. */
export function MiddleTruncate({ text, keep = 6, className }: MiddleTruncateProps) {
  const characters = [...text];
  if (characters.length <= keep * 2) {
    return (
      <span className={cx(styles.short, className)} title={text}>
        {text}
      </span>
    );
  }
  return (
    <span className={cx(styles.whole, className)} title={text}>
      <span className={styles.head}>{characters.slice(0, -keep).join('')}</span>
      <span className={styles.tail}>{characters.slice(-keep).join('')}</span>
    </span>
  );
}
