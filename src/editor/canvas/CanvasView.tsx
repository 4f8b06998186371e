import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import { type DragEvent, type PointerEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import {
  type Anchor,
  boxAt,
  type Id,
  type Point,
  portPoint,
  type Rect,
  resourceOf,
  type SceneNode,
  type SceneWire,
  sceneOf,
} from '../../core/index.ts';
import { useContextMenu } from '../commands/use-context-menu.ts';
import { changesByBox, useComparison } from '../comparing/use-comparison.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import type { PaletteItem } from '../palette/items.ts';
import { putItem } from '../palette/put.ts';
import { useSettings } from '../settings/settings.ts';
import { announce, showToast } from '../ui/status.ts';
import { type BoxNode, dragged, snapped, toFlow } from './boxes.ts';
import styles from './Canvas.module.css';
import { type CanvasMenu, CanvasMenus } from './CanvasMenus.tsx';
import { CardNode } from './CardNode.tsx';
import { ConnectTip } from './ConnectTip.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { CanvasContext } from './canvas-context.ts';
import { DragMarks } from './DragMarks.tsx';
import { DropTip } from './DropTip.tsx';
import { GhostWire } from './GhostWire.tsx';
import { GoneBoxes } from './GoneBoxes.tsx';
import { NoteNode } from './NoteNode.tsx';
import { Overview, useOverview } from './Overview.tsx';
import { noMarks, paletteMarks } from './palette-marks.ts';
import { problemsByBox, wireStates } from './problems.ts';
import { useAllInView } from './use-all-in-view.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useFit } from './use-fit.ts';
import { useJoining } from './use-joining.ts';
import { useMarks } from './use-marks.ts';
import { useMarquee } from './use-marquee.ts';
import { useSaidSelection } from './use-said-selection.ts';
import { useShown } from './use-shown.ts';
import { useTidy } from './use-tidy.ts';
import { useTitleScale } from './use-title-scale.ts';
import { useWindow } from './use-window.ts';
import { useWireEnds } from './use-wire-ends.ts';
import { WireEnds } from './WireEnds.tsx';
import { Wires } from './Wires.tsx';
import { wiredPorts, wireLabel } from './wire-words.ts';
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

export function CanvasView({ placing, onPlaced, dragging, onEdit }: CanvasProps) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const selected = useDesigner((designer) => designer.selected);
  const wireId = useDesigner((designer) => designer.wire);
  const settings = useSettings();
  const flow = useReactFlow<BoxNode>();
  const host = useRef<HTMLDivElement>(null);
  const idStem = useId();

  const scene = useMemo(() => sceneOf(design), [design]);
  const problems = useMemo(() => problemsByBox(scene, findings), [scene, findings]);
  const states = useMemo(() => wireStates(scene.wires, findings), [scene, findings]);
  const comparison = useComparison();
  const changes = useMemo(() => changesByBox(scene, comparison), [scene, comparison]);
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
  const drag = useDragging({ scene, store, wanted, mark: setDropMarks, snap: settings.snap });
  const { nodes, isMoving } = drag;
  const marquee = useMarquee(store);
  const offsets = useMemo(() => dragged(nodes, scene), [nodes, scene]);

  const [overview, toggleOverview] = useOverview();
  const allInView = useAllInView(scene);
  const [menu, setMenu] = useState<CanvasMenu | undefined>();
  const clientToFlow = useCallback((client: Point) => flow.screenToFlowPosition(client, { snapToGrid: false }), [flow]);

  const { connect, reconnect, applyFix, onWireEnd } = useJoining(store, setMenu);
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
  const moving = connecting?.moving;
  const wireMarks = useMarks(scene, store, fromBox, fromAnchor, moving);
  const { grabEnd, moveEnd } = useWireEnds({ scene, store, start, openMenu: setMenu });
  const selectedWire = useMemo(() => scene.wires.find(({ id }) => id === wireId), [scene, wireId]);
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
  const keyed = useCanvasCommands({ scene, host, onEdit, openMenu: setMenu, fit });
  const commands = useMemo(
    () => ({ ...keyed, moveEnd: () => void moveEnd(), connect: () => (moveEnd() ? undefined : keyed.connect()) }),
    [keyed, moveEnd],
  );
  useTidy({ scene, store, fit });
  const runKey = useCanvasKeys(commands, scene);
  const contextMenu = useContextMenu(scene, clientToFlow);

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
    () => ({ problems, marks, changes, active: activeBox?.id, filled, wired, startWire, boxId }),
    [problems, marks, changes, activeBox, filled, wired, startWire, boxId],
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
        {...contextMenu}
        data-placing={placing ? '' : undefined}
        data-connecting={connecting ? '' : undefined}
        onKeyDown={(event) => {
          // A list that is opening takes the focus in the next frame; until then Escape is meant for it, and typing too.
          if (menu) {
            if (event.key === 'Escape') setMenu(undefined);
            return;
          }
          // What is held by the pointer must not be taken away under it; a button in here has keys of its own.
          if (isMoving() || connecting || (isButton(event.target) && isPress(event.key))) return;
          if (event.key === 'Escape' && placing) onPlaced();
          else if (runKey(event)) event.preventDefault();
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
          {...drag.handlers}
          {...marquee}
          onPaneClick={() => store.getState().select([])}
          onNodeDoubleClick={onEdit}
          minZoom={0.05}
          maxZoom={2.5}
          snapToGrid={settings.snap && !drag.isFree}
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
          panOnScroll={settings.scroll === 'pan'}
          zoomOnDoubleClick={false}
        >
          {settings.grid && <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />}
          <ViewportPortal>
            <Wires
              wires={scene.wires}
              states={states}
              selected={wireId}
              moving={moving?.wire.id}
              offsets={offsets}
              labelOf={labelOf}
              onSelect={selectWire}
            />
            {selectedWire?.count === 1 && !connecting && <WireEnds wire={selectedWire} onMove={grabEnd} />}
            {connecting && <GhostWire connecting={connecting} />}
            <DragMarks guides={drag.shown.guides} staying={drag.shown.staying} />
            {comparison && <GoneBoxes comparison={comparison} scene={scene} />}
          </ViewportPortal>
          {overview && !allInView && <Overview scene={scene} problems={problems} />}
        </ReactFlow>
        {placing && <p className={styles.placing}>{text.placing(placing.label)}</p>}
        {scene.nodes.length > 0 && (
          <ZoomControls overview={overview} onOverview={toggleOverview} onFit={fit} hasOverview={!allInView} />
        )}
      </div>
      {drag.shown.drop && <DropTip {...drag.shown.drop} />}
      {connecting?.over && (
        <ConnectTip
          verdict={connecting.over.verdict}
          client={connecting.client}
          {...targetFrame(connecting.over.box, flow.flowToScreenPosition)}
        />
      )}
      {menu && (
        <CanvasMenus
          menu={menu}
          scene={scene}
          onReconnect={reconnect}
          onMenu={setMenu}
          onConnect={(verdict) => (verdict.edit ? connect(verdict) : applyFix(verdict, 0))}
          onClose={() => setMenu(undefined)}
        />
      )}
    </CanvasContext>
  );
}

const isButton = (target: EventTarget) =>
  target instanceof Element && target.closest('button, .react-flow__minimap') !== null;
const isPress = (key: string) => key === 'Enter' || key === ' ';

/** Where a card under the pointer stands in the window, so that the tip does not cover it. */
function targetFrame({ shape, rect }: SceneNode, toWindow: (point: Point) => Point): { target?: Rect } {
  if (shape !== 'card') return {};
  const { x, y } = toWindow(rect);
  const corner = toWindow({ x: rect.x + rect.width, y: rect.y + rect.height });
  return { target: { x, y, width: corner.x - x, height: corner.y - y } };
}
