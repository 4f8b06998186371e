import { useState } from 'react';
import { type Backend, capacityFields, type ModeChoice, setAt, valueAt } from '../../core/index.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { Select } from '../ui/Select.tsx';
import { toFieldFinding } from './FindingActions.tsx';
import { below, type Found, findingsIn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { holderOf, type Subject } from './subject.ts';
import { useCommit } from './use-inspect.ts';

export interface CapacityProps {
  subject: Subject;
  backend: Backend;
  choice: ModeChoice | undefined;
  found: readonly Found[];
}

const messages = inspectorMessages.backends;
const units: Readonly<Record<string, string>> = messages.units;

/** The target capacity: one line for each figure that is set, and one to fill in where the mode counts something. */
export function Capacity({ subject, backend, choice, found }: CapacityProps) {
  const set = capacityFields.filter((field) => valueAt(backend, field) !== undefined || below(found, field).length > 0);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [usual] = choice?.fields ?? [];
  const blank =
    set.length > 0 || usual === undefined
      ? []
      : [wanted !== undefined && choice?.fields.includes(wanted) ? wanted : usual];
  return [...set, ...blank].map((field) => (
    <CapacityLine
      key={field}
      subject={subject}
      backend={backend}
      field={field}
      choice={choice}
      found={below(found, field)}
      onField={setWanted}
    />
  ));
}

interface LineProps extends CapacityProps {
  field: string;
  onField: (field: string) => void;
}

function CapacityLine({ subject, backend, field, choice, found, onField }: LineProps) {
  const commit = useCommit();
  const current = valueAt(backend, field);
  const value = typeof current === 'number' ? current : undefined;
  const fields = [...new Set([field, ...(choice?.fields ?? [])])];
  const step = inspectorMessages.steps.set(messages.capacity);
  // One step, so that the figure is never counted twice in between.
  const recount = (next: string) => {
    onField(next);
    if (value === undefined) return;
    commit(step, (design) => setAt(setAt(design, holderOf(subject), field, undefined), holderOf(subject), next, value));
  };
  return (
    <div data-place={placeKey({ ...holderOf(subject), field })}>
      <Field label={messages.capacity} findings={findingsIn(found).map(toFieldFinding)}>
        <div className={layout.capacity}>
          <NumberInput
            value={value}
            min={0}
            onCommit={(next) => commit(step, (design) => setAt(design, holderOf(subject), field, next))}
          />
          <Select
            id={`${subject.resource.id}-${backend.id}-${field}`}
            label={messages.capacityOf}
            value={field}
            options={fields.map((one) => ({ value: one, label: units[one] ?? one }))}
            onChange={recount}
          />
        </div>
      </Field>
    </div>
  );
}
