import { Pencil } from 'lucide-react';
import type { Template } from '../../core/index.ts';
import { appMessages as text } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EmptyCanvas.module.css';
import { TemplateCards } from './Gallery.tsx';

export interface EmptyCanvasProps {
  readonly onTemplate: (template: Template) => void;
  readonly onImport: () => void;
  readonly onDraw: () => void;
}

/** What stands on a canvas with nothing on it: the doors into the product. */
export function EmptyCanvas({ onTemplate, onImport, onDraw }: EmptyCanvasProps) {
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
        <TemplateCards onOpen={onTemplate} onImport={onImport} />
      </div>
    </div>
  );
}
