import type { Point } from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { scaled } from '../ui/scaled.ts';
import styles from './Tip.module.css';

/** More lines than anybody reads while holding a button down. */
const most = 4;

/** What letting go would do besides putting something down there. */
export interface Consequence {
  readonly label: string;
  /** What would be found that is not found now, or why it is not done; a line each. */
  readonly changes: readonly string[];
  /** Not done, or done as a draft. */
  readonly isRefused?: boolean;
}

/** What letting go would do besides moving, beside the pointer. */
export function DropTip({ consequence, client }: { readonly consequence: Consequence; readonly client: Point }) {
  const { label, changes, isRefused = false } = consequence;
  const width = scaled(320);
  const beside = client.x + 24 + width > window.innerWidth ? client.x - 24 - width : client.x + 24;
  // In a window that is narrower than both, it lies below the pointer.
  const left = Math.max(8, Math.min(beside, window.innerWidth - width - 8));
  const top = Math.max(8, Math.min(client.y + 24, window.innerHeight - 200));
  return (
    <div
      className={styles.tip}
      role="status"
      data-drop-tip=""
      data-refused={isRefused ? '' : undefined}
      style={{ left, top }}
    >
      <p className={styles.headline}>
        {(changes.length > 0 || isRefused) && <SeverityShape severity={isRefused ? 'error' : 'warning'} size={14} />}
        {label}
      </p>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{text.nothingBreaks}</p>
      ) : (
        <ul className={styles.list}>
          {changes.slice(0, most).map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {changes.length > most && <p className={styles.quiet}>{text.andMore(changes.length - most)}</p>}
    </div>
  );
}
