import { useSyncExternalStore } from 'react';
import { comparingMessages } from '../messages/comparing.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './OpenOutcomeDialog.module.css';
import { closeOutcome, type OpenOutcome, readOutcome, subscribeOutcome } from './open-file.ts';
import { ProblemList } from './ProblemList.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';

/** Says how far the reading of a file is, why it could not be opened, or what of it was left out. */
export function OpenOutcomeDialog() {
  const outcome = useSyncExternalStore(subscribeOutcome, readOutcome);
  if (!outcome) return null;
  const { result, progress } = outcome;
  return (
    <Dialog
      open
      onClose={closeOutcome}
      title={titleOf(outcome)}
      closeLabel={text.close}
      lightDismiss={result !== undefined}
      {...(result
        ? {
            footer: (
              <Button variant="primary" onClick={closeOutcome}>
                {text.done}
              </Button>
            ),
          }
        : {})}
    >
      <div className={styles.body}>
        {result === undefined && <ReadingProgress progress={progress} onCancel={closeOutcome} />}
        {result && <p className={styles.hint}>{result.ok ? text.openedHint : text.openFailedHint}</p>}
        {result?.ok === true && <ImportPreview result={result} />}
        {result?.ok === false && <ProblemList problems={result.problems} />}
      </div>
    </Dialog>
  );
}

function titleOf({ name, result, use }: OpenOutcome): string {
  if (!result) return text.readingFile(name);
  if (result.ok) return use === 'open' ? text.openedWithNotes(name) : comparingMessages.compared(name);
  return use === 'open' ? text.openFailed(name) : comparingMessages.failed(name);
}
