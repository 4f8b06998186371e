import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type Id, kinds, nameOf, resourceOf, scopeText } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { cx } from '../ui/class-names.ts';
import control from '../ui/control.module.css';
import { useFieldControl } from '../ui/Field.tsx';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { MiddleTruncate } from '../ui/MiddleTruncate.tsx';
import { Picker, type PickerOption } from '../ui/Picker.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './Controls.module.css';
import { type Choice, isRefused } from './choices.ts';

export interface TargetPickerProps {
  /** Name of the button, its value included. */
  label: string;
  shown: string;
  current?: Id;
  /** Called when the list opens. */
  judge: () => readonly Choice[];
  onPick: (choice: Choice) => void;
  /** Present where there is something to clear. */
  onClear?: () => void;
  /** Looks like a button that adds, not like a field that holds. */
  adds?: boolean;
  icon?: ReactNode;
  /** How many characters at the end of what is shown always stay. */
  keep?: number;
}

const noneOption = 'none of them';

/** A field that opens a searchable list of resources: accepted ones first, refused ones with their reason. */
export function TargetPicker({
  label,
  shown,
  current,
  judge,
  onPick,
  onClear,
  adds = false,
  icon,
  keep,
}: TargetPickerProps) {
  const field = useFieldControl({});
  const button = useRef<HTMLButtonElement>(null);
  const [choices, setChoices] = useState<readonly Choice[] | undefined>(undefined);
  const close = () => setChoices(undefined);
  const box = button.current?.getBoundingClientRect();
  return (
    <>
      <button
        id={field.id}
        aria-describedby={field['aria-describedby']}
        disabled={field.disabled}
        ref={button}
        type="button"
        className={cx(control.control, styles.picker, adds && styles.adds)}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={choices !== undefined}
        onClick={() => setChoices(judge())}
      >
        {icon}
        <MiddleTruncate
          text={shown}
          keep={adds ? 30 : keep}
          className={cx(styles.value, current === undefined && !adds && styles.blank)}
        />
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {choices !== undefined && (
        <TargetList
          choices={choices}
          current={current}
          label={label}
          clearable={onClear !== undefined}
          at={box && { x: box.left, y: box.bottom }}
          onClose={close}
          onPick={(id) => {
            close();
            const choice = choices.find((one) => one.id === id);
            if (id === noneOption) onClear?.();
            else if (choice && id !== current) onPick(choice);
          }}
        />
      )}
    </>
  );
}

interface TargetListProps {
  choices: readonly Choice[];
  current?: Id;
  label: string;
  clearable: boolean;
  at?: { x: number; y: number };
  onPick: (id: string) => void;
  onClose: () => void;
}

function TargetList({ choices, current, label, clearable, at, onPick, onClose }: TargetListProps) {
  const { design } = useDesignerStore().getState();
  const option = (choice: Choice): PickerOption => {
    const resource = resourceOf(design, choice.id);
    const isCurrent = choice.id === current;
    const scope = resource && scopeText(resource);
    return {
      id: choice.id,
      label: nameOf(resource, resource && kinds[resource.kind].label),
      detail: (isCurrent ? undefined : choice.reason) ?? scope,
      group: isCurrent ? messages.current : groupOf(choice),
      icon: resource && <KindIcon kind={resource.kind} size={16} />,
      mark: isCurrent ? <Check size={14} aria-hidden="true" /> : markOf(choice),
      words: resource && kinds[resource.kind].label,
    };
  };
  const rank = (choice: Choice) =>
    choice.id === current ? 0 : choice.verdict === undefined ? 2 : isRefused(choice) ? 3 : 1;
  const sorted = [...choices].sort((a, b) => rank(a) - rank(b)).map(option);
  const clear: PickerOption = { id: noneOption, label: messages.none, group: messages.clear };
  return (
    <Picker
      label={label}
      searchLabel={messages.search}
      emptyText={choices.length === 0 ? messages.nothingThere : messages.nothingFits}
      options={clearable ? [...sorted, clear] : sorted}
      at={at}
      onPick={onPick}
      onClose={onClose}
    />
  );
}

function groupOf(choice: Choice): string {
  if (choice.verdict === undefined) return messages.unjudged;
  return isRefused(choice) ? messages.refused : messages.accepted;
}

function markOf(choice: Choice) {
  if (choice.verdict === undefined || choice.verdict === 'ok') return undefined;
  const severity = isRefused(choice) ? 'error' : choice.verdict === 'warning' ? 'warning' : 'unchecked';
  return <SeverityMark severity={severity} text={messages.severities[severity]} hideText />;
}
