import { cx } from './class-names.ts';
import styles from './Kbd.module.css';

/** A key or a chord, one cap each: `<Kbd keys={['Ctrl', 'K']} />`. */
export function Kbd({ keys, plain = false }: { keys: readonly string[]; plain?: boolean }) {
  return (
    <span className={cx(styles.chord, plain && styles.plain)}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
