import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { importingMessages as text } from '../messages/importing.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { cx } from '../ui/class-names.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { readable } from './readable.ts';
import styles from './SourcePicker.module.css';

export interface SourcePickerProps {
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where an import comes from: a pasted text, chosen files, or files dropped here. */
export function SourcePicker({ pasted, onPaste, files, onFiles }: SourcePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (chosen: FileList | null) => {
    if (!chosen || chosen.length === 0) return;
    const names = new Set([...chosen].map(({ name }) => name));
    onFiles([...files.filter(({ name }) => !names.has(name)), ...chosen]);
  };
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <section
      aria-label={text.sources}
      className={cx(styles.sources, over && styles.over)}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <Field label={text.paste}>
        <TextInput multiline mono value={pasted} placeholder={text.placeholder} onInput={onPaste} />
      </Field>
      <div className={styles.row}>
        <Button icon={<FileUp size={14} aria-hidden="true" />} onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
        <span className={styles.hint}>{over ? text.dropNow : text.drop}</span>
        <input
          ref={input}
          type="file"
          multiple
          accept={readable}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={text.choose}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={text.files}>
          {files.map((file) => (
            <li key={file.name}>
              <Chip
                onRemove={() => onFiles(files.filter(({ name }) => name !== file.name))}
                removeLabel={text.removeFile(file.name)}
              >
                {file.name} · {text.size(file.size)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
