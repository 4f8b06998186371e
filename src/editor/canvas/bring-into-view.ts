import type { ReactFlowInstance } from '@xyflow/react';
import type { Rect } from '../../core/index.ts';

/**
 * Centres a box, unless it is in view already, at the least zoom or more. What has to be centred is shown at `nearest` or
 * more. Nothing else moves the view.
 */
export function bringIntoView(
  flow: Pick<ReactFlowInstance, 'screenToFlowPosition' | 'getZoom' | 'setCenter'>,
  { x, y, width, height }: Rect,
  { least, nearest }: { readonly least: number; readonly nearest: number },
): void {
  const frame = document.querySelector('[data-canvas-host]')?.getBoundingClientRect();
  const zoom = flow.getZoom();
  if (frame && zoom >= least) {
    const low = flow.screenToFlowPosition({ x: frame.left, y: frame.top });
    const high = flow.screenToFlowPosition({ x: frame.right, y: frame.bottom });
    if (x >= low.x && y >= low.y && x + width <= high.x && y + height <= high.y) return;
  }
  void flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(nearest, zoom) });
}
