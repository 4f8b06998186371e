import { nameOf, pointEach, type Resource, resourceOf } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './Controls.module.css';
import { judged, judgeValue } from './choices.ts';
import { candidatesOf, relationAt } from './subject.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useCommit } from './use-inspect.ts';

export interface ManyReferenceProps {
  resources: readonly Resource[];
  path: string;
  label: string;
  value: unknown;
  isMixed: boolean;
  placeholder?: string;
  onSet: (value: unknown) => void;
}

/** What several resources point at: one list of targets, each judged as if all of them already pointed at it. */
export function ManyReference({ resources, path, label, value, isMixed, placeholder, onSet }: ManyReferenceProps) {
  const store = useDesignerStore();
  const commit = useCommit();
  const id = typeof value === 'string' ? value : undefined;
  const target = useDesigner(({ design }) => resourceOf(design, id));
  const [leading] = resources;
  const relation = leading && relationAt({ resource: leading }, path);
  if (!relation) return null;
  const ids = resources.map((resource) => resource.id);
  const shown = isMixed
    ? messages.many.mixed
    : id === undefined
      ? messages.none
      : nameOf(target, target?.kind ?? messages.connections.gone);
  const pointing = (to: string) => (design: Parameters<typeof pointEach>[0]) => pointEach(design, ids, path, to);
  const picker = (text: string, inside: string) => (
    <TargetPicker
      label={text}
      shown={inside}
      current={id}
      judge={() => {
        const checker = store.getState().checker();
        return judged(
          candidatesOf(checker.design, relation, leading.id)
            .map((one) => one.id)
            .filter((to) => !ids.includes(to)),
          (to) => judgeValue(checker, to, pointing(to)),
          (to) => ({ id: to, edit: pointing(to) }),
        );
      }}
      onPick={(choice) => commit(messages.steps.set(messages.many.onEach(label, ids.length)), choice.edit)}
      onClear={id === undefined ? undefined : () => onSet(undefined)}
    />
  );
  if (relation.literal && !target) {
    return (
      <span className={styles.stack}>
        <TextInput
          mono
          value={id ?? ''}
          placeholder={isMixed ? messages.many.mixed : placeholder}
          onCommit={(next) => onSet(next.trim() || undefined)}
        />
        {picker(messages.pickReserved, messages.pickReserved)}
      </span>
    );
  }
  return picker(messages.choose(label, shown), shown);
}
