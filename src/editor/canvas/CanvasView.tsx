import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import {
  type DragEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type Anchor,
  boxAt,
  type Design,
  type Id,
  type Point,
  portPoint,
  type Rect,
  resourceOf,
  type SceneNode,
  type SceneWire,
  sceneOf,
  type Verdict,
} from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { PaletteItem } from '../palette/items.ts';
import { type Put, putItem } from '../palette/put.ts';
import { Wire } from '../ui/cards/Wire.tsx';
import { recall, remember } from '../ui/remembered.ts';
import { announce, showToast } from '../ui/status.ts';
import { AddPicker } from './AddPicker.tsx';
import { type BoxNode, detailAt, dragged, toFlow } from './boxes.ts';
import styles from './Canvas.module.css';
import { CardNode } from './CardNode.tsx';
import { ConnectPicker } from './ConnectPicker.tsx';
import { ConnectTip } from './ConnectTip.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { type BoxMark, CanvasContext } from './canvas-context.ts';
import { NoteNode } from './NoteNode.tsx';
import { problemsByBox, wireStates } from './problems.ts';
import { useAllInView } from './use-all-in-view.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { runKey } from './use-canvas-keys.ts';
import { type Connected, type Connecting, useConnecting } from './use-connecting.ts';
import { useDragging, useMarquee } from './use-dragging.ts';
import { useFit } from './use-fit.ts';
import { useMarks } from './use-marks.ts';
import { useSaidSelection } from './use-said-selection.ts';
import { useWindow } from './use-window.ts';
import { Wires } from './Wires.tsx';
import { wirePath } from './wire-path.ts';
import { ZoomControls } from './ZoomControls.tsx';

export interface CanvasProps {
  /** The palette item that waits to be placed by a click. */
  readonly placing: PaletteItem | undefined;
  readonly onPlaced: () => void;
  /** The palette item that is being dragged; the browser does not tell what it is before the drop. */
  readonly dragging: PaletteItem | undefined;
  /** Puts the focus into the inspector. */
  readonly onEdit: () => void;
}

const nodeTypes = { card: CardNode, container: ContainerNode, note: NoteNode };
/** React Flow computes the overview's scale from its size, so it must be told here. */
const overviewSize = { width: 168, height: 112 };
const noMarks: ReadonlyMap<string, BoxMark> = new Map();

interface Menu {
  readonly type: 'add' | 'connect';
  readonly at: Point;
  readonly client: Point;
  readonly from?: Anchor;
  /** Connect: the box to connect. Add: the container that was selected. */
  readonly box?: SceneNode;
  /** Opened by keyboard: the new thing is arranged, since nobody pointed anywhere. */
  readonly arranged?: true;
}

export function CanvasView({ placing, onPlaced, dragging, onEdit }: CanvasProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const selected = useDesigner((designer) => designer.selected);
  const wireId = useDesigner((designer) => designer.wire);
  const flow = useReactFlow<BoxNode>();
  const host = useRef<HTMLDivElement>(null);
  const idStem = useId();

  const scene = useMemo(() => sceneOf(design), [design]);
  const problems = useMemo(() => problemsByBox(scene, findings), [scene, findings]);
  const states = useMemo(() => wireStates(scene.wires, findings), [scene, findings]);
  const filled = useMemo(() => new Set(scene.nodes.flatMap(({ parent }) => parent ?? [])), [scene]);
  const wired = useMemo(() => new Set(scene.wires.flatMap(wiredPorts)), [scene]);

  // React Flow gets what is in view; while a drag goes on it moves its own copies, and the drop makes the edit.
  const inView = useWindow();
  const activeBox = selected.length === 1 ? scene.boxOf.get(selected[0] ?? '') : undefined;
  const wanted = useMemo(
    () => toFlow(scene, new Set(selected), inView, activeBox?.id),
    [scene, selected, inView, activeBox],
  );
  const [dropMarks, setDropMarks] = useState(noMarks);
  const { nodes, isMoving, ...drag } = useDragging({ scene, store, wanted, mark: setDropMarks });
  const marquee = useMarquee(store);
  const offsets = useMemo(() => dragged(nodes, scene), [nodes, scene]);

  const [overview, toggleOverview] = useOverview();
  const allInView = useAllInView(scene);
  const [menu, setMenu] = useState<Menu | undefined>();
  const clientToFlow = useCallback((client: Point) => flow.screenToFlowPosition(client, { snapToGrid: false }), [flow]);

  const connect = useCallback(
    (verdict: Verdict) => {
      if (!verdict.edit) {
        announce(text.refused(verdict.reason));
        return;
      }
      store.getState().commit(text.steps.connect(verdict.relation ?? ''), verdict.edit);
      announce(verdict.verdict === 'error' ? text.connectedDraft(verdict.reason) : text.connected(verdict.reason));
    },
    [store],
  );

  const applyFix = useCallback(
    (verdict: Verdict, index: number) => {
      const fix = verdict.fixes[index];
      if (!fix) return;
      store.getState().commit(fix.title, fix.edit);
      announce(fix.title);
    },
    [store],
  );

  const onWireEnd = useCallback(
    ({ from, at, client, over }: Connected) => {
      if (over && over.box.shape === 'container' && over.verdict.verdict === 'impossible') {
        setMenu({ type: 'add', at, client, from });
      } else if (!over) setMenu({ type: 'add', at, client, from });
      else if (over.verdict.edit) connect(over.verdict);
      else {
        const [fix] = over.verdict.fixes;
        showToast(over.verdict.reason, fix && { label: fix.title, onSelect: () => applyFix(over.verdict, 0) });
      }
    },
    [connect, applyFix],
  );

  const { connecting, start } = useConnecting({
    scene,
    checker: store.getState().checker,
    host,
    toFlow: clientToFlow,
    onEnd: onWireEnd,
    onFix: applyFix,
  });
  const fromBox = connecting?.fromBox;
  const fromAnchor = connecting?.from;
  const wireMarks = useMarks(scene, store, fromBox, fromAnchor);
  const isConnecting = connecting !== undefined;
  // Containers are marked only while the pointer is over them.
  const ground = connecting?.over?.box.shape === 'container' ? connecting.over.box.id : undefined;
  const isRefused = connecting?.over?.verdict.verdict === 'error' || connecting?.over?.verdict.verdict === 'impossible';
  const marks = useMemo(() => {
    if (ground === undefined) return isConnecting ? wireMarks : dropMarks;
    return new Map(wireMarks).set(ground, { state: isRefused ? 'refused' : 'drop' });
  }, [isConnecting, ground, isRefused, wireMarks, dropMarks]);

  const startWire = useCallback(
    (box: SceneNode, anchor: Anchor, row: number | undefined, side: 'left' | 'right', event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      start(box.id, anchor, portPoint(box, row, side), side, { x: event.clientX, y: event.clientY });
    },
    [start],
  );

  const ready = useStore(({ width, height }) => width > 0 && height > 0);
  const fit = useFit(scene, ready);
  const commands = useCanvasCommands({ scene, host, onEdit, openMenu: setMenu, fit });

  /** Puts an item of the palette down at a point of the window; says why where it cannot stand there. */
  const putDown = useCallback(
    (item: PaletteItem, client: Point) => {
      const at = clientToFlow(client);
      const under = boxAt(scene, at);
      const made = putItem(design, item, snapped(at), resourceOf(design, under?.id));
      if (!made) {
        showToast(text.nicNeedsVm);
        return;
      }
      store.getState().commit(text.steps.add(item.label), () => made.design);
      store.getState().select(made.ids);
      host.current?.focus();
    },
    [scene, design, store, clientToFlow],
  );

  useSaidSelection(scene.boxOf);
  useShown(scene.boxOf);
  useTitleScale(host);

  const dragOver = (event: DragEvent) => {
    if (!dragging) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDropMarks(paletteMarks(dragging, boxAt(scene, clientToFlow({ x: event.clientX, y: event.clientY }))));
  };
  const drop = (event: DragEvent) => {
    setDropMarks(noMarks);
    if (!dragging) return;
    event.preventDefault();
    putDown(dragging, { x: event.clientX, y: event.clientY });
    onPlaced();
  };

  const labelOf = useCallback((wire: SceneWire) => wireLabel(wire, scene.boxOf), [scene]);
  const selectWire = useCallback(
    (wire: SceneWire) => {
      store.getState().selectWire(wire.id);
      announce(text.selected(wireLabel(wire, scene.boxOf)), 'selection');
      host.current?.focus();
    },
    [store, scene],
  );
  const boxId = useCallback((id: Id) => `${idStem}${id}`, [idStem]);
  const context = useMemo(
    () => ({ problems, marks, active: activeBox?.id, filled, wired, startWire, boxId }),
    [problems, marks, activeBox, filled, wired, startWire, boxId],
  );

  return (
    <CanvasContext value={context}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        aria-label={text.label}
        aria-roledescription={text.label}
        aria-description={text.description}
        aria-activedescendant={activeBox ? boxId(activeBox.id) : undefined}
        tabIndex={0}
        data-canvas-host=""
        data-placing={placing ? '' : undefined}
        data-connecting={connecting ? '' : undefined}
        onKeyDown={(event) => {
          // What is held by the pointer must not be taken away under it; a button in here has keys of its own.
          if (isMoving() || connecting || (isButton(event.target) && isPress(event.key))) return;
          if (event.key === 'Escape' && placing) onPlaced();
          else if (runKey(event, commands)) event.preventDefault();
        }}
        onPointerDown={() => host.current?.focus({ preventScroll: true })}
        onDragOver={dragOver}
        onDragLeave={() => setDropMarks(noMarks)}
        onDrop={drop}
        onDoubleClick={(event) => {
          if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
          const client = { x: event.clientX, y: event.clientY };
          setMenu({ type: 'add', at: clientToFlow(client), client });
        }}
        onClickCapture={(event) => {
          if (!placing || isButton(event.target)) return;
          event.stopPropagation();
          putDown(placing, { x: event.clientX, y: event.clientY });
          onPlaced();
        }}
      >
        <ReactFlow<BoxNode>
          nodes={[...nodes]}
          edges={[]}
          nodeTypes={nodeTypes}
          {...drag}
          {...marquee}
          onPaneClick={() => store.getState().select([])}
          onNodeDoubleClick={onEdit}
          minZoom={0.05}
          maxZoom={2.5}
          snapToGrid
          snapGrid={[4, 4]}
          nodeDragThreshold={3}
          nodesFocusable={false}
          nodesConnectable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
          selectionOnDrag
          selectionMode={SelectionMode.Full}
          panOnDrag={[1, 2]}
          panActivationKeyCode={activeBox ? null : 'Space'}
          panOnScroll={isMac}
          zoomOnDoubleClick={false}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
          <ViewportPortal>
            <Wires
              wires={scene.wires}
              states={states}
              selected={wireId}
              offsets={offsets}
              labelOf={labelOf}
              onSelect={selectWire}
            />
            {connecting && (
              <svg className={styles.ghost} aria-hidden="true">
                <Wire
                  ghost
                  d={
                    connecting.side === 'right'
                      ? wirePath(connecting.start, looseEnd(connecting)).d
                      : wirePath(looseEnd(connecting), connecting.start).d
                  }
                  state={ghostState(connecting.over?.verdict)}
                />
              </svg>
            )}
          </ViewportPortal>
          {overview && !allInView && (
            <MiniMap
              pannable
              zoomable
              ariaLabel={text.minimap}
              nodeClassName={(node) => minimapClass(node.id, scene.boxOf.get(node.id)?.shape, problems)}
              className={styles.minimap ?? ''}
              style={overviewSize}
            />
          )}
        </ReactFlow>
        {placing && <p className={styles.placing}>{text.placing(placing.label)}</p>}
        {scene.nodes.length > 0 && (
          <ZoomControls overview={overview} onOverview={toggleOverview} onFit={fit} hasOverview={!allInView} />
        )}
      </div>
      {connecting?.over && (
        <ConnectTip
          verdict={connecting.over.verdict}
          client={connecting.client}
          {...targetFrame(connecting.over.box, flow.flowToScreenPosition)}
        />
      )}
      {menu?.type === 'add' && (
        <AddPicker
          design={design}
          at={snapped(menu.at)}
          client={menu.client}
          into={menu.arranged ? menu.box?.id : boxAt(scene, menu.at)?.id}
          {...(menu.from ? { from: menu.from } : {})}
          onPick={(item, made) => {
            setMenu(undefined);
            store
              .getState()
              .commit(text.steps.add(item.label), () => (menu.arranged ? withoutPlaces(made) : made.design));
            const [first] = made.ids;
            if (menu.arranged && first !== undefined) store.getState().show({ id: first }, 'onCanvas');
            else store.getState().select(made.ids);
          }}
          onClose={() => setMenu(undefined)}
        />
      )}
      {menu?.type === 'connect' && menu.box && (
        <ConnectPicker
          scene={scene}
          checker={store.getState().checker()}
          from={menu.box}
          at={menu.client}
          onPick={(_from, _to, verdict) => {
            setMenu(undefined);
            if (verdict.edit) connect(verdict);
            else applyFix(verdict, 0);
          }}
          onClose={() => setMenu(undefined)}
        />
      )}
    </CanvasContext>
  );
}

const isButton = (target: EventTarget) =>
  target instanceof Element && target.closest('button, .react-flow__minimap') !== null;
const isPress = (key: string) => key === 'Enter' || key === ' ';

const isMac = /Mac/.test(navigator.platform);

/** What has no place is arranged by its kind, and inside the container it belongs to. */
function withoutPlaces({ design, ids }: Put): Design {
  return { ...design, layout: Object.fromEntries(Object.entries(design.layout).filter(([id]) => !ids.includes(id))) };
}

/** What lies under a dragged item of the palette: containers take it in; only a VM takes a network interface. */
function paletteMarks({ make }: PaletteItem, under: SceneNode | undefined): ReadonlyMap<string, BoxMark> {
  if (!under || under.shape === 'note') return noMarks;
  if (make.type === 'nic')
    return new Map([
      [under.id, under.kind === 'vm' ? { state: 'legal' } : { state: 'illegal', message: text.nicNeedsVm }],
    ]);
  return under.shape === 'container' ? new Map([[under.id, { state: 'drop' }]]) : noMarks;
}

function snapped(point: Point): Point {
  return { x: Math.round(point.x / 4) * 4, y: Math.round(point.y / 4) * 4 };
}

function wiredPorts(wire: SceneWire): string[] {
  return [`${wire.from} ${wire.fromRow ?? ''} right`, `${wire.to} ${wire.toRow ?? ''} ${wire.endSide}`];
}

/** Over a card the wire already ends where it would; over anything else it ends at the pointer. */
function looseEnd({ over, pointer, side }: Connecting): Point {
  if (over?.box.shape !== 'card') return pointer;
  const row = over.box.card.rows.findIndex(({ part }) => part !== undefined && part === over.anchor.part);
  return portPoint(over.box, row < 0 ? undefined : row, side === 'right' ? 'left' : 'right');
}

/** Where a card under the pointer stands in the window, so that the tip does not cover it. */
function targetFrame({ shape, rect }: SceneNode, toWindow: (point: Point) => Point): { target?: Rect } {
  if (shape !== 'card') return {};
  const { x, y } = toWindow(rect);
  const corner = toWindow({ x: rect.x + rect.width, y: rect.y + rect.height });
  return { target: { x, y, width: corner.x - x, height: corner.y - y } };
}

function ghostState(verdict: Verdict | undefined) {
  if (!verdict || verdict.verdict === 'ok') return 'solid';
  return verdict.verdict === 'error' || verdict.verdict === 'impossible' ? 'refused' : verdict.verdict;
}

function wireLabel(wire: SceneWire, boxOf: ReadonlyMap<Id, SceneNode>): string {
  const row = boxOf.get(wire.from)?.card.rows.find(({ key }) => key === wire.fromRow);
  if (wire.relation === 'backend.group' && row?.value) return row.value;
  return text.wireName(boxOf.get(wire.from)?.card.title ?? '', boxOf.get(wire.to)?.card.title ?? '');
}

function minimapClass(
  id: Id,
  shape: SceneNode['shape'] | undefined,
  problems: ReadonlyMap<Id, { readonly worst: string }>,
): string {
  const worst = problems.get(id)?.worst;
  const kind = shape === 'container' ? styles.miniContainer : styles.miniCard;
  const problem = worst === 'error' ? styles.miniError : worst === 'warning' ? styles.miniWarning : '';
  return `${kind ?? ''} ${problem ?? ''}`;
}

/** Whether the overview is shown; remembered in this browser. */
function useOverview(): [boolean, () => void] {
  const [shown, setShown] = useState(() => recall('overview') !== 'no');
  const toggle = () => {
    remember('overview', shown ? 'no' : 'yes');
    setShown(!shown);
  };
  return [shown, toggle];
}

/** Brings a place that somebody asked for into view, without moving what is in view already. */
function useShown(boxOf: ReadonlyMap<Id, SceneNode>): void {
  const shown = useDesigner((designer) => designer.shown);
  const flow = useReactFlow();
  const last = useRef(shown?.count);
  useEffect(() => {
    if (!shown || shown.count === last.current) return;
    last.current = shown.count;
    const box = boxOf.get(shown.at.id);
    if (!box) return;
    const { x, y, width, height } = box.rect;
    const frame = document.querySelector('[data-canvas-host]')?.getBoundingClientRect();
    const corners = frame && [
      flow.screenToFlowPosition({ x: frame.left, y: frame.top }),
      flow.screenToFlowPosition({ x: frame.right, y: frame.bottom }),
    ];
    const [low, high] = corners ?? [];
    if (low && high && flow.getZoom() >= 0.6 && x >= low.x && y >= low.y && x + width <= high.x && y + height <= high.y)
      return;
    void flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(0.7, flow.getZoom()) });
  }, [shown, boxOf, flow]);
}

/** Titles of containers keep their size when the canvas is scaled down. */
function useTitleScale(host: RefObject<HTMLDivElement | null>): void {
  // Between cards there is room for details beside the name; between chips the name alone has to be read.
  // Between dots only the outermost keep one, above their frames, in full size.
  const scale = useStore(({ transform: [, , zoom] }) => {
    const most = { card: 1.1, chip: 1.6, dot: 8 }[detailAt(zoom)];
    return Math.max(1, Math.min(most, 1 / zoom));
  });
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  useEffect(() => {
    host.current?.style.setProperty('--title-scale', String(scale));
    host.current?.setAttribute('data-detail', detail);
  }, [host, scale, detail]);
}
