import { useDeferredValue, useMemo, useState } from 'react';
import { bringIn, type Design, type Id } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/status.ts';
import { CollectCommand } from './CollectCommand.tsx';
import styles from './ImportDialog.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { MergeChoice } from './MergeChoice.tsx';
import { mergePreview } from './merge-preview.ts';
import { OpenOutcomeDialog } from './OpenOutcomeDialog.tsx';
import { openDesign } from './open-design.ts';
import { ProblemList } from './ProblemList.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { SourcePicker } from './SourcePicker.tsx';
import { type ReadingState, useReading } from './use-reading.ts';

export interface ImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * Reads what people have of their cloud, shows what it found, and opens it or adds it. What comes of files that are
 * opened elsewhere is told here as well.
 */
export function ImportDialog({ open, onClose }: ImportDialogProps) {
  return (
    <>
      {open && <OpenImportDialog onClose={onClose} />}
      <OpenOutcomeDialog />
    </>
  );
}

const none: ReadonlySet<Id> = new Set();
const untouched = { of: undefined, replace: none, remove: none };

/** What may give way: to which import, ids in it, and ids here. */
interface Choice {
  readonly of: Design | undefined;
  readonly replace: ReadonlySet<Id>;
  readonly remove: ReadonlySet<Id>;
}

function OpenImportDialog({ onClose }: Pick<ImportDialogProps, 'onClose'>) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const isEmpty = Object.keys(design.resources).length === 0;
  const [pasted, setPasted] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const reading = useReading(files, useDeferredValue(pasted));
  const result = reading.state === 'done' ? reading.result : undefined;
  const imported = result?.ok === true ? result.design : undefined;
  // Another input starts without any: what was chosen of one says nothing about the next, whose ids may be the same.
  const [latest, setChoice] = useState<Choice>(untouched);
  const { replace, remove } = latest.of === imported ? latest : untouched;
  const preview = useMemo(
    () => (result?.ok === true && !isEmpty ? mergePreview(design, result) : undefined),
    [design, result, isEmpty],
  );

  const openNew = () => {
    if (!imported) return;
    openDesign(store, imported);
    onClose();
  };
  const add = () => {
    if (!imported || !preview) return;
    const { merged, changed, onlyHere } = preview;
    const replacing = new Set(changed.flatMap(({ newId = '' }) => (replace.has(newId) ? [newId] : [])));
    const removing = new Set(onlyHere.flatMap(({ oldId = '' }) => (remove.has(oldId) ? [oldId] : [])));
    const next = bringIn(merged, imported, { replace: replacing, remove: removing });
    store.getState().commit(text.addStep, () => next);
    const [first] = merged.ids;
    if (first !== undefined) store.getState().show({ id: first });
    store.getState().select(merged.ids);
    onClose();
    const matched = merged.matched - replacing.size;
    showToast(text.added(merged.ids.length, matched, replacing.size, removing.size), {
      label: text.undo,
      onSelect: () => store.getState().undo(),
      isPassing: true,
    });
  };

  const reason = reasonAgainst(reading);
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      size="large"
      lightDismiss={false}
      footer={
        <>
          <Button disabledReason={reason ?? (isEmpty ? text.nothingToAddTo : undefined)} onClick={add}>
            {text.add}
          </Button>
          <Button variant="primary" disabledReason={reason} onClick={openNew}>
            {text.openNew}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.intro}>{text.intro}</p>
        <SourcePicker pasted={pasted} onPaste={setPasted} files={files} onFiles={setFiles} />
        {reading.state === 'reading' && <ReadingProgress progress={reading.progress} onCancel={reading.cancel} />}
        <div aria-live="polite">
          {reading.state === 'stopped' && <p>{text.stopped}</p>}
          {result?.ok === true && <ImportPreview result={result} />}
          {result?.ok === false && (
            <section className={styles.problems}>
              <h3>{text.problems}</h3>
              <ProblemList problems={result.problems} />
            </section>
          )}
        </div>
        {preview && (
          <MergeChoice
            preview={preview}
            replace={replace}
            onReplace={(ids) => setChoice({ of: imported, replace: ids, remove })}
            remove={remove}
            onRemove={(ids) => setChoice({ of: imported, replace, remove: ids })}
          />
        )}
        {result?.ok !== true && <CollectCommand />}
      </div>
    </Dialog>
  );
}

/** Why the input cannot be taken over yet. */
function reasonAgainst(reading: ReadingState): string | undefined {
  switch (reading.state) {
    case 'none':
      return text.nothingYet;
    case 'reading':
      return text.stillReading;
    case 'stopped':
      return text.stopped;
    case 'done':
      return reading.result.ok ? undefined : text.cannotRead;
  }
}
