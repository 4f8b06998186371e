import { useCallback } from 'react';
import { sceneOf, type Verdict } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';

import { canvasMessages as text } from '../messages/canvas.ts';
import { handsMessages as hands } from '../messages/hands.ts';
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

  /** The wire that was moved is the selected one again, under its new name. */
  const reconnect = useCallback(
    (verdict: Verdict) => {
      if (!verdict.edit || verdict.exists) {
        announce(verdict.exists ? hands.kept : text.refused(verdict.reason));
        return;
      }
      const before = new Set(sceneOf(store.getState().design).wires.map(({ id }) => id));
      store.getState().commit(hands.steps.reconnect(verdict.relation ?? ''), verdict.edit);
      const moved = sceneOf(store.getState().design).wires.find(({ id }) => !before.has(id));
      if (moved) store.getState().selectWire(moved.id);
      announce(verdict.verdict === 'error' ? text.connectedDraft(verdict.reason) : text.connected(verdict.reason));
    },
    [store],
  );

  const onWireEnd = useCallback(
    ({ from, at, client, moving, over }: Connected) => {
      const isNowhere = !over || (over.box.shape === 'container' && over.verdict.verdict === 'impossible');
      if (isNowhere) {
        openMenu(moving ? { type: 'wireEnd', at, client, moving } : { type: 'add', at, client, from });
      } else if (over.verdict.edit) (moving ? reconnect : connect)(over.verdict);
      else {
        const [fix] = over.verdict.fixes;
        showToast(
          over.verdict.reason,
          fix && { label: fix.title, onSelect: () => applyFix(over.verdict, 0), isPassing: true },
        );
      }
    },
    [connect, reconnect, applyFix, openMenu],
  );

  return { connect, reconnect, applyFix, onWireEnd };
}
