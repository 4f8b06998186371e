import { ArrowUpRight } from 'lucide-react';
import { nameOf, type Resource, resourceOf, setAt } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './Controls.module.css';
import { judged, judgeTarget } from './choices.ts';
import { candidatesOf, holderOf, relationAt, type Subject } from './subject.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useCommit, useSetAt } from './use-inspect.ts';

export interface ReferenceInputProps {
  subject: Subject;
  path: string;
  label: string;
  value: unknown;
  placeholder?: string;
  /** In a table there is no room for the way to the target. */
  bare?: boolean;
}

/** What one resource points at: a list of what may stand there, each judged before it is chosen. */
export function ReferenceInput({ subject, path, label, value, placeholder, bare = false }: ReferenceInputProps) {
  const store = useDesignerStore();
  const commit = useCommit();
  const set = useSetAt(subject);
  const id = typeof value === 'string' ? value : undefined;
  const target = useDesigner(({ design }) => resourceOf(design, id));
  const relation = relationAt(subject, path);
  const { checker, select } = store.getState();
  if (!relation) return null;

  const judge = () =>
    judged(
      candidatesOf(checker().design, relation, subject.resource.id).map((one) => one.id),
      (to) => judgeTarget(checker(), subject, path, relation, to, to),
      (to) => ({ id: to, edit: (design) => setAt(design, holderOf(subject), path, to) }),
    );
  const picker = (text: string, shown: string) => (
    <TargetPicker
      label={text}
      shown={shown}
      keep={bare ? 3 : undefined}
      current={id}
      judge={judge}
      onPick={(choice) => commit(messages.steps.set(label), choice.edit)}
      onClear={id === undefined ? undefined : () => set(path, undefined, label)}
    />
  );

  if (relation.literal && !target) {
    return (
      <span className={styles.stack}>
        <TextInput
          mono
          value={id ?? ''}
          placeholder={placeholder}
          onCommit={(next) => set(path, next.trim() || undefined, label)}
        />
        {picker(messages.pickReserved, messages.pickReserved)}
      </span>
    );
  }
  const shown = id === undefined ? messages.none : targetName(target);
  if (bare || !target) return picker(messages.choose(label, shown), shown);
  return (
    <span className={styles.withDoor}>
      {picker(messages.choose(label, shown), shown)}
      <IconButton
        label={messages.goTo(shown)}
        icon={<ArrowUpRight size={16} aria-hidden="true" />}
        onClick={() => select([target.id])}
      />
    </span>
  );
}

function targetName(target: Resource | undefined): string {
  return target ? nameOf(target, target.kind) : messages.connections.gone;
}
