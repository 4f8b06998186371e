import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Id, SceneNode } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { bringIntoView } from './bring-into-view.ts';
import { readable } from './fit.ts';

/** Brings a place that somebody asked for into view as soon as the canvas stands, without moving what is in view already. */
export function useShown(boxOf: ReadonlyMap<Id, SceneNode>, ready: boolean): void {
  const shown = useDesigner((designer) => designer.shown);
  const flow = useReactFlow();
  const last = useRef(0);
  const wasReady = useRef(false);
  useEffect(() => {
    if (!ready || !shown || shown.count === last.current) return;
    const box = boxOf.get(shown.at.id);
    const bring = () => {
      last.current = shown.count;
      if (box) bringIntoView(flow, box.rect, { least: readable, nearest: 0.7 });
    };
    if (wasReady.current) {
      bring();
      return;
    }
    // The design that was opened is fitted into the view first.
    wasReady.current = true;
    const frame = requestAnimationFrame(bring);
    return () => cancelAnimationFrame(frame);
  }, [shown, boxOf, flow, ready]);
  useEffect(() => {
    wasReady.current = ready;
  }, [ready]);
}
