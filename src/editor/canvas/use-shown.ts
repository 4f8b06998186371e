import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Id, SceneNode } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { bringIntoView } from './bring-into-view.ts';
import { readable } from './fit.ts';

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
    bringIntoView(flow, box.rect, { least: readable, nearest: 0.7 });
  }, [shown, boxOf, flow]);
}
