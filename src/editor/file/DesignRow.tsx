import { CopyPlus, Download, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeptDesign } from '../../store/kept-designs.ts';
import { keepingMessages } from '../messages/keeping.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './DesignsDialog.module.css';
import { timeWords } from './time-words.ts';

const text = keepingMessages.designs;

export interface DesignRowProps {
  readonly design: KeptDesign;
  readonly isPresent: boolean;
  readonly isRenaming: boolean;
  /** It was deleted and is there again: the focus goes on from it. */
  readonly isBack: boolean;
  readonly onOpen: () => void;
  readonly onRenaming: (on: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onSaveFile: () => void;
  readonly onRemove: () => void;
}

/** One kept design: its name opens it. */
export function DesignRow({
  design: { name, changed, resources },
  isPresent,
  isRenaming,
  isBack,
  onOpen,
  onRenaming,
  onRename,
  onDuplicate,
  onSaveFile,
  onRemove,
}: DesignRowProps) {
  const input = useRef<HTMLInputElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (isRenaming) input.current?.select();
    else if (wasRenaming.current && document.activeElement === document.body) pencil.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) opener.current?.focus();
  }, [isBack]);

  const size = 16;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {isRenaming ? (
          <div
            role="group"
            aria-label={text.rename(name)}
            onBlur={() => onRenaming(false)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              // Escape leaves the field, not the dialog; and Enter must not press the button that has the focus next.
              event.preventDefault();
              event.stopPropagation();
              onRenaming(false);
            }}
          >
            <TextInput
              ref={(element) => {
                input.current = element;
              }}
              label={text.name}
              value={name}
              onCommit={(next) => {
                if (next.trim() !== '') onRename(next.trim());
              }}
            />
          </div>
        ) : (
          <button
            ref={opener}
            type="button"
            className={styles.name}
            aria-label={text.open(name)}
            aria-current={isPresent || undefined}
            onClick={onOpen}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        <span className={styles.detail}>
          {resources !== undefined && <span>{text.resources(resources)}</span>}
          {changed > 0 && (
            <span>
              {text.changed} <time dateTime={new Date(changed).toISOString()}>{timeWords(changed)}</time>
            </span>
          )}
          {isPresent && <span className={styles.present}>{text.present}</span>}
        </span>
      </div>
      <div className={styles.actions}>
        <IconButton
          ref={(element) => {
            pencil.current = element;
          }}
          label={text.rename(name)}
          icon={<Pencil size={size} aria-hidden="true" />}
          onClick={() => onRenaming(true)}
        />
        <IconButton
          label={text.duplicate(name)}
          icon={<CopyPlus size={size} aria-hidden="true" />}
          onClick={onDuplicate}
        />
        <IconButton
          label={text.saveFile(name)}
          icon={<Download size={size} aria-hidden="true" />}
          onClick={onSaveFile}
        />
        <IconButton label={text.remove(name)} icon={<Trash2 size={size} aria-hidden="true" />} onClick={onRemove} />
      </div>
    </li>
  );
}
