import type { Edit, Finding } from '../../core/index.ts';
import { setAt } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { type Found, foundOn } from './found.ts';
import { holderOf, type Subject } from './subject.ts';

/** Everything found about a resource. */
export function useFound(id: string): readonly Found[] {
  return foundOn(
    useDesigner(({ findings }) => findings),
    id,
  );
}

export function useCommit(): (label: string, edit: Edit) => void {
  const store = useDesignerStore();
  return (label, edit) => store.getState().commit(label, edit);
}

/** Sets the value at a path below the subject, as one step named after the field. */
export function useSetAt(subject: Subject): (path: string, value: unknown, label: string) => void {
  const commit = useCommit();
  return (path, value, label) => {
    const { clear, set } = inspectorMessages.steps;
    commit(value === undefined ? clear(label) : set(label), (design) => setAt(design, holderOf(subject), path, value));
  };
}

export function useFix(): (fix: Finding['fixes'][number]) => void {
  const commit = useCommit();
  return (fix) => commit(fix.title, fix.edit);
}
