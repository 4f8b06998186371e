import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Rect } from '../../core/index.ts';
import { readable } from './fit.ts';
import { rest } from './painting/view-area.ts';

/** The window is kept in chunks of this size (pixels of the window), so that panning changes it seldom. */
const chunk = 400;

/**
 * Of a painted design: what lies in view and a little around it, in pixels at 100 %. Undefined while nothing can be
 * read there. It changes only when the view rests; until then the picture stands in.
 */
export function useWindow(isPainted: boolean): Rect | undefined {
  const store = useStoreApi();
  const [window, setWindow] = useState<Rect | undefined>();
  useEffect(() => {
    if (!isPainted) {
      setWindow(undefined);
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      const next = windowOf(store.getState());
      setWindow((now) => (isSame(now, next) ? now : next));
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width && state.height === before.height)
        return;
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
    });
    timer = setTimeout(settle, rest);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store, isPainted]);
  return window;
}

function windowOf(state: { transform: [number, number, number]; width: number; height: number }): Rect | undefined {
  const [tx, ty, zoom] = state.transform;
  if (state.width === 0 || zoom < readable) return undefined;
  const step = chunk / zoom;
  const left = Math.floor(-tx / zoom / step) * step;
  const top = Math.floor(-ty / zoom / step) * step;
  const right = Math.ceil((state.width - tx) / zoom / step) * step;
  const bottom = Math.ceil((state.height - ty) / zoom / step) * step;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isSame(a: Rect | undefined, b: Rect | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}
