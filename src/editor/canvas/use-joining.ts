import { useCallback } from 'react';
import type { Verdict } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce, showToast } from '../ui/status.ts';
import type { CanvasMenu } from './CanvasMenus.tsx';
import type { Connected } from './use-connecting.ts';

/** What becomes of a wire at its end: a connection, a draft, the list of what fits, or the reason why not. */
export function useJoining(store: DesignerStore, openMenu: (menu: CanvasMenu) => void) {
  const connect = useCallback(
    (verdict: Verdict) => {
      if (!verdict.edit) {
        announce(text.refused(verdict.reason));
        return;
      }
      store.getState().commit(text.steps.connect(verdict.relation ?? ''), verdict.edit);
      announce(verdict.verdict === 'error' ? text.connectedDraft(verdict.reason) : text.connected(verdict.reason));
    },
    [store],
  );

  const applyFix = useCallback(
    (verdict: Verdict, index: number) => {
      const fix = verdict.fixes[index];
      if (!fix) return;
      store.getState().commit(fix.title, fix.edit);
      announce(fix.title);
    },
    [store],
  );

  const onWireEnd = useCallback(
    ({ from, at, client, over }: Connected) => {
      if (over && over.box.shape === 'container' && over.verdict.verdict === 'impossible') {
        openMenu({ type: 'add', at, client, from });
      } else if (!over) openMenu({ type: 'add', at, client, from });
      else if (over.verdict.edit) connect(over.verdict);
      else {
        const [fix] = over.verdict.fixes;
        showToast(over.verdict.reason, fix && { label: fix.title, onSelect: () => applyFix(over.verdict, 0) });
      }
    },
    [connect, applyFix, openMenu],
  );

  return { connect, applyFix, onWireEnd };
}
