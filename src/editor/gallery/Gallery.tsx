import { type Template, templates } from '../../core/index.ts';
import { appMessages as text } from '../messages/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Gallery.module.css';
import { ScenePreview } from './ScenePreview.tsx';

/** The templates as cards with their own pictures. */
export function TemplateCards({ onOpen }: { onOpen: (template: Template) => void }) {
  return (
    <ul className={styles.cards}>
      {templates.map((template) => (
        <li key={template.id}>
          <button type="button" className={styles.card} aria-label={text.gallery.open(template.title)} aria-description={template.purpose} onClick={() => onOpen(template)}>
            <span className={styles.picture}>
              <ScenePreview design={template.design} />
            </span>
            <span className={styles.title}>{template.title}</span>
            <span className={styles.purpose}>{template.purpose}</span>
          </button>
        </li>
      ))}
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
