import { useEffect, useState } from 'react';
import type { Snapshot } from '../../store/kept-designs.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { keepingMessages } from '../messages/keeping.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/status.ts';
import styles from './DesignsDialog.module.css';
import { useKeeper } from './keeper-context.ts';
import { timeWords } from './time-words.ts';

const text = keepingMessages.versions;

export interface VersionsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the present design was, and the way back to it. */
export function VersionsDialog({ open, onClose }: VersionsDialogProps) {
  return open ? <OpenVersionsDialog onClose={onClose} /> : null;
}

function OpenVersionsDialog({ onClose }: Pick<VersionsDialogProps, 'onClose'>) {
  const store = useDesignerStore();
  const keeper = useKeeper();
  const document = useDesigner((designer) => designer.document);
  const locked = useDesigner((designer) => designer.locked);
  const [versions, setVersions] = useState<readonly Snapshot[]>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    keeper.kept.snapshots(document).then(setVersions, (error: unknown) => {
      setVersions([]);
      setProblem(keepingMessages.designs.failed(error instanceof Error ? error.message : String(error)));
    });
  }, [keeper, document]);

  const restore = async ({ at }: Snapshot) => {
    const when = timeWords(at);
    const found = await keeper.restore(at, text.step(when)).catch(() => false);
    if (!found) {
      setProblem(text.failed);
      return;
    }
    onClose();
    showToast(text.restored(when), { label: text.undo, onSelect: () => store.getState().undo(), isPassing: true });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={<Button onClick={onClose}>{text.done}</Button>}
    >
      <p className={styles.intro}>{text.intro}</p>
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {versions === undefined && <p className={styles.none}>{keepingMessages.designs.loading}</p>}
      {versions?.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ul className={styles.list}>
        {versions?.map((version) => (
          <li key={version.at} className={styles.row}>
            <div className={styles.what}>
              <time dateTime={new Date(version.at).toISOString()}>{timeWords(version.at)}</time>
              <span className={styles.detail}>
                <bdi>{version.name}</bdi>
                <span>{text.resources(version.resources)}</span>
                <span>{text.causes[version.cause]}</span>
              </span>
            </div>
            <Button
              size="small"
              aria-label={text.restoreNamed(timeWords(version.at))}
              {...(locked ? { disabledReason: keepingMessages.refusedElsewhere } : {})}
              onClick={() => void restore(version)}
            >
              {text.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
