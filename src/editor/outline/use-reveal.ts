import { type RefObject, useEffect, useRef } from 'react';
import type { Anchor, OutlineTree } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { pathTo } from './rows.ts';

/** When something is selected elsewhere, leads the outline to it; a place that is shown leads to its very part. */
export function useReveal(tree: OutlineTree, chosenHere: RefObject<string>, lead: (path: readonly string[]) => void) {
  const selected = useDesigner((designer) => designer.selected);
  const shown = useDesigner((designer) => designer.shown);
  const seen = useRef({ key: '', count: shown?.count ?? 0 });
  useEffect(() => {
    const [id] = selected;
    const key = selected.join(' ');
    const isShown = shown !== undefined && shown.count !== seen.current.count && shown.at.id === id;
    const isNew = key !== seen.current.key && key !== chosenHere.current;
    seen.current = { key, count: shown?.count ?? 0 };
    chosenHere.current = '';
    if (id === undefined || !(isShown || isNew)) return;
    const part = isShown ? shown.at.part : undefined;
    const at: Anchor = part === undefined ? { id } : { id, part };
    const exact = pathTo(tree, at);
    const path = exact.length > 0 ? exact : pathTo(tree, { id });
    if (path.length > 0) lead(path);
  }, [selected, shown, tree, chosenHere, lead]);
}
