import { FileInput, GraduationCap, LayoutTemplate, ListChecks, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../core/index.ts';
import { appMessages as text } from '../messages/app.ts';
import { choosingMessages } from '../messages/choosing.ts';
import { galleryMessages } from '../messages/gallery.ts';
import { Button } from '../ui/Button.tsx';
import { recall, remember } from '../ui/remembered.ts';
import styles from './EmptyCanvas.module.css';
import gallery from './Gallery.module.css';
import { DoorCard, TemplateCard } from './TemplateCard.tsx';
import { allFacts, firstFacts } from './template-facts.ts';

export interface EmptyCanvasProps {
  readonly onTemplate: (template: Template) => void;
  /** To all templates. */
  readonly onGallery: () => void;
  readonly onImport: () => void;
  /** To the questions that end in a NEG. */
  readonly onChoose: () => void;
  readonly onDraw: () => void;
  /** To the levels. */
  readonly onLearn: () => void;
  readonly onTour: () => void;
}

const icon = { size: 28, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What stands on a canvas with nothing on it: the doors into the product. */
export function EmptyCanvas({ onTemplate, onGallery, onImport, onChoose, onDraw, onLearn, onTour }: EmptyCanvasProps) {
  const [isTourOffered, setTourOffered] = useState(() => recall('tour') !== 'no');
  return (
    <div className={styles.empty}>
      <div className={styles.doors}>
        <h2 className={styles.title}>{text.empty.title}</h2>
        <p className={styles.text}>{text.empty.text}</p>
        <div className={styles.actions}>
          <Button variant="primary" icon={<Pencil size={16} aria-hidden="true" />} onClick={onDraw}>
            {text.empty.draw}
          </Button>
          <Button icon={<ListChecks size={16} aria-hidden="true" />} onClick={onChoose}>
            {choosingMessages.door}
          </Button>
          <Button icon={<GraduationCap size={16} aria-hidden="true" />} onClick={onLearn}>
            {text.empty.learn}
          </Button>
          <p className={styles.hint}>{text.empty.drawHint}</p>
        </div>
        {isTourOffered && (
          <div className={styles.tour}>
            <p className={styles.tourText}>{text.empty.tour}</p>
            <Button size="small" onClick={onTour}>
              {text.empty.tourStart}
            </Button>
            <Button
              size="small"
              variant="plain"
              onClick={() => {
                remember('tour', 'no');
                setTourOffered(false);
              }}
            >
              {text.empty.tourNever}
            </Button>
          </div>
        )}
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
