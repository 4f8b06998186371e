import { type RefObject, useMemo } from 'react';
import { boxAt, type Point, type Scene, type SceneWire } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';
import { wireLabel } from './wire-words.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly isPainted: boolean;
}

/** What a press on a wire or on the ground selects, and what wires are called. */
export function usePressing({ scene, store, host, toFlow, isPainted }: Options) {
  return useMemo(() => {
    const labelOf = (wire: SceneWire) => wireLabel(wire, scene.boxOf);
    return {
      labelOf,
      selectWire: (wire: SceneWire) => {
        store.getState().selectWire(wire.id);
        announce(text.selected(labelOf(wire)), 'selection');
        host.current?.focus();
      },
      clickPane: (event: { readonly clientX: number; readonly clientY: number }) => {
        // A finger does not hover: what it taps may be no element yet.
        const box = isPainted ? boxAt(scene, toFlow({ x: event.clientX, y: event.clientY })) : undefined;
        store.getState().select(box ? [box.id] : []);
      },
    };
  }, [scene, store, host, toFlow, isPainted]);
}
