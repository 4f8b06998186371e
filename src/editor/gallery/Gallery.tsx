import { FileInput } from 'lucide-react';
import { type Template, templates } from '../../core/index.ts';
import { appMessages as text } from '../messages/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Gallery.module.css';
import { ScenePreview } from './ScenePreview.tsx';

export interface TemplateCardsProps {
  readonly onOpen: (template: Template) => void;
  /** Where given, a last card leads to the import of what somebody has already. */
  readonly onImport?: () => void;
}

/** The templates as cards with their own pictures. */
export function TemplateCards({ onOpen, onImport }: TemplateCardsProps) {
  return (
    <ul className={styles.cards} data-compact={onImport ? '' : undefined}>
      {templates.map((template) => (
        <li key={template.id}>
          <button type="button" className={styles.card} onClick={() => onOpen(template)}>
            <span className={styles.picture}>
              <ScenePreview design={template.design} />
            </span>
            <span className={styles.title}>{template.title}</span>
            <span className={styles.purpose}>{template.purpose}</span>
          </button>
        </li>
      ))}
      {onImport && (
        <li>
          <button type="button" className={styles.card} onClick={onImport}>
            <span className={styles.picture} data-door="">
              <FileInput size={28} strokeWidth={1.5} aria-hidden="true" />
            </span>
            <span className={styles.title}>{text.empty.import}</span>
            <span className={styles.purpose}>{text.empty.importHint}</span>
          </button>
        </li>
      )}
    </ul>
  );
}

export interface GalleryProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (template: Template) => void;
}

export function Gallery({ open, onClose, onOpen }: GalleryProps) {
  return (
    <Dialog open={open} onClose={onClose} title={text.gallery.title} closeLabel={text.empty.close} size="large">
      <TemplateCards onOpen={onOpen} />
    </Dialog>
  );
}
