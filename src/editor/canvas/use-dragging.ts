import { applyNodeChanges, type NodeChange, useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent as ClickEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Id, moveBoxes, type Point, type Scene, settled } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';
import type { BoxNode } from './boxes.ts';
import type { BoxMark } from './canvas-context.ts';
import { dropTarget } from './use-drop-target.ts';

interface Options {
  readonly scene: Scene;
  readonly store: DesignerStore;
  /** The boxes as the design has them. */
  readonly wanted: readonly BoxNode[];
  readonly mark: (marks: ReadonlyMap<string, BoxMark>) => void;
}

const none: ReadonlyMap<string, BoxMark> = new Map();

/**
 * Dragging and selecting boxes. React Flow moves its own copies of them, and the drop makes the edit. Escape puts
 * everything back, which React Flow does not know by itself.
 */
export function useDragging({ scene, store, wanted, mark }: Options) {
  const flow = useReactFlow<BoxNode>();
  const inner = useStoreApi<BoxNode>();
  const [nodes, setNodes] = useState<readonly BoxNode[]>(wanted);
  const phase = useRef<'none' | 'moving' | 'cancelled'>('none');
  const latest = useRef(wanted);
  latest.current = wanted;

  useEffect(() => {
    if (phase.current === 'none') setNodes(wanted);
  }, [wanted]);

  const cancel = useEscape(() => {
    phase.current = 'cancelled';
    // d3-drag, which React Flow uses, ends a drag only when the button goes up.
    window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
    phase.current = 'none';
    setNodes(latest.current);
    mark(none);
    announce(text.cancelled);
  });

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
      setNodes((was) =>
        applyNodeChanges(
          changes.filter(({ type }) => type === 'position'),
          [...was],
        ),
      );
    },
    [store, scene, inner],
  );

  const onNodeDragStart = useCallback(() => {
    phase.current = 'moving';
    cancel.arm();
  }, [cancel]);

  const onNodeDrag = useCallback(
    (_event: unknown, node: BoxNode, all: BoxNode[]) => {
      if (all.length !== 1) return;
      const centre = centreOf(node, flow.getInternalNode(node.id)?.internals.positionAbsolute);
      const target = dropTarget(scene, store.getState().checker(), node.data.box, centre);
      mark(target.container && target.mark ? new Map([[target.container, target.mark]]) : none);
    },
    [scene, store, flow, mark],
  );

  const onNodeDragStop = useCallback(
    (_event: unknown, node: BoxNode, all: BoxNode[]) => {
      cancel.disarm();
      if (phase.current === 'cancelled') return;
      phase.current = 'none';
      mark(none);
      const moves = new Map<Id, { dx: number; dy: number }>();
      for (const one of all) {
        const now = flow.getInternalNode(one.id)?.internals.positionAbsolute;
        if (now) moves.set(one.id, { dx: now.x - one.data.box.rect.x, dy: now.y - one.data.box.rect.y });
      }
      if ([...moves.values()].every(({ dx, dy }) => Math.abs(dx) < 1 && Math.abs(dy) < 1)) {
        setNodes(latest.current);
        return;
      }
      const centre = centreOf(node, flow.getInternalNode(node.id)?.internals.positionAbsolute);
      const target =
        all.length === 1 ? dropTarget(scene, store.getState().checker(), node.data.box, centre) : undefined;
      store.getState().commit(target?.label ?? text.steps.move, (now) => {
        const moved = moveBoxes(settled(now), moves);
        return target?.edit ? target.edit(moved) : moved;
      });
    },
    [flow, scene, store, mark, cancel],
  );

  // React Flow leaves a selection of several as it is where one of them is clicked.
  const onNodeClick = useCallback(
    (event: ClickEvent, node: BoxNode) => {
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) store.getState().select([node.id]);
    },
    [store],
  );

  const isMoving = useCallback(() => phase.current !== 'none', []);
  return { nodes, onNodesChange, onNodeClick, onNodeDragStart, onNodeDrag, onNodeDragStop, isMoving };
}

/** Escape while the frame for selecting is drawn: it goes, and what was selected before is selected again. */
export function useMarquee(store: DesignerStore) {
  const inner = useStoreApi();
  const before = useRef<readonly Id[]>([]);
  const cancel = useEscape(() => {
    inner.setState({ userSelectionActive: false, userSelectionRect: null });
    store.getState().select(before.current);
    announce(text.cancelled);
  });
  // By the time the frame starts, React Flow has cleared the selection.
  const onPointerDownCapture = useCallback(() => {
    before.current = store.getState().selected;
  }, [store]);
  return { onPointerDownCapture, onSelectionStart: cancel.arm, onSelectionEnd: cancel.disarm };
}

/** Listens for Escape between `arm` and `disarm`, before anybody else hears of it. */
function useEscape(onEscape: () => void): { readonly arm: () => void; readonly disarm: () => void } {
  const run = useRef(onEscape);
  run.current = onEscape;
  const [guard] = useState(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      disarm();
      run.current();
    };
    const arm = () => window.addEventListener('keydown', listen, { capture: true });
    const disarm = () => window.removeEventListener('keydown', listen, { capture: true });
    return { arm, disarm };
  });
  useEffect(() => guard.disarm, [guard]);
  return guard;
}

function centreOf(node: BoxNode, at: Point | undefined): Point {
  const { width, height } = node.data.box.rect;
  const corner = at ?? node.position;
  // Containers are held by their titles, cards by their middle.
  return node.data.box.shape === 'container'
    ? { x: corner.x + 40, y: corner.y + 16 }
    : { x: corner.x + width / 2, y: corner.y + height / 2 };
}
