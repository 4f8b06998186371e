import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import styles from './control.module.css';
import { useFieldControl } from './Field.tsx';
import { useDraft } from './use-draft.ts';

export interface TextInputProps {
  value: string;
  /** Called on Enter and on blur, only if the text changed. */
  onCommit?: (next: string) => void;
  /** Called with every keystroke, for searches. */
  onInput?: (next: string) => void;
  /** Only where no `Field` names the input. */
  label?: string;
  placeholder?: string;
  mono?: boolean;
  multiline?: boolean;
  /** Lines in view at first, where there may be several. */
  rows?: number;
  type?: 'text' | 'search';
  /** Proposals that may be ignored; free text stays possible. */
  suggestions?: readonly string[];
  icon?: ReactNode;
  trailing?: ReactNode;
  disabled?: boolean;
  id?: string;
  className?: string;
  ref?: (element: HTMLInputElement | null) => void;
}

/** A line (or area) of text; with `suggestions` it offers them as one types. */
export function TextInput({
  value,
  onCommit,
  onInput,
  label,
  placeholder,
  mono = false,
  multiline = false,
  rows = 3,
  type = 'text',
  suggestions,
  icon,
  trailing,
  disabled,
  id,
  className,
  ref,
}: TextInputProps) {
  const control = useFieldControl({ id, disabled, label });
  const draft = useDraft(value, onCommit);
  const listId = useId();
  const shared = {
    ...control,
    value: draft.shown,
    placeholder,
    spellCheck: multiline,
    autoComplete: 'off',
    onBlur: draft.commit,
  };
  if (multiline) {
    return (
      <textarea
        {...shared}
        rows={rows}
        className={cx(styles.control, styles.area, mono && styles.mono, className)}
        onChange={(event) => {
          draft.setDraft(event.target.value);
          onInput?.(event.target.value);
        }}
        onKeyDown={(event) => draft.onKeyDown(event, event.ctrlKey || event.metaKey)}
      />
    );
  }
  return (
    <span className={cx(styles.wrap, className)}>
      {icon !== undefined && <span className={styles.leading}>{icon}</span>}
      <input
        {...shared}
        ref={ref}
        type={type}
        list={suggestions === undefined ? undefined : listId}
        className={cx(styles.control, mono && styles.mono)}
        onChange={(event) => {
          draft.setDraft(event.target.value);
          onInput?.(event.target.value);
        }}
        onKeyDown={(event) => draft.onKeyDown(event)}
      />
      {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </span>
  );
}
