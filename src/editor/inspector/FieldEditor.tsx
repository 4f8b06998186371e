import { X } from 'lucide-react';
import type { Field as FieldSpec } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FieldControl } from './FieldControl.tsx';
import { toFieldFinding } from './FindingActions.tsx';
import type { FieldEditorProps } from './field-editor-props.ts';
import { findingsIn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { Nested } from './Nested.tsx';
import { atOf } from './subject.ts';
import { useSetAt } from './use-inspect.ts';

/** One field of a form: label, control, findings, and the way to clear what does not apply. */
export function FieldEditor(props: FieldEditorProps) {
  const { subject, path, field, value, found, applies = true } = props;
  const setAt = useSetAt(subject);
  const place = placeKey(atOf(subject, path));
  const isNested = field.control === 'rows' || field.control === 'object';
  if (isNested && applies === true) {
    return (
      <div data-place={place}>
        <Nested {...props} Editor={FieldEditor} />
      </div>
    );
  }
  return (
    <div data-place={place}>
      <Field
        label={field.label}
        hint={hintOf(field)}
        findings={findingsIn(found).map(toFieldFinding)}
        doesNotApply={applies === true ? undefined : applies}
      >
        <span className={layout.inline}>
          {!isNested && <FieldControl subject={subject} path={path} field={field} value={value} />}
          {applies !== true && value !== undefined && (
            <IconButton
              label={messages.clearLabel(field.label)}
              icon={<X size={16} aria-hidden="true" />}
              onClick={() => setAt(path, undefined, field.label)}
            />
          )}
        </span>
      </Field>
    </div>
  );
}

function hintOf(field: FieldSpec): string | undefined {
  return field.control === 'words'
    ? [field.hint, messages.words].filter((text) => text !== undefined).join('. ')
    : field.hint;
}
