import {
  type DragEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useRef,
  useState,
} from 'react';
import { boxAt, frameAt, type Point, regionOfZone, resourceOf, type Scene } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { judged } from '../judging/judged.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { PaletteItem } from '../palette/items.ts';
import { showToast } from '../ui/status.ts';
import { snapped } from './boxes.ts';
import type { BoxMark } from './canvas-context.ts';
import type { Consequence } from './DropTip.tsx';
import type { WireMarked } from './InsertMark.tsx';
import type { itemOverWire } from './inserting.ts';
import { noMarks, paletteMarks } from './palette-marks.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  readonly host: RefObject<HTMLElement | null>;
  readonly toFlow: (client: Point) => Point;
  readonly zoom: () => number;
  /** The item that waits for a click, and the one that is dragged. */
  readonly placing: PaletteItem | undefined;
  readonly dragging: PaletteItem | undefined;
  readonly onPlaced: () => void;
}

/** What is to be seen while an item is over the canvas. */
interface Over {
  readonly marks: ReadonlyMap<string, BoxMark>;
  readonly wire?: WireMarked;
  readonly drop?: { readonly consequence: Consequence; readonly client: Point };
}

const nothing: Over = { marks: noMarks };

/**
 * Putting an item of the palette onto the canvas, by drag or by click: into the container under it, or into the wire
 * where both of its halves are legal. What it would do is shown before.
 */
export function usePaletteDrop({ scene, store, host, toFlow, zoom, placing, dragging, onPlaced }: Options) {
  const [over, setOver] = useState(nothing);
  const latestVerdict = useRef<{ readonly key: string; readonly found: ReturnType<typeof itemOverWire> } | undefined>(
    undefined,
  );

  const wireFor = useCallback(
    (item: PaletteItem, at: Point, isFinal: boolean) => {
      const wire = judged().wireUnder(scene, at, zoom());
      if (!wire) return undefined;
      // Held over the same wire nothing new is asked; what is put down stands where it was let go.
      const key = `${item.id} ${wire.id}`;
      if (isFinal || latestVerdict.current?.key !== key)
        latestVerdict.current = {
          key,
          found: judged().itemOverWire(store.getState().checker(), scene, wire, item, snapped(at)),
        };
      return latestVerdict.current.found;
    },
    [scene, store, zoom],
  );

  const clear = useCallback(() => {
    latestVerdict.current = undefined;
    setOver((was) => (was === nothing ? was : nothing));
  }, []);

  const hover = useCallback(
    (item: PaletteItem, client: Point) => {
      const at = toFlow(client);
      const found = wireFor(item, at, false);
      setOver({
        marks: found?.edit ? noMarks : paletteMarks(item, boxAt(scene, at)),
        ...(found ? { wire: found.mark, drop: { consequence: found.tip, client } } : {}),
      });
    },
    [scene, toFlow, wireFor],
  );

  /** Puts an item down at a point of the window; says why where it cannot stand there. */
  const putDown = useCallback(
    (item: PaletteItem, client: Point) => {
      const at = toFlow(client);
      const { design, commit, select } = store.getState();
      const found = wireFor(item, at, true);
      clear();
      const made =
        found?.put ??
        judged().putItem(
          design,
          item,
          snapped(at),
          resourceOf(design, boxAt(scene, at)?.id),
          undefined,
          placeAt(scene, at),
        );
      if (!made) {
        showToast(text.nicNeedsVm);
        return;
      }
      const edit = found?.put && found.edit;
      if (found && edit) commit(found.tip.label, () => edit(made.design));
      else commit(text.steps.add(item.label), () => made.design);
      select(made.ids);
      host.current?.focus();
    },
    [scene, store, host, toFlow, wireFor, clear],
  );

  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!dragging) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      hover(dragging, { x: event.clientX, y: event.clientY });
    },
    onDragLeave: clear,
    onDrop: (event: DragEvent) => {
      clear();
      if (!dragging) return;
      event.preventDefault();
      putDown(dragging, { x: event.clientX, y: event.clientY });
      onPlaced();
    },
    onPointerMove: (event: PointerEvent) => {
      if (placing) hover(placing, { x: event.clientX, y: event.clientY });
    },
    onPointerLeave: clear,
    onClickCapture: (event: MouseEvent) => {
      if (!placing || isButton(event.target)) return;
      event.stopPropagation();
      putDown(placing, { x: event.clientX, y: event.clientY });
      onPlaced();
    },
  };
  return { over: placing || dragging ? over : nothing, handlers };
}

/** The zone or region whose frame a point is in. */
function placeAt(scene: Scene, at: Point): { zone?: string; region?: string } {
  const frame = frameAt(scene, at);
  if (!frame) return {};
  const { title } = frame.card;
  const region = frame.kind === 'zone' ? regionOfZone(title) : title;
  return { ...(frame.kind === 'zone' ? { zone: title } : {}), ...(region === undefined ? {} : { region }) };
}

/** Buttons on the canvas keep their clicks and keys while something waits to be placed. */
export const isButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, .react-flow__minimap') !== null;
