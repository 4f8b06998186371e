import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { boxAt, type Id, type Point, type Scene, wireAt } from '../../../core/index.ts';

/** What is under the pointer of a painted design: it becomes an element, so that it can be taken hold of. */
export interface Hovered {
  readonly box: Id | undefined;
  readonly wire: string | undefined;
}

const nothing: Hovered = { box: undefined, wire: undefined };
/** How near (in pixels of the window) the pointer must be to a wire. */
const reach = 10;
/** Further out wires are too near to each other to be pointed at. */
const wiresFrom = 0.25;

/** Follows the pointer over a painted design. While a button is held, what is under it stays what it was. */
export function useHovered(
  scene: Scene,
  isPainted: boolean,
  host: RefObject<HTMLElement | null>,
  toFlow: (client: Point) => Point,
  zoom: () => number,
): Hovered {
  const [hovered, setHovered] = useState(nothing);
  useEffect(() => {
    const element = host.current;
    if (!isPainted || !element) {
      setHovered(nothing);
      return;
    }
    let last = nothing;
    const move = (event: PointerEvent) => {
      if (event.buttons !== 0) return;
      const at = toFlow({ x: event.clientX, y: event.clientY });
      const box = boxAt(scene, at);
      const isOnWire = (!box || box.shape === 'container') && zoom() >= wiresFrom;
      const wire = isOnWire ? wireAt(scene, at, reach / zoom())?.id : undefined;
      if (box?.id === last.box && wire === last.wire) return;
      last = { box: box?.id, wire };
      // At once: the press that follows must find the element.
      flushSync(() => setHovered(last));
    };
    element.addEventListener('pointermove', move, { capture: true, passive: true });
    return () => element.removeEventListener('pointermove', move, { capture: true });
  }, [scene, isPainted, host, toFlow, zoom]);
  return hovered;
}
