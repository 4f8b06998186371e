import { exportingMessages as text } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './ForcedNotice.module.css';

/** Reminds that a file is made in spite of errors, and offers the way back. */
export function ForcedNotice({ count, onUndo }: { readonly count: number; readonly onUndo: () => void }) {
  return (
    <p className={styles.notice}>
      <SeverityShape severity="error" size={12} />
      <span>{text.forced(count)}</span>
      <Button size="small" variant="plain" className={styles.undo} onClick={onUndo}>
        {text.unforce}
      </Button>
    </p>
  );
}
