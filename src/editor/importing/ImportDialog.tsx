import { useDeferredValue, useMemo, useState } from 'react';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/status.ts';
import { addBeside } from './add-beside.ts';
import { CollectCommand } from './CollectCommand.tsx';
import styles from './ImportDialog.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { OpenOutcomeDialog } from './OpenOutcomeDialog.tsx';
import { openDesign } from './open-design.ts';
import { ProblemList } from './ProblemList.tsx';
import type { ChosenFile } from './read-files.ts';
import { readInputs } from './read-inputs.ts';
import { SourcePicker } from './SourcePicker.tsx';

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

function OpenImportDialog({ onClose }: Pick<ImportDialogProps, 'onClose'>) {
  const store = useDesignerStore();
  const isEmpty = useDesigner(({ design }) => Object.keys(design.resources).length === 0);
  const [pasted, setPasted] = useState('');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const toRead = useDeferredValue(pasted);
  const result = useMemo(() => readInputs(files, toRead), [files, toRead]);

  const openNew = () => {
    if (!result?.ok) return;
    openDesign(store, result.design);
    onClose();
  };
  const add = () => {
    if (!result?.ok) return;
    const merged = addBeside(store.getState().design, result.design);
    store.getState().commit(text.addStep, () => merged.design);
    const [first] = merged.ids;
    if (first !== undefined) store.getState().show({ id: first });
    store.getState().select(merged.ids);
    onClose();
    showToast(text.added(merged.ids.length, merged.matched), {
      label: text.undo,
      onSelect: () => store.getState().undo(),
    });
  };

  const reason = result === undefined ? text.nothingYet : result.ok ? undefined : text.cannotRead;
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
        <div aria-live="polite">
          {result?.ok === true && <ImportPreview result={result} />}
          {result?.ok === false && (
            <section className={styles.problems}>
              <h3>{text.problems}</h3>
              <ProblemList problems={result.problems} />
            </section>
          )}
        </div>
        {result?.ok !== true && <CollectCommand />}
      </div>
    </Dialog>
  );
}
