import {
  Braces,
  CircleAlert,
  FileDiff,
  FileOutput,
  GraduationCap,
  ListTree,
  Plus,
  Redo2,
  Route,
  SlidersHorizontal,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type At, resourceOf, type Template } from '../core/index.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { travel } from './canvas/use-canvas-commands.ts';
import { CommandProvider } from './commands/CommandProvider.tsx';
import { CommandSurfaces } from './commands/CommandSurfaces.tsx';
import { useCommands, useRuns } from './commands/centre.ts';
import { selectedFrontend } from './commands/situation.ts';
import { commandOf } from './commands/table.ts';
import { useCaps } from './commands/use-caps.ts';
import { useDesigner, useDesignerStore } from './designer-context.ts';
import { DesignName } from './file/DesignName.tsx';
import { FileMenu } from './file/FileMenu.tsx';
import { KeepingBar } from './file/KeepingBar.tsx';
import { SaveStatus } from './file/SaveStatus.tsx';
import { FindingsBadge } from './findings/FindingsBadge.tsx';
import { FindingsStatus } from './findings/FindingsStatus.tsx';
import { useProblemWalk } from './findings/use-problem-walk.ts';
import { AppFrame } from './frame/AppFrame.tsx';
import { CommandDoor } from './frame/CommandDoor.tsx';
import { StatusButton } from './frame/StatusButton.tsx';
import { ThemeMenu } from './frame/ThemeMenu.tsx';
import { useDocks } from './frame/use-docks.ts';
import { useFocusHome } from './frame/use-focus-home.ts';
import { useLater } from './frame/use-later.ts';
import { openDesign } from './importing/open-design.ts';
import { useFileDrop } from './importing/use-file-drop.ts';
import { useUnfoldedInspector } from './inspector/use-unfolded-inspector.ts';
import { askLearn, learnDoor } from './learn/door.ts';
import { useLevelLinks } from './learn/use-level-links.ts';
import { appMessages as text } from './messages/app.ts';
import { canvasMessages } from './messages/canvas.ts';
import { comparingMessages } from './messages/comparing.ts';
import { jsonMessages } from './messages/json.ts';
import { outlineMessages } from './messages/outline.ts';
import { tracingMessages } from './messages/tracing.ts';
import type { PaletteItem } from './palette/items.ts';
import { paletteItem } from './palette/items.ts';
import { Palette } from './palette/Palette.tsx';
import { putItem } from './palette/put.ts';
import { callTrace } from './tracing/tracing-state.ts';
import { Button } from './ui/Button.tsx';
import { IconButton } from './ui/IconButton.tsx';
import { showToast } from './ui/status.ts';

// The printers are a part of their own, that comes when it is first looked at.
const ExportPanel = lazy(async () => ({ default: (await import('./exporting/ExportPanel.tsx')).ExportPanel }));
const ChangesPanel = lazy(async () => ({ default: (await import('./comparing/ChangesPanel.tsx')).ChangesPanel }));

// The first picture of the page needs none of these; they are asked for as soon as it is shown.
const AboutDialog = lazy(async () => ({ default: (await import('./frame/AboutDialog.tsx')).AboutDialog }));
const EmptyCanvas = lazy(async () => ({ default: (await import('./gallery/EmptyCanvas.tsx')).EmptyCanvas }));
const FindingsPanel = lazy(async () => ({ default: (await import('./findings/FindingsPanel.tsx')).FindingsPanel }));
const Gallery = lazy(async () => ({ default: (await import('./gallery/Gallery.tsx')).Gallery }));
const Guide = lazy(async () => ({ default: (await import('./guide/Guide.tsx')).Guide }));
const ImportDialog = lazy(async () => ({ default: (await import('./importing/ImportDialog.tsx')).ImportDialog }));
const Inspector = lazy(async () => ({ default: (await import('./inspector/Inspector.tsx')).Inspector }));

const TracePanel = lazy(async () => ({ default: (await import('./tracing/TracePanel.tsx')).TracePanel }));
// Levels and the tour come with the first who wants them.
const LearnHost = lazy(async () => ({ default: (await import('./learn/LearnHost.tsx')).LearnHost }));
const LearnPanel = lazy(async () => ({ default: (await import('./learn/LearnPanel.tsx')).LearnPanel }));

const Outline = lazy(async () => ({ default: (await import('./outline/Outline.tsx')).Outline }));
const JsonPanel = lazy(async () => ({ default: (await import('./json/JsonPanel.tsx')).JsonPanel }));

type Open = 'none' | 'gallery' | 'import' | 'about';

/** The whole designer: frame, canvas and panels around one store, and what can be done with them. */
export function App() {
  return (
    <CommandProvider>
      <Editor />
    </CommandProvider>
  );
}

function Editor() {
  const store = useDesignerStore();
  const docks = useDocks();
  const isLater = useLater();
  const isEmpty = useDesigner(
    ({ design }) => Object.keys(design.resources).length + Object.keys(design.notes).length === 0,
  );
  const canUndo = useDesigner(({ past }) => past.length > 0);
  const canRedo = useDesigner(({ future }) => future.length > 0);
  const [bottomTab, setBottomTab] = useState('findings');
  const [leftTab, setLeftTab] = useState('add');
  const [rightTab, setRightTab] = useState('inspector');
  /** Who opened the form, and gets the focus back. */
  const cameFrom = useRef<'canvas' | 'outline'>('canvas');
  const [open, setOpen] = useState<Open>('none');
  const [placing, setPlacing] = useState<PaletteItem | undefined>();
  const [dragging, setDragging] = useState<PaletteItem | undefined>();
  const commands = useCommands();
  const [undoCaps, redoCaps, paletteCaps] = [useCaps('undo'), useCaps('redo'), useCaps('palette')];
  const walk = useProblemWalk();
  const isLed = useStore(learnDoor, ({ isPlaying, ask }) => isPlaying || ask?.type === 'tour');
  const isLearnWanted = useStore(learnDoor, ({ isWanted }) => isWanted);
  useFileDrop();
  useLevelLinks();
  useFocusHome();
  useUnfoldedInspector(docks);

  const openBottom = (tab: string) => {
    const shown = docks.isOpen('bottom') && bottomTab === tab;
    setBottomTab(tab);
    docks.setOpen('bottom', !shown);
  };

  const placeNow = useCallback(
    (item: PaletteItem, container?: string) => {
      const { design, selected, commit, select, show } = store.getState();
      const into = resourceOf(design, container ?? (selected.length === 1 ? selected[0] : undefined));
      const made = putItem(design, item, { x: 0, y: 0 }, into);
      if (!made) {
        showToast(canvasMessages.nicNeedsVm);
        return;
      }
      // Nobody pointed anywhere: it is arranged, in the container that is selected.
      const layout = Object.fromEntries(Object.entries(made.design.layout).filter(([id]) => !made.ids.includes(id)));
      commit(`${text.left.add} ${item.label}`, () => ({ ...made.design, layout }));
      select(made.ids);
      if (made.ids[0] !== undefined) show({ id: made.ids[0] }, 'onCanvas');
    },
    [store],
  );

  const toPalette = useCallback(() => {
    setLeftTab('add');
    docks.setOpen('left', true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-palette-search] input')?.focus());
  }, [docks]);

  const openTemplate = (template: Template) => {
    setOpen('none');
    openDesign(store, template.design);
  };

  const edit = useCallback(() => {
    cameFrom.current = 'canvas';
    setRightTab('inspector');
    docks.setOpen('right', true);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-inspector] input, [data-inspector] textarea')?.focus(),
    );
  }, [docks]);

  const editFromOutline = useCallback(
    (at: At) => {
      cameFrom.current = 'outline';
      store.getState().show(at);
      docks.setOpen('right', true);
      // The form takes the focus for the place; a panel that opens over the page takes it for itself.
      requestAnimationFrame(() => {
        const form = document.querySelector('[data-inspector]');
        if (!form?.contains(document.activeElement))
          form?.querySelector<HTMLElement>('[data-heading], input, textarea, select, button')?.focus();
      });
    },
    [store, docks],
  );

  /** Escape leads back from the form to the picture, or to the outline. */
  const backFromForm = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (cameFrom.current === 'outline') {
      setLeftTab('outline');
      docks.setOpen('left', true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-outline-tree]')?.focus());
    } else document.querySelector<HTMLElement>('[data-canvas-host]')?.focus();
  };

  /** Of the selected frontend, where there is one. */
  const trace = useCallback(() => {
    callTrace(store, selectedFrontend(commands.situation()));
    setBottomTab('trace');
    docks.setOpen('bottom', true);
  }, [store, commands, docks]);
  const leaveTrace = useCallback(() => {
    docks.setOpen('bottom', false);
    document.querySelector<HTMLElement>('[data-canvas-host]')?.focus();
  }, [docks]);

  // Who is shown a place wants its field, which only the form has.
  useEffect(
    () =>
      store.subscribe(({ shown }, before) => {
        if (shown && shown !== before.shown && !shown.onCanvas) setRightTab('inspector');
      }),
    [store],
  );

  const compare = useCallback(() => {
    setBottomTab('changes');
    docks.setOpen('bottom', true);
    // What it was chosen from gives the focus back first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-tab="changes"]')?.focus());
  }, [docks]);

  const learn = useCallback(() => {
    learnDoor.setState({ toFocus: true, isWanted: true });
    setLeftTab('learn');
    docks.setOpen('left', true);
  }, [docks]);

  useRuns(
    useMemo(
      () => ({
        nextProblem: () => walk(1),
        previousProblem: () => walk(-1),
        import: () => setOpen('import'),
        templates: () => setOpen('gallery'),
        about: () => setOpen('about'),
        compare,
        export: () => {
          setBottomTab('export');
          docks.setOpen('bottom', true);
        },
        trace,
        traceHere: trace,
        learn,
        breakDesign: () => askLearn({ type: 'break' }),
        makeLevel: () => askLearn({ type: 'build' }),
        tour: () => askLearn({ type: 'tour' }),
        findings: () => {
          setBottomTab('findings');
          docks.setOpen('bottom', true);
        },
        inspector: edit,
        shelf: toPalette,
      }),
      [walk, docks, edit, toPalette, compare, trace, learn],
    ),
  );

  return (
    <>
      <AppFrame
        labels={{ ...text, skipToBottom: text.skipToBottom }}
        docks={docks}
        design={
          <>
            <FileMenu
              onGallery={() => setOpen('gallery')}
              onImport={() => setOpen('import')}
              onCompare={compare}
              onAbout={() => setOpen('about')}
              onSettings={() => commands.run('settings')}
              onLearn={learn}
              onMakeLevel={() => commands.run('makeLevel')}
              onTour={() => commands.run('tour')}
            />
            <DesignName />
          </>
        }
        saveState={<SaveStatus />}
        command={
          <CommandDoor
            label={commandOf('palette').label}
            keys={paletteCaps ?? []}
            onOpen={() => commands.run('palette')}
          />
        }
        actions={
          <>
            <IconButton
              label={text.undo}
              keys={undoCaps}
              icon={<Undo2 size={16} aria-hidden="true" />}
              {...(canUndo ? {} : { disabledReason: text.nothingToUndo })}
              onClick={() => travel(store, 'undo')}
            />
            <IconButton
              label={text.redo}
              keys={redoCaps}
              icon={<Redo2 size={16} aria-hidden="true" />}
              {...(canRedo ? {} : { disabledReason: text.nothingToRedo })}
              onClick={() => travel(store, 'redo')}
            />
            <ThemeMenu labels={{ theme: text.theme, system: text.system, light: text.light, dark: text.dark }} />
            <Button
              variant="primary"
              shrinks
              icon={<FileOutput size={16} aria-hidden="true" />}
              onClick={() => openBottom('export')}
            >
              {text.export}
            </Button>
          </>
        }
        left={{
          label: text.left.label,
          resizeLabel: text.left.resize,
          closeLabel: text.left.close,
          padded: false,
          tabs: [
            {
              id: 'add',
              label: text.left.add,
              icon: <Plus size={16} aria-hidden="true" />,
              content: (
                <Palette
                  placing={placing}
                  onChoose={(item, byKeyboard) =>
                    byKeyboard ? placeNow(item) : setPlacing(placing?.id === item.id ? undefined : item)
                  }
                  onDrag={setDragging}
                />
              ),
            },
            {
              id: 'outline',
              label: outlineMessages.tab,
              icon: <ListTree size={16} aria-hidden="true" />,
              content: (
                <Suspense fallback={null}>
                  <Outline onEdit={editFromOutline} />
                </Suspense>
              ),
            },
            {
              id: 'learn',
              label: text.left.learn,
              icon: <GraduationCap size={16} aria-hidden="true" />,
              isInner: true,
              content: (
                <Suspense fallback={null}>
                  <LearnPanel />
                </Suspense>
              ),
            },
          ],
          selected: leftTab,
          onSelect: setLeftTab,
        }}
        right={{
          label: text.right.label,
          resizeLabel: text.right.resize,
          closeLabel: text.right.close,
          tabs: [
            {
              id: 'inspector',
              label: text.right.tab,
              icon: <SlidersHorizontal size={16} aria-hidden="true" />,
              content: (
                <div role="group" aria-label={text.right.tab} data-inspector onKeyDown={backFromForm}>
                  {isLater && (
                    <Suspense fallback={null}>
                      <Inspector />
                    </Suspense>
                  )}
                </div>
              ),
            },
            {
              id: 'json',
              label: jsonMessages.tab,
              icon: <Braces size={16} aria-hidden="true" />,
              content: (
                <Suspense fallback={null}>
                  <JsonPanel onKeyDown={backFromForm} />
                </Suspense>
              ),
            },
          ],
          selected: rightTab,
          onSelect: setRightTab,
        }}
        bottom={{
          label: text.bottom.label,
          resizeLabel: text.bottom.resize,
          closeLabel: text.bottom.close,
          padded: false,
          tabs: [
            {
              id: 'findings',
              label: text.bottom.findings,
              icon: <CircleAlert size={16} aria-hidden="true" />,
              badge: <FindingsBadge />,
              content: (
                <Suspense fallback={null}>
                  <FindingsPanel />
                </Suspense>
              ),
            },
            {
              id: 'export',
              label: text.bottom.exporting,
              icon: <FileOutput size={16} aria-hidden="true" />,
              content: (
                <Suspense fallback={null}>
                  <ExportPanel />
                </Suspense>
              ),
            },
            {
              id: 'trace',
              label: tracingMessages.tab,
              icon: <Route size={16} aria-hidden="true" />,
              content: (
                <Suspense fallback={null}>
                  <TracePanel onLeave={leaveTrace} />
                </Suspense>
              ),
            },
            {
              id: 'changes',
              label: comparingMessages.tab,
              icon: <FileDiff size={16} aria-hidden="true" />,
              content: (
                <Suspense fallback={null}>
                  <ChangesPanel />
                </Suspense>
              ),
            },
          ],
          selected: bottomTab,
          onSelect: setBottomTab,
        }}
        canvas={
          <>
            <Canvas placing={placing} onPlaced={() => setPlacing(undefined)} dragging={dragging} onEdit={edit} />
            <KeepingBar />
            {isLater && (
              <Suspense fallback={null}>
                {!isLed && <Guide onAdd={placeNow} />}
                {isLearnWanted && (
                  <LearnHost
                    isPanelOpen={docks.isOpen('left') && leftTab === 'learn'}
                    bottom={docks.isOpen('bottom') ? bottomTab : undefined}
                  />
                )}
                {isEmpty && !placing && !dragging && (
                  <EmptyCanvas
                    onTemplate={openTemplate}
                    onGallery={() => setOpen('gallery')}
                    onImport={() => setOpen('import')}
                    onChoose={() => commands.run('chooser')}
                    onLearn={learn}
                    onTour={() => commands.run('tour')}
                    onDraw={() => {
                      const item = paletteItem('network');
                      if (item) placeNow(item);
                    }}
                  />
                )}
              </Suspense>
            )}
          </>
        }
        status={{
          start: (
            <FindingsStatus
              expanded={docks.isOpen('bottom') && bottomTab === 'findings'}
              onOpen={() => openBottom('findings')}
            />
          ),
          end: (
            <>
              <StatusButton
                icon={<Route size={16} aria-hidden="true" />}
                onClick={() => openBottom('trace')}
                expanded={docks.isOpen('bottom') && bottomTab === 'trace'}
              >
                {tracingMessages.tab}
              </StatusButton>
              <StatusButton
                icon={<FileOutput size={16} aria-hidden="true" />}
                onClick={() => openBottom('export')}
                expanded={docks.isOpen('bottom') && bottomTab === 'export'}
              >
                {text.bottom.exporting}
              </StatusButton>
            </>
          ),
        }}
      />
      <CommandSurfaces onTemplate={openTemplate} />
      {isLater && (
        <Suspense fallback={null}>
          <Gallery open={open === 'gallery'} onClose={() => setOpen('none')} onOpen={openTemplate} />
          <ImportDialog open={open === 'import'} onClose={() => setOpen('none')} />
          <AboutDialog open={open === 'about'} onClose={() => setOpen('none')} />
        </Suspense>
      )}
    </>
  );
}
