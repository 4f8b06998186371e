import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { boxAt, type Point, type Scene } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { useDesignerStore } from '../designer-context.ts';
import { useCommands } from './centre.ts';

/** A right button that moves further than this many pixels pans. */
const clickDistance = 4;

/**
 * The context menu of the canvas: by the right button, a long press, and whatever else a system opens one with. What is
 * under the pointer gets selected, unless it is among what is selected already.
 */
export function useContextMenu(scene: Scene, toFlow: (client: Point) => Point) {
  const store = useDesignerStore();
  const centre = useCommands();
  const pressed = useRef<Point | undefined>(undefined);

  return useMemo(() => {
    const openAt = (at: Point, target: EventTarget) => {
      choose(store, scene, toFlow(at), target);
      centre.open({ type: 'context', at });
    };
    return {
      onPointerDownCapture: (event: PointerEvent) => {
        pressed.current = event.button === 2 ? { x: event.clientX, y: event.clientY } : undefined;
      },
      onPointerUpCapture: (event: PointerEvent) => {
        const from = pressed.current;
        pressed.current = undefined;
        if (!from || event.button !== 2) return;
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < clickDistance)
          openAt({ x: event.clientX, y: event.clientY }, event.target);
      },
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault();
        // Some systems say so when the button goes down: whether it pans is then not known yet.
        const isMouse =
          !(event.nativeEvent instanceof window.PointerEvent) || event.nativeEvent.pointerType === 'mouse';
        if (pressed.current || (isMouse && event.button === 2)) return;
        openAt({ x: event.clientX, y: event.clientY }, event.target);
      },
    };
  }, [store, scene, centre, toFlow]);
}

function choose(store: DesignerStore, scene: Scene, at: Point, target: EventTarget): void {
  const { selected, wire, select, selectWire } = store.getState();
  const onWire = target instanceof Element ? target.closest('[data-wire]')?.getAttribute('data-wire') : undefined;
  const known = scene.wires.find(({ id }) => id === onWire);
  if (known) {
    if (wire !== known.id) selectWire(known.id);
    return;
  }
  const box = boxAt(scene, at);
  if (!box) select([]);
  else if (!selected.some((id) => box.members.includes(id))) select([box.id]);
}
