import { useEffect, useRef } from 'react';
import styles from './Outline.module.css';

export interface RenameFieldProps {
  readonly name: string;
  readonly label: string;
  /** With the new name, or with none where it was taken back. */
  readonly onDone: (name: string | undefined) => void;
}

/** The name of a line as a field: Enter or leaving it takes the name, Escape leaves the old one. */
export function RenameField({ name, label, onDone }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const done = (next: string | undefined) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  return (
    <input
      ref={input}
      type="text"
      aria-label={label}
      className={styles.rename}
      defaultValue={name}
      spellCheck={false}
      autoComplete="off"
      onBlur={(event) => done(event.target.value)}
      onKeyDown={(event) => {
        // Keys mean text here, not steps in the tree.
        event.stopPropagation();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done(event.currentTarget.value);
        if (event.key === 'Escape') {
          event.preventDefault();
          done(undefined);
        }
      }}
    />
  );
}
