import type { Field } from '../../core/index.ts';
import { ReferenceInput } from './ReferenceInput.tsx';
import { ReferencesInput } from './ReferencesInput.tsx';
import type { Subject } from './subject.ts';
import { useSetAt } from './use-inspect.ts';
import { ValueControl } from './ValueControl.tsx';

export interface FieldControlProps {
  subject: Subject;
  path: string;
  field: Field;
  value: unknown;
  /** Name of the control where no `Field` around it says one: in rows and tables. */
  label?: string;
}

/** The control of one field of a resource or part: references lead to others, any other value stands for itself. */
export function FieldControl({ subject, path, field, value, label }: FieldControlProps) {
  const setAt = useSetAt(subject);
  switch (field.control) {
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
      return (
        <ValueControl field={field} value={value} label={label} onSet={(next) => setAt(path, next, field.label)} />
      );
  }
}
