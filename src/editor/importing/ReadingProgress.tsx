import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ReadingProgress.module.css';
import type { Progress } from './reading-words.ts';

export interface ReadingProgressProps {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** How far a reading is, and the way to stop it. */
export function ReadingProgress({ progress, onCancel }: ReadingProgressProps) {
  const label = progress ? text.reading[progress.what] : text.reading.files;
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className={styles.row}>
      <progress className={styles.bar} aria-label={label} {...(share === undefined ? {} : { value: share })} />
      <span className={styles.label}>{label}</span>
      <Button size="small" onClick={onCancel}>
        {text.stopReading}
      </Button>
    </div>
  );
}
