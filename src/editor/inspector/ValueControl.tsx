import { type Field, knownRegions, knownZones } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { NumberInput } from '../ui/NumberInput.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { JsonInput } from './JsonInput.tsx';

export interface ValueControlProps {
  field: Field;
  value: unknown;
  /** Several resources hold different values here: the control is blank and says so. */
  isMixed?: boolean;
  /** Name of the control where no `Field` around it says one: in rows and tables. */
  label?: string;
  /** `undefined`: the field is emptied. */
  onSet: (value: unknown) => void;
}

/** The control of one value that is no reference, by what its kind says of it. An emptied control removes the field. */
export function ValueControl({ field, value, isMixed = false, label, onSet }: ValueControlProps) {
  const text = typeof value === 'string' ? value : value === undefined ? '' : String(value);
  const setText = (next: string) => onSet(next.trim() === '' ? undefined : next.trim());
  const shared = { label, placeholder: isMixed ? messages.many.mixed : field.placeholder };
  // No option of the list could stand for several values at once; this one is there while they differ, and sets nothing.
  const mixed = isMixed ? [{ value: mixedOption, label: messages.many.mixed }] : [];
  const shown = isMixed ? mixedOption : text;
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
      return <NumberInput {...shared} value={typeof value === 'number' ? value : undefined} onCommit={onSet} />;
    case 'boolean':
      return (
        <Select
          label={label}
          value={shown}
          options={[...mixed, ...switched]}
          onChange={(next) => onSet(next === '' ? undefined : next === 'true')}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          mono={shown !== '' && !isMixed}
          value={shown}
          options={[...mixed, unset, ...(field.options ?? []).map((option) => ({ value: option, label: option }))]}
          onChange={(next) => onSet(next === '' ? undefined : next)}
        />
      );
    case 'words':
      return (
        <TextInput {...shared} mono value={wordsOf(value).join(' ')} onCommit={(next) => onSet(splitWords(next))} />
      );
    default:
      return <JsonInput field={field} value={value} label={label} placeholder={shared.placeholder} onCommit={onSet} />;
  }
}

/** No value of the API has a space. */
const mixedOption = 'several values';
const unset = { value: '', label: messages.notSet };
const switched = [unset, { value: 'true', label: messages.on }, { value: 'false', label: messages.off }];

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function splitWords(text: string): readonly string[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
}
