import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { accept, asAccepted, type Finding } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { announce } from '../ui/status.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './AcceptForm.module.css';

export interface AcceptFormProps {
  readonly finding: Finding;
  /** A warning is accepted; an error that is only documented is lowered to one. */
  readonly answer: 'accept' | 'lower';
  /** Called just before: the row it stands in may vanish. */
  readonly onApply: (finding: Finding) => void;
}

/** A button that turns into a small form: nothing is accepted without a reason. One step of undo. */
export function AcceptForm({ finding, answer, onApply }: AcceptFormProps) {
  const store = useDesignerStore();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  const form = useRef<HTMLFormElement>(null);

  // Whoever cancels is back where the form was opened; whoever opens it sees the whole of it.
  useEffect(() => {
    if (open) form.current?.scrollIntoView({ block: 'nearest' });
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const lowers = answer === 'lower';
  if (!open) {
    return (
      <span className={styles.line}>
        <Button
          size="small"
          ref={(element) => {
            opener.current = element;
          }}
          onClick={() => setOpen(true)}
        >
          {lowers ? text.lowerButton : text.acceptButton}
        </Button>
        <span className={styles.hint}>{lowers ? text.lowerHint : text.acceptHint}</span>
      </span>
    );
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    onApply(finding);
    store.getState().commit(text.acceptStep, (design) => accept(design, asAccepted(finding), reason));
    announce(lowers ? text.loweredDone : text.acceptedDone(store.getState().findings.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDownCapture={onKeyDown}>
      <Field label={text.reason} hint={text.reasonHint}>
        <TextInput value={reason} onInput={setReason} ref={focusOn} />
      </Field>
      <span className={styles.line}>
        <Button
          size="small"
          variant="primary"
          type="submit"
          disabledReason={reason.trim() === '' ? text.reasonNeeded : undefined}
        >
          {lowers ? text.lowerDo : text.acceptDo}
        </Button>
        <Button size="small" variant="plain" onClick={() => setOpen(false)}>
          {text.cancel}
        </Button>
      </span>
    </form>
  );
}

const focusOn = (element: HTMLInputElement | null) => element?.focus();
