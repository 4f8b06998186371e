import { cx } from './class-names.ts';
import styles from './Kbd.module.css';

/** What the keys are called on a Mac. */
const macKeys: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };
const onMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key or a chord, one cap each: `<Kbd keys={['Ctrl', 'K']} />`. */
export function Kbd({ keys, plain = false }: { keys: readonly string[]; plain?: boolean }) {
  return (
    <span className={cx(styles.chord, plain && styles.plain)}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {onMac ? (macKeys[key] ?? key) : key}
        </kbd>
      ))}
    </span>
  );
}
