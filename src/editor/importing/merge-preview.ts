import { compareDesigns, type Design, type ImportResult, type ResourceDiff, withoutOutside } from '../../core/index.ts';
import { addBeside } from './add-beside.ts';

/** What adding an import to a design would do. */
export interface MergePreview {
  readonly merged: ReturnType<typeof addBeside>;
  readonly added: number;
  /** On both sides, and different. */
  readonly changed: readonly ResourceDiff[];
  readonly onlyHere: readonly ResourceDiff[];
  readonly same: number;
}

type Good = Extract<ImportResult, { readonly ok: true }>;

/** Compares before anything is done. What stands for things outside a design is no choice of anybody. */
export function mergePreview(design: Design, { design: imported, input }: Good): MergePreview {
  const merged = addBeside(design, imported);
  const diff = compareDesigns(design, imported, { isRead: input !== 'design' });
  const { resources, counts } = input === 'design' ? diff : withoutOutside(diff);
  const isOwn = ({ kind }: ResourceDiff) => kind !== 'external';
  const rows = resources.filter(isOwn);
  return {
    merged,
    added: rows.filter(({ change }) => change === 'added').length,
    changed: rows.filter(
      ({ change, oldId, newId }) => change === 'changed' && newId !== undefined && merged.idOf.get(newId) === oldId,
    ),
    onlyHere: rows.filter(({ change }) => change === 'removed'),
    same: counts.same,
  };
}
