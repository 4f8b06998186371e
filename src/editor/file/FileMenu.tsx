import {
  FileDiff,
  FilePlus2,
  Files,
  FolderOpen,
  Footprints,
  GraduationCap,
  History,
  Import,
  Info,
  LayoutTemplate,
  Menu as MenuIcon,
  PencilRuler,
  Save,
  SaveAll,
  Settings,
  Share2,
} from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { emptyDesign } from '../../core/index.ts';
import { newDocumentId } from '../../store/kept-designs.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { useCommands, useRuns } from '../commands/centre.ts';
import { useCaps } from '../commands/use-caps.ts';
import { useDesignerStore } from '../designer-context.ts';
import { readable } from '../importing/readable.ts';
import { judged } from '../judging/judged.ts';
import { Later } from '../judging/Later.tsx';
import { appMessages as text } from '../messages/app.ts';
import { filesMessages } from '../messages/files.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './FileMenu.module.css';
import { canWriteFiles } from './file-handles.ts';
import { saveDesign, saveDesignAs } from './save-design.ts';

/** New, designs, open, save, share, import, templates. What is replaced can be had back by undo. */
export function FileMenu() {
  const store = useDesignerStore();
  const { run } = useCommands();
  const chooser = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<'none' | 'designs' | 'versions' | 'share'>('none');
  const close = useCallback(() => setShown('none'), []);
  const runs = useMemo(
    () => ({
      newDesign: () => store.getState().open(emptyDesign(text.file.newName), text.file.create, newDocumentId()),
      designs: () => setShown('designs'),
      versions: () => setShown('versions'),
      share: () => setShown('share'),
      open: () => {
        if (window.showOpenFilePicker) whenJudged(store, () => void judged().chooseAndOpen(store));
        else chooser.current?.click();
      },
      save: () => void saveDesign(store),
      ...(canWriteFiles() ? { saveAs: () => void saveDesignAs(store) } : {}),
    }),
    [store],
  );
  useRuns(runs);

  const [openCaps, saveCaps] = [useCaps('open'), useCaps('save')];
  const size = 16;
  const saveAs = runs.saveAs;
  return (
    <>
      <MenuButton
        iconOnly
        label={text.file.menu}
        icon={<MenuIcon size={size} aria-hidden="true" />}
        entries={[
          {
            id: 'new',
            label: text.file.create,
            icon: <FilePlus2 size={size} aria-hidden="true" />,
            onSelect: runs.newDesign,
          },
          {
            id: 'designs',
            label: text.file.designs,
            icon: <Files size={size} aria-hidden="true" />,
            onSelect: runs.designs,
          },
          {
            id: 'open',
            label: text.file.open,
            keys: openCaps,
            icon: <FolderOpen size={size} aria-hidden="true" />,
            onSelect: runs.open,
          },
          {
            id: 'save',
            label: text.file.save,
            keys: saveCaps,
            icon: <Save size={size} aria-hidden="true" />,
            onSelect: runs.save,
          },
          ...(saveAs
            ? [
                {
                  id: 'save as',
                  label: filesMessages.saveAs,
                  icon: <SaveAll size={size} aria-hidden="true" />,
                  onSelect: saveAs,
                },
              ]
            : []),
          {
            id: 'versions',
            label: text.file.versions,
            icon: <History size={size} aria-hidden="true" />,
            onSelect: runs.versions,
          },
          {
            id: 'share',
            label: text.file.share,
            icon: <Share2 size={size} aria-hidden="true" />,
            onSelect: runs.share,
          },
          { type: 'separator', id: 'line' },
          {
            id: 'import',
            label: text.file.import,
            icon: <Import size={size} aria-hidden="true" />,
            onSelect: () => run('import'),
          },
          {
            id: 'templates',
            label: text.file.templates,
            icon: <LayoutTemplate size={size} aria-hidden="true" />,
            onSelect: () => run('templates'),
          },
          {
            id: 'compare',
            label: text.file.compare,
            icon: <FileDiff size={size} aria-hidden="true" />,
            onSelect: () => run('compare'),
          },
          { type: 'separator', id: 'line before learning' },
          {
            id: 'learn',
            label: text.file.learn,
            icon: <GraduationCap size={size} aria-hidden="true" />,
            onSelect: () => run('learn'),
          },
          {
            id: 'makeLevel',
            label: text.file.makeLevel,
            icon: <PencilRuler size={size} aria-hidden="true" />,
            onSelect: () => run('makeLevel'),
          },
          {
            id: 'tour',
            label: text.file.tour,
            icon: <Footprints size={size} aria-hidden="true" />,
            onSelect: () => run('tour'),
          },
          { type: 'separator', id: 'line before about' },
          {
            id: 'settings',
            label: text.file.settings,
            icon: <Settings size={size} aria-hidden="true" />,
            onSelect: () => run('settings'),
          },
          {
            id: 'about',
            label: text.file.about,
            icon: <Info size={size} aria-hidden="true" />,
            onSelect: () => run('about'),
          },
        ]}
      />
      <input
        ref={chooser}
        type="file"
        accept={readable}
        aria-label={text.file.open}
        tabIndex={-1}
        className={styles.chooser}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) whenJudged(store, () => void judged().openFile(file, store));
        }}
      />
      {createPortal(
        // Not inside of the page's header, whose landmarks these are none of.
        <Later>
          {({ DesignsDialog, ShareDialog, VersionsDialog }) => (
            <>
              <DesignsDialog open={shown === 'designs'} onClose={close} />
              <VersionsDialog open={shown === 'versions'} onClose={close} />
              <ShareDialog open={shown === 'share'} onClose={close} />
            </>
          )}
        </Later>,
        document.body,
      )}
    </>
  );
}
