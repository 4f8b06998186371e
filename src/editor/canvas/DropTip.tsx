import type { Point } from '../../core/index.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './DropTip.module.css';
import type { DropTarget } from './use-drop-target.ts';

/** More lines than anybody reads while holding a button down. */
const most = 4;
const width = 320;

/** What letting go would do besides moving, beside the pointer. */
export function DropTip({ target, client }: { target: DropTarget; client: Point }) {
  const { label, changes, mark } = target;
  if (!changes) return null;
  const left = client.x + 24 + width > window.innerWidth ? client.x - 24 - width : client.x + 24;
  return (
    <div className={styles.tip} role="status" data-drop-tip="" style={{ left, top: Math.max(8, client.y + 24) }}>
      <p className={styles.label}>
        {changes.length > 0 && <SeverityShape severity={mark?.state === 'refused' ? 'error' : 'warning'} size={14} />}
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
