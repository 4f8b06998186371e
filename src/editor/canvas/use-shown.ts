import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Id, SceneNode } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';

/** Brings a place that somebody asked for into view, without moving what is in view already. */
export function useShown(boxOf: ReadonlyMap<Id, SceneNode>): void {
  const shown = useDesigner((designer) => designer.shown);
  const flow = useReactFlow();
  const last = useRef(shown?.count);
  useEffect(() => {
    if (!shown || shown.count === last.current) return;
    last.current = shown.count;
    const box = boxOf.get(shown.at.id);
    if (!box) return;
    const { x, y, width, height } = box.rect;
    const frame = document.querySelector('[data-canvas-host]')?.getBoundingClientRect();
    const corners = frame && [
      flow.screenToFlowPosition({ x: frame.left, y: frame.top }),
      flow.screenToFlowPosition({ x: frame.right, y: frame.bottom }),
    ];
    const [low, high] = corners ?? [];
    if (low && high && flow.getZoom() >= 0.6 && x >= low.x && y >= low.y && x + width <= high.x && y + height <= high.y)
      return;
    void flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(0.7, flow.getZoom()) });
  }, [shown, boxOf, flow]);
}
