import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDesign } from '../../core/index.ts';
import { type KeptDesign, newDocumentId, type Removed } from '../../store/kept-designs.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { appMessages } from '../messages/app.ts';
import { keepingMessages as text } from '../messages/keeping.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { announce } from '../ui/status.ts';
import { DesignRow } from './DesignRow.tsx';
import styles from './DesignsDialog.module.css';
import { useKeeper, useKeeping } from './keeper-context.ts';
import { fileNameOf, saveFile } from './save-file.ts';

const words = text.designs;

export interface DesignsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** All designs that this browser keeps: to open, name, copy and delete. */
export function DesignsDialog({ open, onClose }: DesignsDialogProps) {
  return open ? <OpenDesignsDialog onClose={onClose} /> : null;
}

/** A row of the list; of a deleted design what is needed to put it back. */
type Row = KeptDesign & { readonly removed?: Removed; readonly wasPresent?: boolean };

function OpenDesignsDialog({ onClose }: Pick<DesignsDialogProps, 'onClose'>) {
  const store = useDesignerStore();
  const keeper = useKeeper();
  const present = useDesigner(({ document }) => document);
  const writes = useKeeping((keeping) => keeping.writes);
  const [rows, setRows] = useState<readonly Row[]>();
  const [problem, setProblem] = useState('');
  const [renaming, setRenaming] = useState('');
  const [back, setBack] = useState('');

  /** What is deleted keeps its place until the dialog closes, so that it can be taken back there. */
  const read = useCallback(async () => {
    const list = await keeper.kept.list();
    setRows((before = []) => {
      const next: Row[] = [...list];
      for (const [index, row] of before.entries())
        if (row.removed && !list.some(({ id }) => id === row.id)) next.splice(index, 0, row);
      return next;
    });
  }, [keeper]);

  useEffect(() => {
    // Each write of this tab makes the list old, the first reading included.
    if (writes >= 0) read().catch((error: unknown) => setProblem(words.failed(messageOf(error))));
  }, [read, writes]);

  /** Does something to the shelf; what goes wrong is said in the dialog. */
  const act = async (job: () => Promise<void>) => {
    setProblem('');
    try {
      await job();
      await read();
    } catch (error) {
      setProblem(words.failed(messageOf(error)));
    }
  };

  const openRow = (row: Row) =>
    act(async () => {
      if (row.id === present) {
        onClose();
        return;
      }
      const loaded = await keeper.open(row.id);
      if (loaded.state === 'design') {
        onClose();
        announce(words.opened(row.name));
      } else if (loaded.state === 'unreadable') setProblem(words.cannotOpen(row.name, loaded.why));
      else setProblem(loaded.state === 'unsaved' ? text.unsavedFirst : text.gone);
    });

  const renameRow = (row: Row, name: string) =>
    act(async () => {
      setRenaming('');
      if (row.id === present) {
        store.getState().commit(words.renameStep, (design) => ({ ...design, name }));
        await keeper.flush();
      } else if (await keeper.isOpen(row.id)) setProblem(words.isElsewhere(row.name));
      else await keeper.kept.rename(row.id, name);
    });

  const removeRow = (row: Row) =>
    act(async () => {
      const wasPresent = row.id === present;
      if (!wasPresent && (await keeper.isOpen(row.id))) {
        setProblem(words.isElsewhere(row.name));
        return;
      }
      const removed = await keeper.remove(row.id, emptyDesign(appMessages.file.newName));
      setRows((before) => before?.map((each) => (each.id === row.id ? { ...each, removed, wasPresent } : each)));
      announce(words.removed(row.name));
    });

  const putBack = (row: Row) =>
    act(async () => {
      await keeper.kept.putBack(row.removed ?? []);
      setBack(row.id);
      if (row.wasPresent) await keeper.open(row.id);
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={words.close}
      size="large"
      footer={
        <Button
          onClick={() => {
            onClose();
            store.getState().open(emptyDesign(appMessages.file.newName), appMessages.file.create, newDocumentId());
          }}
        >
          {words.create}
        </Button>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {rows?.length === 0 && <p className={styles.none}>{words.none}</p>}
      {rows === undefined && problem === '' && <p className={styles.none}>{words.loading}</p>}
      <ul className={styles.list}>
        {rows?.map((row) =>
          row.removed ? (
            <RemovedRow key={`removed ${row.id}`} name={row.name} onUndo={() => void putBack(row)} />
          ) : (
            <DesignRow
              key={row.id}
              design={row}
              isPresent={row.id === present}
              isRenaming={row.id === renaming}
              isBack={row.id === back}
              onOpen={() => void openRow(row)}
              onRenaming={(on) => setRenaming(on ? row.id : '')}
              onRename={(name) => void renameRow(row, name)}
              onDuplicate={() =>
                void act(async () => {
                  await keeper.flush();
                  await keeper.kept.duplicate(row.id, words.copyName(row.name));
                })
              }
              onSaveFile={() =>
                void act(async () => saveFile(fileNameOf(row.name, '.neg.json'), await keeper.kept.content(row.id)))
              }
              onRemove={() => void removeRow(row)}
            />
          ),
        )}
      </ul>
    </Dialog>
  );
}

/** Stands where a deleted design was. The button that deleted it is gone, so this one takes the focus. */
function RemovedRow({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <li className={styles.row}>
      <span className={styles.gone}>{words.removed(name)}</span>
      <Button
        size="small"
        ref={(element) => {
          button.current = element;
        }}
        onClick={onUndo}
      >
        {words.undo}
      </Button>
    </li>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
