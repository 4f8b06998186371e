import { cx } from './class-names.ts';
import styles from './control.module.css';
import { useFieldControl } from './Field.tsx';
import { useDraft } from './use-draft.ts';

export interface NumberInputProps {
  value: number | undefined;
  /** `undefined` when the field was emptied. Text that is no number is taken back. */
  onCommit: (next: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Shown after the number: "s", "per endpoint". */
  unit?: string;
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  id?: string;
}

/**
 * A number with an optional unit. Not `type="number"`: that one changes under a scrolling wheel and hides what was
 * typed when it is no number. Values outside the limits are kept, since a finding says more than a clamp.
 */
export function NumberInput({
  value,
  onCommit,
  min,
  max,
  step = 1,
  unit,
  label,
  placeholder,
  disabled,
  id,
}: NumberInputProps) {
  const control = useFieldControl({ id, disabled, label });
  const draft = useDraft(value === undefined ? '' : String(value), (next) => {
    const text = next.trim();
    if (text === '') onCommit(undefined);
    else if (Number.isFinite(Number(text))) onCommit(Number(text));
  });
  const stepBy = (direction: 1 | -1) => {
    const from = Number(draft.shown.trim() === '' ? (min ?? 0) - (direction === 1 ? step : 0) : draft.shown);
    if (!Number.isFinite(from)) return;
    const next = Math.min(
      max ?? Number.POSITIVE_INFINITY,
      Math.max(min ?? Number.NEGATIVE_INFINITY, from + direction * step),
    );
    draft.setDraft(String(Number(next.toFixed(6))));
  };
  return (
    <span className={styles.wrap}>
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={cx(styles.control)}
        value={draft.shown}
        placeholder={placeholder}
        onChange={(event) => draft.setDraft(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            stepBy(event.key === 'ArrowUp' ? 1 : -1);
          } else draft.onKeyDown(event);
        }}
      />
      {unit !== undefined && <span className={styles.trailing}>{unit}</span>}
    </span>
  );
}
