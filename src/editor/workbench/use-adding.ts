import { useCallback, useMemo, useState } from 'react';
import { resourceOf } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { judged } from '../judging/judged.ts';
import { appMessages as text } from '../messages/app.ts';
import { canvasMessages } from '../messages/canvas.ts';
import type { PaletteItem } from '../palette/items.ts';
import { showToast } from '../ui/status.ts';

/** The ways from the palette onto the canvas: by click and click, by drag, or at once. */
export interface Adding {
  /** The item that waits for a click on the canvas. */
  readonly placing: PaletteItem | undefined;
  readonly setPlacing: (item: PaletteItem | undefined) => void;
  readonly dragging: PaletteItem | undefined;
  readonly setDragging: (item: PaletteItem | undefined) => void;
  readonly addNow: (item: PaletteItem, container?: string) => void;
}

export function useAdding(): Adding {
  const store = useDesignerStore();
  const [placing, setPlacing] = useState<PaletteItem | undefined>();
  const [dragging, setDragging] = useState<PaletteItem | undefined>();

  const addNow = useCallback(
    (item: PaletteItem, container?: string) => {
      const { design, selected, commit, select, show } = store.getState();
      const into = resourceOf(design, container ?? (selected.length === 1 ? selected[0] : undefined));
      const made = judged().putItem(design, item, { x: 0, y: 0 }, into);
      if (!made) {
        showToast(canvasMessages.nicNeedsVm);
        return;
      }
      // Nobody pointed anywhere: it is arranged, in the container that is selected.
      const layout = Object.fromEntries(Object.entries(made.design.layout).filter(([id]) => !made.ids.includes(id)));
      commit(`${text.left.add} ${item.label}`, () => ({ ...made.design, layout }));
      select(made.ids);
      if (made.ids[0] !== undefined) show({ id: made.ids[0] }, 'onCanvas');
    },
    [store],
  );
  return useMemo(() => ({ placing, setPlacing, dragging, setDragging, addNow }), [placing, dragging, addNow]);
}
