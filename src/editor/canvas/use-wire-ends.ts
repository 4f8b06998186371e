import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useCallback, useMemo } from 'react';
import type { Scene, SceneWire, WireEnd } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { judged } from '../judging/judged.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { announce } from '../ui/status.ts';
import type { CanvasMenu } from './CanvasMenus.tsx';
import type { useConnecting } from './use-connecting.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  readonly start: ReturnType<typeof useConnecting>['start'];
  readonly openMenu: (menu: CanvasMenu) => void;
}

/** Taking hold of an end of a wire: by its handle, or by a list. */
export function useWireEnds({ scene, store, start, openMenu }: Options) {
  const flow = useReactFlow();

  const grabEnd = useCallback(
    (wire: SceneWire, end: WireEnd, event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const fixed = end === 'to' ? wire.start : wire.end;
      const side = end === 'to' ? 'right' : 'left';
      const box = end === 'to' ? wire.from : wire.to;
      const client = { x: event.clientX, y: event.clientY };
      const anchor = judged().fixedEnd(store.getState().checker(), wire, end);
      start(box, anchor, fixed, side, client, { wire, end });
    },
    [store, start],
  );

  /** Opens the list of where an end of the selected wire may go. False where no wire is selected. */
  const moveEnd = useCallback((): boolean => {
    const wire = scene.wires.find(({ id }) => id === store.getState().wire);
    if (!wire) return false;
    if (wire.count > 1) {
      announce(text.bundled);
      return true;
    }
    const at = { x: (wire.start.x + wire.end.x) / 2, y: (wire.start.y + wire.end.y) / 2 };
    openMenu({ type: 'moveEnd', at, client: flow.flowToScreenPosition(at), moving: { wire, end: 'to' } });
    return true;
  }, [scene, store, openMenu, flow]);

  return useMemo(() => ({ grabEnd, moveEnd }), [grabEnd, moveEnd]);
}
