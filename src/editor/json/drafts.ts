import type { DesignerStore } from '../../store/designer.ts';

/** What was typed and not taken yet, and the text that it began from. */
export interface Draft {
  readonly typed: string;
  readonly base: string;
}

const drafts = new WeakMap<DesignerStore, Map<string, Draft>>();

/** What was typed into each subject of a store: looking at something else, or closing the panel, loses nothing. */
export function draftsOf(store: DesignerStore): Map<string, Draft> {
  const known = drafts.get(store) ?? new Map<string, Draft>();
  drafts.set(store, known);
  return known;
}
