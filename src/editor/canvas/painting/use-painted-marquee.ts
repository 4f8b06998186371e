import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Scene } from '../../../core/index.ts';
import type { DesignerStore } from '../../../store/designer.ts';
import { inView } from './view-area.ts';

/** The frame for selecting also takes what is only painted, of which React Flow does not know. */
export function usePaintedMarquee(scene: Scene, store: DesignerStore, isPainted: boolean): void {
  const inner = useStoreApi();
  useEffect(() => {
    if (!isPainted) return;
    return inner.subscribe((state, before) => {
      const frame = state.userSelectionRect;
      if (!frame || !state.userSelectionActive || frame === before.userSelectionRect) return;
      const zoom = state.transform[2];
      const view = inView(state);
      const [left, top] = [view.x + frame.x / zoom, view.y + frame.y / zoom];
      const [right, bottom] = [left + frame.width / zoom, top + frame.height / zoom];
      const inside = scene.nodes.filter(
        ({ rect }) => rect.x >= left && rect.y >= top && rect.x + rect.width <= right && rect.y + rect.height <= bottom,
      );
      store.getState().select(inside.map(({ id }) => id));
    });
  }, [scene, store, isPainted, inner]);
}
