import { nameOf, resourceOf, setAt } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './Controls.module.css';
import { judged, judgeValue } from './choices.ts';
import { candidatesOf, holderOf, relationAt, type Subject } from './subject.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useCommit, useSetAt } from './use-inspect.ts';

export interface ReferencesInputProps {
  subject: Subject;
  path: string;
  label: string;
  value: unknown;
}

/** A list of what one resource points at: each can be taken out, and more can be added after being judged. */
export function ReferencesInput({ subject, path, label, value }: ReferencesInputProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const commit = useCommit();
  const set = useSetAt(subject);
  const ids: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const relation = relationAt(subject, path);
  if (!relation) return null;

  const adding = (id: string) => (now: typeof design) => setAt(now, holderOf(subject), path, [...ids, id]);
  const judge = () => {
    const { checker } = store.getState();
    const open = candidatesOf(design, relation, subject.resource.id).filter(({ id }) => !ids.includes(id));
    return judged(
      open.map(({ id }) => id),
      (id) => judgeValue(checker(), id, adding(id)),
      (id) => ({ id, edit: adding(id) }),
    );
  };
  // A list may name the same resource twice, which is a finding and must still be shown: places make the keys.
  const items = ids.map((id, place) => ({
    key: `${id} ${place}`,
    name: nameOf(resourceOf(design, id), messages.connections.gone),
    place,
  }));
  return (
    <div className={styles.chips}>
      {items.map(({ key, name, place }) => (
        <Chip
          key={key}
          removeLabel={messages.removeReference(name)}
          onRemove={() => set(path, ids.length === 1 ? undefined : ids.filter((_id, other) => other !== place), label)}
        >
          {name}
        </Chip>
      ))}
      <TargetPicker
        adds
        label={messages.addReference(label)}
        shown={messages.addReference(label)}
        judge={judge}
        onPick={(choice) => commit(messages.steps.add(label), choice.edit)}
      />
    </div>
  );
}
