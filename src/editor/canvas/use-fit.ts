import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { around, type Rect, type Scene } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { fitting } from './fit.ts';

/** Shows the whole design and what stands beside it, on request and whenever one was opened. */
export function useFit(scene: Scene, ready: boolean, beside: Rect | undefined): () => void {
  const opened = useDesigner((designer) => designer.opened);
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef({ scene, beside });
  shown.current = { scene, beside };
  const fit = useCallback(() => {
    const now = shown.current;
    const picture = around([...now.scene.nodes.map(({ rect }) => rect), ...(now.beside ? [now.beside] : [])]);
    if (picture) void flow.setViewport(fitting(picture, store.getState()));
  }, [flow, store]);
  useEffect(() => {
    if (!ready || opened < 0) return;
    const frame = requestAnimationFrame(fit);
    return () => cancelAnimationFrame(frame);
  }, [opened, ready, fit]);
  return fit;
}
