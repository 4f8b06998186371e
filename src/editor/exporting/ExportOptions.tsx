import type { ReactNode } from 'react';
import { isDeployable } from '../../core/index.ts';
import { exportingMessages as text } from '../messages/exporting.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ExportOptions.module.css';
import { type Choices, parts, type Target } from './targets.ts';

export interface ExportOptionsProps {
  readonly target: Target;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** How many resources are selected. */
  readonly selected: number;
  /** Copy, download. */
  readonly ways: ReactNode;
}

/** What of the design goes into the file, and how it is laid out. */
export function ExportOptions({ target, choices, onChoose, selected, ways }: ExportOptionsProps) {
  return (
    <div className={styles.options} role="group" aria-label={text.options}>
      {isDeployable(target) && (
        <div className={styles.part}>
          <Select
            label={text.part}
            value={choices.part}
            options={parts.map((value) => ({ value, label: text.parts[value](target === 'teardown') }))}
            onChange={(next) => onChoose({ ...choices, part: parts.find((part) => part === next) ?? 'whole' })}
          />
        </div>
      )}
      {isDeployable(target) && choices.part !== 'whole' && (
        <span className={styles.hint}>{text.selected(selected)}</span>
      )}
      {target === 'terraform' && (
        <>
          <Checkbox checked={choices.split} onChange={(split) => onChoose({ ...choices, split })}>
            {text.split}
          </Checkbox>
          <Checkbox checked={choices.imports} onChange={(imports) => onChoose({ ...choices, imports })}>
            {text.imports}
          </Checkbox>
          <Checkbox checked={choices.lists} onChange={(lists) => onChoose({ ...choices, lists })}>
            {text.lists}
          </Checkbox>
        </>
      )}
      <div className={styles.ways}>{ways}</div>
    </div>
  );
}
