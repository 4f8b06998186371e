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
  type LucideIcon,
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
import type { MenuEntry } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './FileMenu.module.css';
import { canWriteFiles } from './file-handles.ts';
import { saveDesign, saveDesignAs } from './save-design.ts';

/** An entry with its sign before it. */
const item = (id: string, label: string, Icon: LucideIcon, onSelect: () => void) => ({
  id,
  label,
  icon: <Icon size={16} aria-hidden="true" />,
  onSelect,
});

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
  const { file } = text;
  const entries: readonly MenuEntry[] = [
    item('new', file.create, FilePlus2, runs.newDesign),
    item('designs', file.designs, Files, runs.designs),
    { ...item('open', file.open, FolderOpen, runs.open), keys: openCaps },
    { ...item('save', file.save, Save, runs.save), keys: saveCaps },
    ...(runs.saveAs ? [item('save as', filesMessages.saveAs, SaveAll, runs.saveAs)] : []),
    item('versions', file.versions, History, runs.versions),
    item('share', file.share, Share2, runs.share),
    { type: 'separator', id: 'line' },
    item('import', file.import, Import, () => run('import')),
    item('templates', file.templates, LayoutTemplate, () => run('templates')),
    item('compare', file.compare, FileDiff, () => run('compare')),
    { type: 'separator', id: 'line before learning' },
    item('learn', file.learn, GraduationCap, () => run('learn')),
    item('makeLevel', file.makeLevel, PencilRuler, () => run('makeLevel')),
    item('tour', file.tour, Footprints, () => run('tour')),
    { type: 'separator', id: 'line before about' },
    item('settings', file.settings, Settings, () => run('settings')),
    item('about', file.about, Info, () => run('about')),
  ];
  return (
    <>
      <MenuButton iconOnly label={file.menu} icon={<MenuIcon size={16} aria-hidden="true" />} entries={entries} />
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
