import { FileDiff, FilePlus2, FolderOpen, Import, Info, LayoutTemplate, Menu as MenuIcon, Save } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { emptyDesign, writeDesign } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { openFile } from '../importing/open-file.ts';
import { readable } from '../importing/SourcePicker.tsx';
import { appMessages as text } from '../messages/app.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './FileMenu.module.css';
import { fileNameOf, saveFile } from './save-file.ts';

export interface FileMenuProps {
  readonly onGallery: () => void;
  readonly onImport: () => void;
  readonly onCompare: () => void;
  readonly onAbout: () => void;
}

/** New, open, save, import, templates. What is replaced can be had back by undo. */
export function FileMenu({ onGallery, onImport, onCompare, onAbout }: FileMenuProps) {
  const store = useDesignerStore();
  const chooser = useRef<HTMLInputElement>(null);
  const save = () => {
    const { design } = store.getState();
    saveFile(fileNameOf(design.name, '.neg.json'), writeDesign(design));
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key === 's') {
        event.preventDefault();
        const { design } = store.getState();
        saveFile(fileNameOf(design.name, '.neg.json'), writeDesign(design));
      } else if (event.key === 'o') {
        event.preventDefault();
        chooser.current?.click();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);

  const size = 16;
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
            onSelect: () => store.getState().open(emptyDesign(text.file.newName), text.file.create),
          },
          {
            id: 'open',
            label: text.file.open,
            keys: ['Ctrl', 'O'],
            icon: <FolderOpen size={size} aria-hidden="true" />,
            onSelect: () => chooser.current?.click(),
          },
          {
            id: 'save',
            label: text.file.save,
            keys: ['Ctrl', 'S'],
            icon: <Save size={size} aria-hidden="true" />,
            onSelect: save,
          },
          { type: 'separator', id: 'line' },
          {
            id: 'import',
            label: text.file.import,
            icon: <Import size={size} aria-hidden="true" />,
            onSelect: onImport,
          },
          {
            id: 'templates',
            label: text.file.templates,
            icon: <LayoutTemplate size={size} aria-hidden="true" />,
            onSelect: onGallery,
          },
          {
            id: 'compare',
            label: text.file.compare,
            icon: <FileDiff size={size} aria-hidden="true" />,
            onSelect: onCompare,
          },
          { type: 'separator', id: 'line before about' },
          {
            id: 'about',
            label: text.file.about,
            icon: <Info size={size} aria-hidden="true" />,
            onSelect: onAbout,
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
          if (file) void openFile(file, store);
        }}
      />
    </>
  );
}
