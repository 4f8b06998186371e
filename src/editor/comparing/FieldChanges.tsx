import type { FieldChange } from '../../core/index.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import styles from './FieldChanges.module.css';
import { fieldWords } from './field-words.ts';

/** Enough to see what kind of change it is. */
const listed = 12;

/** The fields that a resource says otherwise, each with what it said and what it says. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  return (
    <ul className={styles.fields}>
      {fields.slice(0, listed).map((field) => (
        <li key={`${field.change} ${field.path}`} className={styles.field}>
          <code className={styles.path}>{field.path}</code> <span>{fieldWords(field)}</span>
        </li>
      ))}
      {fields.length > listed && <li>{text.moreFields(fields.length - listed)}</li>}
    </ul>
  );
}
