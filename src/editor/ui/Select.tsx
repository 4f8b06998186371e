import { ChevronDown } from 'lucide-react';
import { cx } from './class-names.ts';
import styles from './control.module.css';
import { useFieldControl } from './Field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  /** Why it cannot be chosen; stands behind the label, since a native option has no tooltip. */
  disabledReason?: string;
  /** Options with the same group stand together. */
  group?: string;
}

export interface SelectProps {
  value: string;
  options: readonly SelectOption[];
  onChange: (next: string) => void;
  label?: string;
  mono?: boolean;
  disabled?: boolean;
  id?: string;
}

function renderOption(option: SelectOption) {
  const off = option.disabledReason !== undefined;
  return (
    <option key={option.value} value={option.value} disabled={off}>
      {off ? `${option.label} (${option.disabledReason})` : option.label}
    </option>
  );
}

/** The native choice list, dressed. A value that is not among the options is shown rather than lost. */
export function Select({ value, options, onChange, label, mono = false, disabled, id }: SelectProps) {
  const control = useFieldControl({ id, disabled, label });
  const groups = [...new Set(options.map(({ group }) => group))];
  const known = options.some((option) => option.value === value);
  return (
    <span className={styles.wrap}>
      <select
        {...control}
        className={cx(styles.control, styles.select, mono && styles.mono)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {groups.map((group) => {
          const members = options.filter((option) => option.group === group).map(renderOption);
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
      <span className={styles.trailing}>
        <ChevronDown size={14} aria-hidden="true" />
      </span>
    </span>
  );
}
