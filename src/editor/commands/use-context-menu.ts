import { type MouseEvent, type PointerEvent, type TouchEvent, useMemo, useRef } from 'react';
import { boxAt, type Point, type Scene } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { useDesignerStore } from '../designer-context.ts';
import { useCommands } from './centre.ts';

/** A right button, or a finger, that moves further than this many pixels pans or drags. */
const clickDistance = 4;
const tremble = 10;
/** So long (in ms) a finger rests to mean the menu. */
const rest = 500;

/** What is down: the right button, or one finger. */
interface Pressed extends Point {
  readonly since: number;
  readonly pointer: number;
  readonly isTouch: boolean;
  /** The system took it for a long press. */
  isAsked: boolean;
}

/**
 * The context menu of the canvas: by the right button, a long press, and whatever else a system opens one with. What is
 * under the pointer gets selected, unless it is among what is selected already. It opens when button or finger goes up:
 * a menu that is there before that would be closed by it.
 */
export function useContextMenu(scene: Scene, toFlow: (client: Point) => Point) {
  const store = useDesignerStore();
  const centre = useCommands();
  const pressed = useRef<Pressed | undefined>(undefined);
  // A finger that rested has gone up; the menu waits for the touch to end.
  const due = useRef<{ readonly at: Point; readonly target: EventTarget } | undefined>(undefined);

  return useMemo(() => {
    const openAt = (at: Point, target: EventTarget) => {
      choose(store, scene, toFlow(at), target);
      centre.open({ type: 'context', at });
    };
    return {
      onPointerDownCapture: (event: PointerEvent) => {
        const isTouch = event.pointerType === 'touch';
        due.current = undefined;
        const { clientX: x, clientY: y, timeStamp: since, pointerId: pointer } = event;
        // A second finger means the view.
        const isMeant = isTouch ? event.isPrimary : event.button === 2;
        pressed.current = isMeant ? { x, y, since, pointer, isTouch, isAsked: false } : undefined;
      },
      onPointerUpCapture: (event: PointerEvent) => {
        const from = pressed.current;
        pressed.current = undefined;
        if (!from || from.pointer !== event.pointerId) return;
        const away = Math.hypot(event.clientX - from.x, event.clientY - from.y);
        const at = { x: event.clientX, y: event.clientY };
        if (!from.isTouch) {
          if (event.button === 2 && away < clickDistance) openAt(at, event.target);
        } else if (away < tremble && (from.isAsked || event.timeStamp - from.since >= rest))
          due.current = { at, target: event.target };
      },
      onTouchEndCapture: (event: TouchEvent) => {
        const { current } = due;
        due.current = undefined;
        if (!current) return;
        // No mouse is made of this finger: its click would take the focus from the menu.
        event.preventDefault();
        openAt(current.at, current.target);
      },
      onPointerCancelCapture: (event: PointerEvent) => {
        const from = pressed.current;
        pressed.current = undefined;
        if (from?.isAsked) openAt(from, event.target);
      },
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault();
        const { current } = pressed;
        if (current) current.isAsked = true;
        // Some systems say so when the button goes down: whether it pans is then not known yet.
        const isMouse =
          !(event.nativeEvent instanceof window.PointerEvent) || event.nativeEvent.pointerType === 'mouse';
        if (current || (isMouse && event.button === 2)) return;
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
