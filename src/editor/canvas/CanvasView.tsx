import { Background, BackgroundVariant, ReactFlow, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { type Anchor, type Id, type Point, portPoint, type SceneNode } from '../../core/index.ts';
import { useContextMenu } from '../commands/use-context-menu.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { Later } from '../judging/Later.tsx';
import { canvasMessages as text } from '../messages/canvas.ts';
import { useSettings } from '../settings/settings.ts';
import { useLit, withLitWires } from '../tracing/use-lit.ts';
import { type BoxNode, dragged, toFlow } from './boxes.ts';
import styles from './Canvas.module.css';
import type { CanvasMenu } from './CanvasMenus.tsx';
import { CanvasContext } from './canvas-context.ts';
import type { CanvasProps } from './canvas-props.ts';
import { flowSettings } from './flow-settings.ts';
import { Painting } from './painting/Painting.tsx';
import { grid } from './painting/paint-grid.ts';
import { usePainting, useWireElements } from './painting/use-painting.ts';
import { noMarks } from './palette-marks.ts';
import { useAllInView } from './use-all-in-view.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useFit } from './use-fit.ts';
import { useFolding } from './use-folding.ts';
import { useFrames } from './use-frames.ts';
import { useHostEvents } from './use-host-events.ts';
import { useJoining } from './use-joining.ts';
import { useMarks } from './use-marks.ts';
import { useMarquee } from './use-marquee.ts';
import { useOverview } from './use-overview.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { usePicture } from './use-picture.ts';
import { usePlainWrapper } from './use-plain-wrapper.ts';
import { usePressing } from './use-pressing.ts';
import { useSaidSelection } from './use-said-selection.ts';
import { useShown } from './use-shown.ts';
import { useShownMarks } from './use-shown-marks.ts';
import { useTidy } from './use-tidy.ts';
import { useTitleScale } from './use-title-scale.ts';
import { useWireEnds } from './use-wire-ends.ts';
import { Wires } from './Wires.tsx';
import { ZoomControls } from './ZoomControls.tsx';

export function CanvasView({ placing, onPlaced, dragging, onEdit }: CanvasProps) {
  const store = useDesignerStore();
  const selected = useDesigner((designer) => designer.selected);
  const wireId = useDesigner((designer) => designer.wire);
  const settings = useSettings();
  const flow = useReactFlow<BoxNode>();
  const host = useRef<HTMLDivElement>(null);
  const idStem = useId();

  const { scene, comparison, problems, states, changes, gone, filled, wired, isPinned } = usePicture();

  // React Flow gets what is in view; while a drag goes on it moves its own copies, and the drop makes the edit.
  const clientToFlow = useCallback((client: Point) => flow.screenToFlowPosition(client, { snapToGrid: false }), [flow]);
  const activeBox = selected.length === 1 ? scene.shownIn.get(selected[0] ?? '') : undefined;
  const painting = usePainting({
    scene,
    store,
    host,
    toFlow: clientToFlow,
    zoom: flow.getZoom,
    active: activeBox?.id,
  });
  const { isPainted } = painting;
  const selectedIds = useMemo(() => new Set(selected), [selected]);
  const wanted = useMemo(
    () => toFlow(scene, selectedIds, painting.window, painting.held),
    [scene, selectedIds, painting.window, painting.held],
  );
  const [dragMarks, setDragMarks] = useState(noMarks);
  const drag = useDragging({ scene, store, wanted, mark: setDragMarks, snap: settings.snap });
  const { nodes, isMoving } = drag;
  const { carried } = drag.shown;
  const marquee = useMarquee(store);
  const offsets = useMemo(() => dragged(nodes, scene, carried), [nodes, scene, carried]);

  const [overview, toggleOverview] = useOverview();
  const allInView = useAllInView(scene, gone?.rect);
  const [menu, setMenu] = useState<CanvasMenu | undefined>();

  const palette = usePaletteDrop({
    scene,
    store,
    host,
    toFlow: clientToFlow,
    zoom: flow.getZoom,
    placing,
    dragging,
    onPlaced,
  });

  const { connect, reconnect, applyFix, onWireEnd } = useJoining(store, setMenu);
  const { connecting, start } = useConnecting({
    scene,
    store,
    host,
    toFlow: clientToFlow,
    onEnd: onWireEnd,
    onFix: applyFix,
  });
  const fromBox = connecting?.fromBox;
  const fromAnchor = connecting?.from;
  const moving = connecting?.moving;
  const wireMarks = useMarks(scene, store, fromBox, fromAnchor, moving);
  const wires = useWireElements(scene, painting, carried, wireId, moving?.wire.id);
  const { grabEnd, moveEnd } = useWireEnds({ scene, store, start, openMenu: setMenu });
  const selectedWire = useMemo(() => scene.wires.find(({ id }) => id === wireId), [scene, wireId]);
  const lit = useLit(scene);
  const marks = useShownMarks(connecting, wireMarks, palette.over.marks, dragMarks.size > 0 ? dragMarks : lit.marks);

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
  const fit = useFit(scene, ready, gone?.rect);
  const keyed = useCanvasCommands({ scene, host, onEdit, openMenu: setMenu, fit });
  const commands = useMemo(
    () => ({ ...keyed, moveEnd: () => void moveEnd(), connect: () => (moveEnd() ? undefined : keyed.connect()) }),
    [keyed, moveEnd],
  );
  useTidy({ scene, store, fit });
  const toggleFold = useFolding(scene, store);
  useFrames(store);
  const runKey = useCanvasKeys(commands, scene);
  const contextMenu = useContextMenu(scene, clientToFlow);

  const hostEvents = useHostEvents({
    host,
    toFlow: clientToFlow,
    menu,
    onMenu: setMenu,
    isHolding: () => isMoving() || connecting !== undefined,
    stopPlacing: placing && onPlaced,
    runKey,
  });

  useSaidSelection(scene.boxOf);
  useShown(scene.boxOf, ready);
  useTitleScale(host);
  const plainWrapper = usePlainWrapper();

  const overWire = drag.shown.wire ?? palette.over.wire;
  const drop = drag.shown.drop ?? palette.over.drop;

  const { labelOf, selectWire, clickPane } = usePressing({ scene, store, host, toFlow: clientToFlow, isPainted });
  const flowNodes = useMemo(() => [...nodes], [nodes]);
  const boxId = useCallback((id: Id) => `${idStem}${id}`, [idStem]);
  const context = useMemo(
    () => ({ problems, marks, changes, active: activeBox?.id, filled, wired, startWire, boxId, toggleFold, isPinned }),
    [problems, marks, changes, activeBox, filled, wired, startWire, boxId, toggleFold, isPinned],
  );

  return (
    <CanvasContext value={context}>
      <div className={styles.frame}>
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
          data-painted={isPainted ? '' : undefined}
          {...contextMenu}
          {...palette.handlers}
          data-placing={placing ? '' : undefined}
          data-connecting={connecting ? '' : undefined}
          {...hostEvents}
        >
          <ReactFlow<BoxNode>
            ref={plainWrapper}
            nodes={flowNodes}
            {...flowSettings}
            {...drag.handlers}
            {...marquee}
            onPaneClick={clickPane}
            onNodeDoubleClick={onEdit}
            snapToGrid={settings.snap && !drag.isFree}
            panActivationKeyCode={activeBox ? null : 'Space'}
            panOnScroll={settings.scroll === 'pan'}
          >
            {/* Of a painted design the dots are part of the picture, which moves without being painted. */}
            {settings.grid && !isPainted && <Background variant={BackgroundVariant.Dots} {...grid} />}
            <ViewportPortal>
              {isPainted && (
                <Painting
                  {...{ scene, problems, states, changes, marks, wired, filled, nodes, offsets }}
                  selected={selectedIds}
                  active={activeBox?.id}
                  lifted={carried}
                  loose={wires.loose}
                  lit={lit.wires}
                  hasGrid={settings.grid}
                />
              )}
              <Wires
                wires={withLitWires(wires.elements, scene, lit)}
                lit={lit.wires}
                states={states}
                selected={wireId}
                moving={moving?.wire.id}
                offsets={offsets}
                labelOf={labelOf}
                onSelect={selectWire}
              />
              <Later>
                {({ DragMarks, GhostWire, GoneBoxes, InsertMark, WireEnds }) => (
                  <>
                    {selectedWire?.count === 1 && !connecting && <WireEnds wire={selectedWire} onMove={grabEnd} />}
                    {connecting && <GhostWire connecting={connecting} />}
                    {overWire && <InsertMark {...overWire} />}
                    <DragMarks guides={drag.shown.guides} staying={drag.shown.staying} />
                    {comparison && gone && <GoneBoxes column={gone} name={comparison.name} />}
                  </>
                )}
              </Later>
            </ViewportPortal>
            {overview && !allInView && (
              <Later>
                {({ Overview, PaintedOverview }) =>
                  isPainted ? (
                    <PaintedOverview scene={scene} problems={problems} />
                  ) : (
                    <Overview scene={scene} problems={problems} />
                  )
                }
              </Later>
            )}
          </ReactFlow>
          {placing && (
            <p className={styles.placing}>
              {text.placing(placing.label)}
              <button
                type="button"
                className={styles.cancel}
                onClick={(event) => {
                  // Not a place on the canvas.
                  event.stopPropagation();
                  onPlaced();
                }}
              >
                {text.cancelPlacing}
              </button>
            </p>
          )}
        </div>
        {scene.nodes.length > 0 && (
          <ZoomControls overview={overview} onOverview={toggleOverview} onFit={fit} hasOverview={!allInView} />
        )}
      </div>
      <Later>
        {({ CanvasMenus, ConnectTip, DropTip, targetFrame }) => (
          <>
            {drop && <DropTip {...drop} />}
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
          </>
        )}
      </Later>
    </CanvasContext>
  );
}
