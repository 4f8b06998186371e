import { useSyncExternalStore } from 'react';
import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './OpenOutcomeDialog.module.css';
import { closeOutcome, readOutcome, subscribeOutcome } from './open-file.ts';
import { ProblemList } from './ProblemList.tsx';

/** Says why a file could not be opened, or what of it was left out. */
export function OpenOutcomeDialog() {
  const outcome = useSyncExternalStore(subscribeOutcome, readOutcome);
  if (!outcome) return null;
  const { name, result } = outcome;
  return (
    <Dialog
      open
      onClose={closeOutcome}
      title={result.ok ? text.openedWithNotes(name) : text.openFailed(name)}
      closeLabel={text.close}
      footer={
        <Button variant="primary" onClick={closeOutcome}>
          {text.done}
        </Button>
      }
    >
      <div className={styles.body}>
        <p className={styles.hint}>{result.ok ? text.openedHint : text.openFailedHint}</p>
        {result.ok ? <ImportPreview result={result} /> : <ProblemList problems={result.problems} />}
      </div>
    </Dialog>
  );
}
