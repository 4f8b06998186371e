import { useState } from 'react';
import { type Field, readFieldText } from '../../core/index.ts';
import { cx } from '../ui/class-names.ts';
import control from '../ui/control.module.css';
import { useFieldControl } from '../ui/Field.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './Controls.module.css';

export interface JsonInputProps {
  field: Field;
  value: unknown;
  label?: string;
  placeholder?: string;
  onCommit: (value: unknown) => void;
}

/**
 * A structure as JSON. What is typed is taken when the field is left and reads well; until then it stays as typed, with
 * the reason below it. Escape takes the typing back.
 */
export function JsonInput({ field, value, label, placeholder, onCommit }: JsonInputProps) {
  const shared = useFieldControl({ label: label });
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const saved = value === undefined ? '' : JSON.stringify(value, null, 2);
  const text = draft ?? saved;

  const drop = () => {
    setDraft(undefined);
    setFault(undefined);
  };
  const commit = () => {
    if (draft === undefined) return;
    const read = readFieldText(field, draft);
    if (!read.ok) {
      setFault(read.message);
      return;
    }
    drop();
    if (JSON.stringify(read.value) !== JSON.stringify(value)) onCommit(read.value);
  };

  return (
    <div className={styles.json}>
      <textarea
        {...shared}
        aria-invalid={fault === undefined ? shared['aria-invalid'] : true}
        className={cx(control.control, control.area, control.mono)}
        rows={Math.min(12, Math.max(2, text.split('\n').length))}
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
          if (event.key === 'Escape' && draft !== undefined) {
            event.preventDefault();
            event.stopPropagation();
            drop();
          }
        }}
      />
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          <SeverityShape severity="error" size={12} />
          <span>{fault}</span>
        </p>
      )}
    </div>
  );
}
