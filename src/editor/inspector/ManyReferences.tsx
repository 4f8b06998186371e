import { type Design, listAt, nameOf, type Resource, resourceOf, setAt } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './Controls.module.css';
import { judged, judgeValue } from './choices.ts';
import { candidatesOf, relationAt } from './subject.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useCommit } from './use-inspect.ts';

export interface ManyReferencesProps {
  resources: readonly Resource[];
  path: string;
  label: string;
}

/**
 * The lists of several resources as one: each target once, with how many of them name it where not all do. What is added
 * is added to those that lack it, what is taken out goes from all.
 */
export function ManyReferences({ resources, path, label }: ManyReferencesProps) {
  const store = useDesignerStore();
  const commit = useCommit();
  const design = useDesigner((designer) => designer.design);
  const [leading] = resources;
  const relation = leading && relationAt({ resource: leading }, path);
  if (!relation) return null;
  const ids = resources.map(({ id }) => id);
  const counts = new Map<string, number>();
  for (const resource of resources) {
    for (const id of new Set(listAt(resource, path).map(String))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const each = (change: (list: readonly unknown[]) => readonly unknown[]) => (now: Design) =>
    ids.reduce((next, id) => {
      const list = listAt(resourceOf(next, id), path);
      const changed = change(list);
      if (changed.length === list.length) return next;
      return setAt(next, { id }, path, changed.length === 0 ? undefined : changed);
    }, now);
  const adding = (id: string) => each((list) => (list.includes(id) ? list : [...list, id]));
  const step = messages.many.onEach(label, ids.length);
  return (
    <div className={styles.chips}>
      {[...counts].map(([id, count]) => {
        const name = nameOf(resourceOf(design, id), messages.connections.gone);
        return (
          <Chip
            key={id}
            removeLabel={messages.removeReference(name)}
            onRemove={() =>
              commit(
                messages.steps.remove(step),
                each((list) => list.filter((one) => one !== id)),
              )
            }
          >
            {count === ids.length ? name : messages.many.someOf(name, count, ids.length)}
          </Chip>
        );
      })}
      <TargetPicker
        adds
        label={messages.addReference(label)}
        shown={messages.addReference(label)}
        judge={() => {
          const checker = store.getState().checker();
          const open = candidatesOf(design, relation, leading.id).filter(
            ({ id }) => !ids.includes(id) && counts.get(id) !== ids.length,
          );
          return judged(
            open.map(({ id }) => id),
            (id) => judgeValue(checker, id, adding(id)),
            (id) => ({ id, edit: adding(id) }),
          );
        }}
        onPick={(choice) => commit(messages.steps.add(step), choice.edit)}
      />
    </div>
  );
}
