import { type Note, setNote } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import layout from './Layout.module.css';
import { Heading } from './ResourceHeader.tsx';
import { useCommit } from './use-inspect.ts';

/** A note on the canvas: its text. */
export function NoteView({ note }: { note: Note }) {
  const commit = useCommit();
  return (
    <div className={layout.inspector}>
      <Heading kind="note" name={messages.note.title} caption={null} deletes={[note.id]} />
      <Field label={messages.note.text}>
        <TextInput
          multiline
          value={note.text}
          onCommit={(text) => commit(messages.steps.note, (design) => setNote(design, note.id, text))}
        />
      </Field>
    </div>
  );
}
