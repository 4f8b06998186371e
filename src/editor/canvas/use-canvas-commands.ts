import { useReactFlow } from '@xyflow/react';
import { type RefObject, useMemo, useRef } from 'react';
import {
  around,
  disconnect,
  type Id,
  isFrame,
  moveBoxes,
  neighbour,
  type Point,
  type Scene,
  type SceneNode,
} from '../../core/index.ts';
import { type Runs, useCommands } from '../commands/centre.ts';
import type { Direction } from '../commands/chords.ts';
import { travel } from '../commands/travel.ts';
import { useDesignerStore } from '../designer-context.ts';
import { judged } from '../judging/judged.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { commandMessages } from '../messages/commands.ts';
import { changeSettings, currentSettings } from '../settings/settings.ts';
import { announce } from '../ui/status.ts';
import { fitting } from './fit.ts';

interface Options {
  readonly scene: Scene;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly onEdit: () => void;
  readonly fit: () => void;
  readonly openMenu: (menu: {
    type: 'add' | 'connect';
    at: Point;
    client: Point;
    box?: SceneNode;
    arranged?: true;
    whole?: true;
  }) => void;
}

/** One step of a grabbed box, and with Shift held. */
const step = { fine: 4, coarse: 40 };
/** How far a key moves the view, in pixels of the window. */
const panStep = 120;
/** What is selected is shown larger than life where there is room. */
const closest = 1.5;

/** What the keys of the canvas do. Everything goes through the store, so that mouse, keyboard and panels do the same. */
export function useCanvasCommands({ scene, host, onEdit, openMenu, fit }: Options) {
  const store = useDesignerStore();
  const flow = useReactFlow();
  const centre = useCommands();
  // The box that Space picked up, the steps there were then (Escape goes back to them), and the name of its own step.
  const grabbed = useRef<{ id: Id; steps: number; merge: string } | undefined>(undefined);
  const grabs = useRef(0);

  return useMemo(() => {
    const state = () => store.getState();
    const box = (): SceneNode | undefined => scene.boxOf.get(state().selected[0] ?? '');
    const name = (node: SceneNode) => node.card.title;
    const select = (node: SceneNode) => {
      state().select([node.id]);
      bringIntoView(node);
    };
    const bringIntoView = ({ rect }: SceneNode) => {
      const frame = host.current?.getBoundingClientRect();
      if (!frame) return;
      const topLeft = flow.screenToFlowPosition({ x: frame.left, y: frame.top });
      const bottomRight = flow.screenToFlowPosition({ x: frame.right, y: frame.bottom });
      const hidden =
        rect.x < topLeft.x ||
        rect.y < topLeft.y ||
        rect.x + Math.min(rect.width, 232) > bottomRight.x ||
        rect.y + 44 > bottomRight.y;
      if (hidden) void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom: flow.getZoom() });
    };
    /** Where a list opens: beside the box, or in the middle of the canvas. */
    const openAt = (node: SceneNode | undefined): { at: Point; client: Point } => {
      const frame = host.current?.getBoundingClientRect();
      const middle = {
        x: (frame?.left ?? 0) + (frame?.width ?? 0) / 2,
        y: (frame?.top ?? 0) + (frame?.height ?? 0) / 3,
      };
      if (!node) return { at: flow.screenToFlowPosition(middle), client: middle };
      const corner = { x: node.rect.x + Math.min(node.rect.width, 232) + 8, y: node.rect.y };
      return { at: corner, client: flow.flowToScreenPosition(corner) };
    };
    const connectFrom = (whole?: true) => {
      const node = box();
      if (node && node.shape !== 'note')
        openMenu({ type: 'connect', box: node, ...(whole ? { whole } : {}), ...openAt(node) });
    };
    /** What Space picked up, as long as it is what is selected: with another choice it is put down. */
    const held = () => {
      if (grabbed.current && grabbed.current.id !== box()?.id) grabbed.current = undefined;
      return grabbed.current;
    };
    const removeSelected = () => {
      const wire = scene.wires.find(({ id }) => id === state().wire);
      if (wire) {
        state().commit(text.steps.disconnect, (now) =>
          disconnect(now, wire.holder.id, wire.holder.field, wire.holder.part),
        );
        announce(text.steps.disconnect);
        return;
      }
      const count = state().deleteSelected(text.steps.delete);
      if (count > 0) announce(text.deleted(count));
    };

    return {
      undo: () => travel(store, 'undo'),
      redo: () => travel(store, 'redo'),
      copy: () => void judged().copySelected(store, scene),
      cut: () => {
        if (judged().copySelected(store, scene)) removeSelected();
      },
      paste: () => void judged().pasteClipboard(store),
      duplicate: () => judged().duplicateSelected(store, scene),
      remove: removeSelected,
      selectAll: () => state().select(scene.nodes.filter((node) => !isFrame(node)).map(({ id }) => id)),
      escape: () => {
        const was = held();
        grabbed.current = undefined;
        if (!was) {
          state().select([]);
          return;
        }
        if (state().past.length > was.steps) state().undo();
        announce(text.cancelled);
      },
      add: () => {
        const node = box();
        openMenu({ type: 'add', arranged: true, ...(node ? { box: node } : {}), ...openAt(undefined) });
      },
      connect: () => connectFrom(),
      connectAny: () => connectFrom(true),
      menu: () => centre.open({ type: 'context', at: openAt(box()).client }),
      fixes: () => centre.open({ type: 'fixes', at: openAt(box()).client }),
      edit: onEdit,
      grab: () => {
        const node = box();
        if (!node) return;
        if (held()) {
          grabbed.current = undefined;
          announce(text.putDown);
        } else {
          grabs.current += 1;
          grabbed.current = { id: node.id, steps: state().past.length, merge: `grab ${grabs.current}` };
          announce(text.grabbed(name(node)));
        }
      },
      fit,
      fitSelection: () => {
        // By the scene: React Flow knows only the boxes that are elements.
        const picture = around(state().selected.flatMap((id) => scene.boxOf.get(id)?.rect ?? []));
        const frame = host.current?.getBoundingClientRect();
        if (picture && frame) void flow.setViewport(fitting(picture, frame, closest));
      },
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      zoomFull: () => void flow.zoomTo(1),
      pan: (direction) => {
        const { x, y, zoom } = flow.getViewport();
        const { dx, dy } = shift(direction, panStep);
        void flow.setViewport({ x: x - dx, y: y - dy, zoom });
      },
      snap: () => {
        const snap = !currentSettings().snap;
        changeSettings({ snap });
        announce(snap ? commandMessages.snapOn : commandMessages.snapOff);
      },
      grid: () => {
        const grid = !currentSettings().grid;
        changeSettings({ grid });
        announce(grid ? commandMessages.gridOn : commandMessages.gridOff);
      },
      go: (direction, coarse) => {
        const moving = held();
        if (moving) {
          const by = coarse ? step.coarse : step.fine;
          state().commit(
            text.steps.move,
            (now) => moveBoxes(now, new Map([[moving.id, shift(direction, by)]])),
            moving.merge,
          );
          return;
        }
        const from = box();
        const next = from ? neighbour(scene, from, direction) : scene.nodes[0];
        if (next) select(next);
      },
      follow: (direction) => {
        const from = box();
        const next = from && along(scene, from, direction);
        if (next) select(next);
      },
    } satisfies Runs;
  }, [scene, store, centre, flow, host, onEdit, openMenu, fit]);
}

function shift(direction: Direction, by: number): { dx: number; dy: number } {
  return {
    dx: direction === 'left' ? -by : direction === 'right' ? by : 0,
    dy: direction === 'up' ? -by : direction === 'down' ? by : 0,
  };
}

/** The box at the other end of a wire: right and down follow the traffic, left and up go against it. */
function along(scene: Scene, from: SceneNode, direction: Direction): SceneNode | undefined {
  const forward = direction === 'right' || direction === 'down';
  const wire = scene.wires.find((one) => (forward ? one.from : one.to) === from.id);
  return wire && scene.boxOf.get(forward ? wire.to : wire.from);
}
