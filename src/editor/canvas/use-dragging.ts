import { applyNodeChanges, type NodeChange, useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent as ClickEvent, useCallback, useEffect, useRef, useState } from 'react';
import {
  type Guide,
  type Id,
  isFrame,
  moveBoxes,
  type Point,
  type Rect,
  type Scene,
  type SceneNode,
  settled,
} from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { judged } from '../judging/judged.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';
import type { BoxNode } from './boxes.ts';
import type { BoxMark } from './canvas-context.ts';
import type { Consequence } from './DropTip.tsx';
import type { DropTarget } from './drop-target.ts';
import { guided, type Held, takeUp } from './held-boxes.ts';
import type { WireMarked } from './InsertMark.tsx';
import { useEscape } from './use-escape.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  /** The boxes as the design has them. */
  readonly wanted: readonly BoxNode[];
  readonly mark: (marks: ReadonlyMap<string, BoxMark>) => void;
  /** Whether boxes are pulled to guides. */
  readonly snap: boolean;
}

/** What is to be seen of a drag besides the boxes themselves. */
interface Shown {
  readonly guides: readonly Guide[];
  readonly staying: readonly SceneNode[];
  /** What is on its way, with all that lies in it. Not its copies. */
  readonly carried: ReadonlySet<Id>;
  readonly drop?: { readonly consequence: Consequence; readonly client: Point };
  /** The wire that it is held over, where it means something. */
  readonly wire?: WireMarked;
}

/** What is said of letting go in one place; the same objects as long as it is the same place, so that nothing is drawn anew. */
interface Verdict {
  readonly key: string;
  readonly target: DropTarget;
  readonly marks: ReadonlyMap<string, BoxMark>;
}

const none: ReadonlyMap<string, BoxMark> = new Map();
const nothing: Shown = { guides: [], staying: [], carried: new Set() };
const still: Point = { x: 0, y: 0 };

/**
 * Dragging and selecting boxes. React Flow moves its own copies of them, pulled to guides here, and the drop makes the
 * edit: a move, a change of container, or copies where Alt was held. Escape puts everything back, which React Flow does
 * not know by itself.
 */
export function useDragging({ scene, store, wanted, mark, snap }: Options) {
  const flow = useReactFlow<BoxNode>();
  const inner = useStoreApi<BoxNode>();
  const [nodes, setNodes] = useState<readonly BoxNode[]>(wanted);
  const [shown, setShown] = useState(nothing);
  const phase = useRef<'none' | 'moving' | 'cancelled'>('none');
  const latest = useRef(wanted);
  latest.current = wanted;
  const held = useRef<Held | undefined>(undefined);
  const by = useRef(still);
  // While Ctrl or Cmd is held, neither guides nor the grid pull.
  const [isFree, setFree] = useState(false);
  const free = useRef(false);
  const latestVerdict = useRef<Verdict | undefined>(undefined);

  useEffect(() => {
    if (phase.current === 'none') setNodes(wanted);
  }, [wanted]);

  const watch = useCallback((event: PointerEvent | KeyboardEvent) => {
    free.current = event.ctrlKey || event.metaKey;
    setFree(free.current);
  }, []);
  const end = useCallback(() => {
    for (const type of watched) window.removeEventListener(type, watch, { capture: true });
    held.current = undefined;
    latestVerdict.current = undefined;
    free.current = false;
    setFree(false);
    setShown(nothing);
    mark(none);
  }, [watch, mark]);
  useEffect(() => end, [end]);

  const cancel = useEscape(() => {
    phase.current = 'cancelled';
    // d3-drag, which React Flow uses, ends a drag only when the button goes up.
    window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
    phase.current = 'none';
    setNodes(latest.current);
    end();
    announce(text.cancelled);
  });

  /** React Flow's new places, pulled to what is around them; what is dragged together stays together. */
  const pulled = useCallback(
    (changes: NodeChange<BoxNode>[]): NodeChange<BoxNode>[] => {
      const { current } = held;
      const lead = changes.find((change) => change.type === 'position' && current?.starts.has(change.id));
      const start = lead && 'id' in lead ? current?.starts.get(lead.id) : undefined;
      if (!current || !start || lead?.type !== 'position' || !lead.position) return changes;
      const raw = { x: lead.position.x - start.x, y: lead.position.y - start.y };
      const isPulled = snap && !free.current;
      const now = isPulled ? guided(current, raw, windowOf(inner.getState()), flow.getZoom()) : { by: raw, guides: [] };
      by.current = { x: Math.round(now.by.x), y: Math.round(now.by.y) };
      setShown((was) => (was.guides.length + now.guides.length === 0 ? was : { ...was, guides: now.guides }));
      return changes.map((change) => {
        const from = change.type === 'position' ? current.starts.get(change.id) : undefined;
        if (change.type !== 'position' || !from) return change;
        return { ...change, position: { x: from.x + by.current.x, y: from.y + by.current.y } };
      });
    },
    [snap, inner, flow],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<BoxNode>[]) => {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length > 0) {
        // A plain click replaces the selection; React Flow does not know of selected boxes that are out of view.
        const { multiSelectionActive, nodeLookup } = inner.getState();
        const { selected } = store.getState();
        const now = new Set(
          multiSelectionActive ? selected : selected.filter((id) => nodeLookup.has(scene.boxOf.get(id)?.id ?? id)),
        );
        for (const change of picks) {
          if (change.selected) now.add(change.id);
          else for (const member of scene.boxOf.get(change.id)?.members ?? [change.id]) now.delete(member);
        }
        store.getState().select([...now]);
      }
      const moves = changes.filter(({ type }) => type === 'position');
      if (moves.length > 0) {
        const places = pulled(moves);
        setNodes((was) => applyNodeChanges(places, [...was]));
      }
    },
    [store, scene, inner, pulled],
  );

  const onNodeDragStart = useCallback(
    (event: DragEvent, _node: BoxNode, all: BoxNode[]) => {
      phase.current = 'moving';
      const ids = all.map(({ id }) => id);
      held.current = takeUp(scene, latest.current, ids, store.getState().selected, event.altKey);
      by.current = still;
      latestVerdict.current = undefined;
      setShown({ ...nothing, ...(event.altKey ? { staying: held.current.boxes } : { carried: held.current.carried }) });
      for (const type of watched) window.addEventListener(type, watch, { capture: true });
      cancel.arm();
    },
    [scene, store, cancel, watch],
  );

  /** What letting a box go at this point of the picture would do; asked anew where the place is another one. */
  const targetAt = useCallback(
    (box: SceneNode, at: Point): Verdict => {
      const checker = store.getState().checker();
      const { dropPlace, dropTarget, onWire, overWire, wireUnder } = judged();
      const place = dropPlace(scene, checker.design, box, at);
      const wire = held.current?.isCopy ? undefined : wireUnder(scene, at, flow.getZoom(), box);
      const key = `${box.id} ${place.into?.id ?? ''} ${place.outOf?.id ?? ''} ${place.frame?.id ?? ''} ${wire?.id ?? ''}`;
      if (latestVerdict.current?.key !== key) {
        const ground = dropTarget(checker, box, place);
        const over = wire && overWire(checker, scene, wire, box);
        const target = over ? onWire(ground, over) : ground;
        const { container, mark: shade } = target;
        latestVerdict.current = { key, target, marks: container && shade ? new Map([[container, shade]]) : none };
      }
      return latestVerdict.current;
    },
    [scene, store, flow],
  );

  const onNodeDrag = useCallback(
    (event: DragEvent, node: BoxNode, all: BoxNode[]) => {
      if (all.length !== 1 || held.current?.boxes.length !== 1 || phase.current !== 'moving') return;
      if (!store.getState().judged) return;
      const client = clientOf(event);
      const { target, marks } = targetAt(node.data.box, flow.screenToFlowPosition(client, exact));
      mark(marks);
      setShown((was) => {
        if (!was.drop && !was.wire && !target.wire && !target.tip) return was;
        const { drop: _before, wire: _wire, ...rest } = was;
        return {
          ...rest,
          ...(target.wire ? { wire: target.wire } : {}),
          ...(target.tip ? { drop: { consequence: target.tip, client } } : {}),
        };
      });
    },
    [flow, store, mark, targetAt],
  );

  const onNodeDragStop = useCallback(
    (event: DragEvent, node: BoxNode, all: BoxNode[]) => {
      cancel.disarm();
      if (phase.current === 'cancelled') return;
      phase.current = 'none';
      const inHand = held.current;
      const { x, y } = by.current;
      const at = flow.screenToFlowPosition(clientOf(event), exact);
      end();
      if (!inHand || (x === 0 && y === 0)) {
        setNodes(latest.current);
        return;
      }
      const { box } = node.data;
      // Whether a place takes it is for the rules to say.
      whenJudged(store, () => {
        const state = store.getState();
        if (inHand.isCopy) {
          const made = judged().withCopies(state.design, inHand, { x, y });
          const into = judged().afterCopying(made, at);
          setNodes(latest.current);
          state.commit(text.steps.duplicate, () => (into ? into(made.design) : made.design));
          state.select(made.tops);
          announce(text.steps.duplicate);
          return;
        }
        const target = inHand.boxes.length === 1 && all.length === 1 ? targetAt(box, at).target : undefined;
        const moves = new Map<Id, { dx: number; dy: number }>(inHand.boxes.map(({ id }) => [id, { dx: x, dy: y }]));
        state.commit(target?.label ?? text.steps.move, (now) => {
          const moved = moveBoxes(settled(now), moves);
          return target?.edit ? target.edit(moved) : moved;
        });
      });
    },
    [flow, store, cancel, end, targetAt],
  );

  // React Flow leaves a selection of several as it is where one of them is clicked.
  const onNodeClick = useCallback(
    (event: ClickEvent, node: BoxNode) => {
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      // A frame stands for what is in it.
      const { box } = node.data;
      if (isPlain) store.getState().select(isFrame(box) ? boxesIn(scene, box) : [node.id]);
    },
    [store, scene],
  );

  const isMoving = useCallback(() => phase.current !== 'none', []);
  const handlers = { onNodesChange, onNodeClick, onNodeDragStart, onNodeDrag, onNodeDragStop };
  return { nodes, shown, isFree, isMoving, handlers };
}

/** What lies directly in a frame. */
const boxesIn = ({ nodes }: Scene, { id }: SceneNode): readonly Id[] =>
  nodes.filter(({ parent }) => parent === id).map((node) => node.id);

const watched = ['pointermove', 'keydown', 'keyup'] as const;
const exact = { snapToGrid: false };

/** What React Flow hands on: the browser's own event, of a mouse or of fingers. */
type DragEvent = MouseEvent | TouchEvent | ClickEvent;

function clientOf(event: DragEvent): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const [touch] = [...event.touches, ...event.changedTouches];
  return touch ? { x: touch.clientX, y: touch.clientY } : still;
}

/** What is in view, in flow coordinates. */
function windowOf(view: { transform: readonly [number, number, number]; width: number; height: number }): Rect {
  const [x, y, zoom] = view.transform;
  return { x: -x / zoom, y: -y / zoom, width: view.width / zoom, height: view.height / zoom };
}
