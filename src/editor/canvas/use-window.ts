import { useStore } from '@xyflow/react';
import type { Rect } from '../../core/index.ts';

/** The window is kept in chunks of this size, so that panning changes it seldom. */
const chunk = 800;

/** What lies in view and a chunk around it, in flow coordinates. The same object until the view leaves its chunk. */
export function useWindow(): Rect | undefined {
  return useStore(
    windowOf,
    (a, b) => a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height,
  );
}

function windowOf(state: { transform: [number, number, number]; width: number; height: number }): Rect | undefined {
  const [tx, ty, zoom] = state.transform;
  if (state.width === 0 || zoom === 0) return undefined;
  const step = chunk / Math.min(1, zoom);
  const left = Math.floor(-tx / zoom / step) * step - step;
  const top = Math.floor(-ty / zoom / step) * step - step;
  const right = Math.ceil((state.width - tx) / zoom / step) * step + step;
  const bottom = Math.ceil((state.height - ty) / zoom / step) * step + step;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
