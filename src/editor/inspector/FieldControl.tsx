import { type Field, knownRegions, knownZones } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { NumberInput } from '../ui/NumberInput.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { JsonInput } from './JsonInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { ReferencesInput } from './ReferencesInput.tsx';
import type { Subject } from './subject.ts';
import { useSetAt } from './use-inspect.ts';

export interface FieldControlProps {
  subject: Subject;
  path: string;
  field: Field;
  value: unknown;
  /** Name of the control where no `Field` around it says one: in rows and tables. */
  label?: string;
}

/** The control of one field, by what its kind says of it. An emptied control removes the field. */
export function FieldControl({ subject, path, field, value, label }: FieldControlProps) {
  const setAt = useSetAt(subject);
  const set = (next: unknown) => setAt(path, next, field.label);
  const text = typeof value === 'string' ? value : value === undefined ? '' : String(value);
  const setText = (next: string) => set(next.trim() === '' ? undefined : next.trim());
  const shared = { label, placeholder: field.placeholder };
  switch (field.control) {
    case 'text':
      return <TextInput {...shared} value={text} onCommit={setText} />;
    case 'code':
      return <TextInput {...shared} mono value={text} onCommit={setText} />;
    case 'zone':
      return <TextInput {...shared} mono value={text} suggestions={knownZones} onCommit={setText} />;
    case 'region':
      return <TextInput {...shared} mono value={text} suggestions={knownRegions} onCommit={setText} />;
    case 'number':
      return <NumberInput {...shared} value={typeof value === 'number' ? value : undefined} onCommit={set} />;
    case 'boolean':
      return (
        <Select
          label={label}
          value={text}
          options={switched}
          onChange={(next) => set(next === '' ? undefined : next === 'true')}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          mono={text !== ''}
          value={text}
          options={[unset, ...(field.options ?? []).map((option) => ({ value: option, label: option }))]}
          onChange={(next) => set(next === '' ? undefined : next)}
        />
      );
    case 'words':
      return <TextInput {...shared} mono value={wordsOf(value).join(' ')} onCommit={(next) => set(splitWords(next))} />;
    case 'reference':
      return (
        <ReferenceInput
          subject={subject}
          path={path}
          label={label ?? field.label}
          value={value}
          placeholder={field.placeholder}
          bare={label !== undefined}
        />
      );
    case 'references':
      return <ReferencesInput subject={subject} path={path} label={label ?? field.label} value={value} />;
    default:
      return <JsonInput field={field} value={value} label={label} onCommit={set} />;
  }
}

const unset = { value: '', label: messages.notSet };
const switched = [unset, { value: 'true', label: messages.on }, { value: 'false', label: messages.off }];

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function splitWords(text: string): readonly string[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
}
