import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './Field.module.css';
import { SeverityShape } from './SeverityMark.tsx';
import type { Severity } from './severity.ts';

/** A finding that belongs to one field. */
export interface FieldFinding {
  id: string;
  severity: Severity;
  /** The severity in words, for ears. */
  severityText: string;
  text: ReactNode;
  /** A fix or a way to the whole finding. */
  action?: ReactNode;
}

interface FieldControl {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  disabled: boolean;
}

const FieldContext = createContext<FieldControl | undefined>(undefined);

/** What a control inside a `Field` spreads on its native element. */
export function useFieldControl(own: { id?: string; disabled?: boolean; label?: string }) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid === true ? true : undefined,
    'aria-label': own.label,
    disabled: own.disabled === true || field?.disabled === true,
  };
}

export interface FieldProps {
  label: ReactNode;
  /** One sentence on what the field means, always visible. */
  hint?: ReactNode;
  findings?: readonly FieldFinding[];
  /** Why the field has no meaning here; the control is then shown, off, with this sentence. */
  doesNotApply?: string;
  /** A quiet word at the end of the label: "optional", "cannot change later". */
  note?: string;
  children: ReactNode;
}

/** Label, control, hint and the findings about this one field, tied together for every reader. */
export function Field({ label, hint, findings = [], doesNotApply, note, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}hint`;
  const whyId = `${id}why`;
  const findingsId = `${id}findings`;
  const described = [
    hint === undefined ? undefined : hintId,
    doesNotApply === undefined ? undefined : whyId,
    findings.length === 0 ? undefined : findingsId,
  ].filter((part) => part !== undefined);
  const worst =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  return (
    <div className={styles.field} data-worst={worst?.severity} data-off={doesNotApply === undefined ? undefined : true}>
      <div className={styles.top}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      <FieldContext
        value={{
          id,
          describedBy: described.length === 0 ? undefined : described.join(' '),
          invalid: worst?.severity === 'error',
          disabled: doesNotApply !== undefined,
        }}
      >
        {children}
      </FieldContext>
      {doesNotApply !== undefined && (
        <p id={whyId} className={styles.hint}>
          {doesNotApply}
        </p>
      )}
      {hint !== undefined && doesNotApply === undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {findings.length > 0 && (
        <ul id={findingsId} className={styles.findings}>
          {findings.map((finding) => (
            <li key={finding.id} className={styles.finding} data-severity={finding.severity}>
              <SeverityShape severity={finding.severity} size={12} />
              <span className={styles.sentence}>
                <span className="visually-hidden">{finding.severityText} </span>
                {finding.text}
                {finding.action !== undefined && <span className={styles.action}>{finding.action}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
