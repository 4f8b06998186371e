import type { Field as FieldSpec } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FieldControl } from './FieldControl.tsx';
import { toFieldFinding } from './FindingActions.tsx';
import type { FieldEditorProps } from './field-editor-props.ts';
import { findingsIn, placeKey } from './found.ts';
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
        {isNested ? null : <FieldControl subject={subject} path={path} field={field} value={value} />}
      </Field>
      {applies !== true && (
        <Button
          size="small"
          variant="plain"
          aria-label={messages.clearLabel(field.label)}
          onClick={() => setAt(path, undefined, field.label)}
        >
          {messages.clear}
        </Button>
      )}
    </div>
  );
}

function hintOf(field: FieldSpec): string | undefined {
  return field.control === 'words'
    ? [field.hint, messages.words].filter((text) => text !== undefined).join('. ')
    : field.hint;
}
