import { FileInput, LayoutTemplate, Pencil } from 'lucide-react';
import type { Template } from '../../core/index.ts';
import { appMessages as text } from '../messages/app.ts';
import { galleryMessages } from '../messages/gallery.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EmptyCanvas.module.css';
import gallery from './Gallery.module.css';
import { DoorCard, TemplateCard } from './TemplateCard.tsx';
import { allFacts, firstFacts } from './template-facts.ts';

export interface EmptyCanvasProps {
  readonly onTemplate: (template: Template) => void;
  /** To all templates. */
  readonly onGallery: () => void;
  readonly onImport: () => void;
  readonly onDraw: () => void;
}

const icon = { size: 28, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What stands on a canvas with nothing on it: the doors into the product. */
export function EmptyCanvas({ onTemplate, onGallery, onImport, onDraw }: EmptyCanvasProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.doors}>
        <h2 className={styles.title}>{text.empty.title}</h2>
        <p className={styles.text}>{text.empty.text}</p>
        <div className={styles.actions}>
          <Button variant="primary" icon={<Pencil size={16} aria-hidden="true" />} onClick={onDraw}>
            {text.empty.draw}
          </Button>
          <p className={styles.hint}>{text.empty.drawHint}</p>
        </div>
        <h3 className={styles.subtitle}>{text.empty.template}</h3>
        <ul className={gallery.cards} data-compact="">
          {firstFacts.map((facts) => (
            <li key={facts.template.id}>
              <TemplateCard short facts={facts} onOpen={() => onTemplate(facts.template)} />
            </li>
          ))}
          <li>
            <DoorCard
              icon={<LayoutTemplate {...icon} />}
              title={galleryMessages.all}
              text={galleryMessages.allHint(allFacts.length)}
              onOpen={onGallery}
            />
          </li>
          <li>
            <DoorCard
              icon={<FileInput {...icon} />}
              title={text.empty.import}
              text={text.empty.importHint}
              onOpen={onImport}
            />
          </li>
        </ul>
      </div>
    </div>
  );
}
