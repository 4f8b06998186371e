import { type RefObject, useMemo } from 'react';
import type { Id, Point, Rect, Scene, SceneWire } from '../../../core/index.ts';
import type { DesignerStore } from '../../../store/designer.ts';
import { isPaintedScene } from '../boxes.ts';
import { useWindow } from '../use-window.ts';
import { looseWires } from './loose-wires.ts';
import { useHovered } from './use-hovered.ts';
import { usePaintedMarquee } from './use-painted-marquee.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly zoom: () => number;
  /** The box that the keyboard is on. */
  readonly active: Id | undefined;
}

/** What of a large design consists of elements, though the rest is painted. */
export interface Mounting {
  readonly isPainted: boolean;
  /** Where boxes can be read, in pixels at 100 %. */
  readonly window: Rect | undefined;
  /** Boxes that are elements wherever they are. */
  readonly held: ReadonlySet<Id>;
  /** The wire under the pointer. */
  readonly wire: string | undefined;
}

/** Small designs consist of elements; of large ones only what is near and large enough, pointed at or selected does. */
export function usePainting({ scene, store, host, toFlow, zoom, active }: Options): Mounting {
  const isPainted = isPaintedScene(scene);
  const window = useWindow(isPainted);
  const hovered = useHovered(scene, isPainted, host, toFlow, zoom);
  usePaintedMarquee(scene, store, isPainted);
  return useMemo(() => {
    const held = new Set([active, hovered.box].filter((id) => id !== undefined));
    return { isPainted, window, held, wire: hovered.wire };
  }, [isPainted, window, active, hovered]);
}

/** Wires that are drawn apart from the picture, and those that are elements: these, the selected one, the one pointed at. */
export function useWireElements(
  { wires }: Scene,
  { isPainted, wire: hovered }: Mounting,
  carried: ReadonlySet<Id>,
  selected: string | undefined,
  moving: string | undefined,
): { readonly loose: ReadonlySet<string>; readonly elements: readonly SceneWire[] } {
  return useMemo(() => {
    const loose = looseWires(wires, carried, moving);
    const isElement = ({ id }: SceneWire) => id === selected || id === hovered || loose.has(id);
    const elements = isPainted ? wires.filter(isElement) : wires;
    return { loose, elements };
  }, [wires, isPainted, carried, selected, hovered, moving]);
}
