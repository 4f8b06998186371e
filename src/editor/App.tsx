import { CircleAlert, FileDiff, FileOutput, Plus, Redo2, SlidersHorizontal, Undo2 } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useCallback, useState } from 'react';
import { resourceOf, type Template } from '../core/index.ts';
import type { SaveState } from '../store/saving.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { travel } from './canvas/use-canvas-commands.ts';
import { useDesigner, useDesignerStore } from './designer-context.ts';
import { DesignName } from './file/DesignName.tsx';
import { FileMenu } from './file/FileMenu.tsx';
import { SaveStatus } from './file/SaveStatus.tsx';
import { FindingsBadge } from './findings/FindingsBadge.tsx';
import { FindingsPanel } from './findings/FindingsPanel.tsx';
import { FindingsStatus } from './findings/FindingsStatus.tsx';
import { useProblemWalk } from './findings/use-problem-walk.ts';
import { AboutDialog } from './frame/AboutDialog.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { CommandDoor } from './frame/CommandDoor.tsx';
import { StatusButton } from './frame/StatusButton.tsx';
import { ThemeMenu } from './frame/ThemeMenu.tsx';
import { useDocks } from './frame/use-docks.ts';
import { useFocusHome } from './frame/use-focus-home.ts';
import { EmptyCanvas } from './gallery/EmptyCanvas.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Guide } from './guide/Guide.tsx';
import { ImportDialog } from './importing/ImportDialog.tsx';
import { openDesign } from './importing/open-design.ts';
import { useFileDrop } from './importing/use-file-drop.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { useUnfoldedInspector } from './inspector/use-unfolded-inspector.ts';
import { appMessages as text } from './messages/app.ts';
import { canvasMessages } from './messages/canvas.ts';
import { comparingMessages } from './messages/comparing.ts';
import type { PaletteItem } from './palette/items.ts';
import { paletteItem } from './palette/items.ts';
import { Palette } from './palette/Palette.tsx';
import { putItem } from './palette/put.ts';
import { Button } from './ui/Button.tsx';
import { IconButton } from './ui/IconButton.tsx';
import { showToast } from './ui/status.ts';

// The printers are a part of their own, that comes when it is first looked at.
const ExportPanel = lazy(async () => ({ default: (await import('./exporting/ExportPanel.tsx')).ExportPanel }));
const ChangesPanel = lazy(async () => ({ default: (await import('./comparing/ChangesPanel.tsx')).ChangesPanel }));

type Open = 'none' | 'gallery' | 'import' | 'about';

/** The whole designer: frame, canvas and panels around one store. */
export function App({ saveState }: { saveState: SaveState }) {
  const store = useDesignerStore();
  const docks = useDocks();
  const isEmpty = useDesigner(
    ({ design }) => Object.keys(design.resources).length + Object.keys(design.notes).length === 0,
  );
  const canUndo = useDesigner(({ past }) => past.length > 0);
  const canRedo = useDesigner(({ future }) => future.length > 0);
  const [bottomTab, setBottomTab] = useState('findings');
  const [open, setOpen] = useState<Open>('none');
  const [placing, setPlacing] = useState<PaletteItem | undefined>();
  const [dragging, setDragging] = useState<PaletteItem | undefined>();
  useProblemWalk();
  useFileDrop();
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
    docks.setOpen('left', true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-palette-search] input')?.focus());
  }, [docks]);

  const openTemplate = (template: Template) => {
    setOpen('none');
    openDesign(store, template.design);
  };

  const edit = useCallback(() => {
    docks.setOpen('right', true);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-inspector] input, [data-inspector] textarea')?.focus(),
    );
  }, [docks]);

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
              onCompare={() => {
                setBottomTab('changes');
                docks.setOpen('bottom', true);
              }}
              onAbout={() => setOpen('about')}
            />
            <DesignName />
          </>
        }
        saveState={<SaveStatus state={saveState} />}
        command={<CommandDoor label={text.command} keys={['N']} onOpen={toPalette} />}
        actions={
          <>
            <IconButton
              label={text.undo}
              keys={['Ctrl', 'Z']}
              icon={<Undo2 size={16} aria-hidden="true" />}
              {...(canUndo ? {} : { disabledReason: text.nothingToUndo })}
              onClick={() => travel(store, 'undo')}
            />
            <IconButton
              label={text.redo}
              keys={redoKeys}
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
          ],
          selected: 'add',
          onSelect: () => undefined,
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
                <div role="group" aria-label={text.right.tab} data-inspector onKeyDown={backToCanvas}>
                  <Inspector />
                </div>
              ),
            },
          ],
          selected: 'inspector',
          onSelect: () => undefined,
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
              content: <FindingsPanel />,
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
            <Guide onAdd={placeNow} />
            {isEmpty && !placing && !dragging && (
              <EmptyCanvas
                onTemplate={openTemplate}
                onGallery={() => setOpen('gallery')}
                onImport={() => setOpen('import')}
                onDraw={() => {
                  const item = paletteItem('network');
                  if (item) placeNow(item);
                }}
              />
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
            <StatusButton
              onClick={() => openBottom('export')}
              expanded={docks.isOpen('bottom') && bottomTab === 'export'}
            >
              {text.bottom.exporting}
            </StatusButton>
          ),
        }}
      />
      <Gallery open={open === 'gallery'} onClose={() => setOpen('none')} onOpen={openTemplate} />
      <ImportDialog open={open === 'import'} onClose={() => setOpen('none')} />
      <AboutDialog open={open === 'about'} onClose={() => setOpen('none')} />
    </>
  );
}

/** On a Mac the browser has its own use for Y. */
const redoKeys = /Mac/.test(navigator.platform) ? ['Ctrl', 'Shift', 'Z'] : ['Ctrl', 'Y'];

/** Escape leads back from the form to the picture. */
function backToCanvas(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented)
    document.querySelector<HTMLElement>('[data-canvas-host]')?.focus();
}
