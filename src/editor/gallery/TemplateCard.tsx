import type { ReactNode } from 'react';
import styles from './Gallery.module.css';
import { ScenePreview } from './ScenePreview.tsx';
import type { TemplateFacts } from './template-facts.ts';

export interface TemplateCardProps {
  readonly facts: TemplateFacts;
  readonly onOpen: () => void;
  /** Without what it is made of, for a list of few. */
  readonly short?: boolean;
}

/** One template: its picture, what it is, and which NEGs and load balancers it has. */
export function TemplateCard({ facts, onOpen, short = false }: TemplateCardProps) {
  const { template, negTypes, products } = facts;
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.picture}>
        <ScenePreview design={template.design} low={short} />
      </span>
      <span className={styles.title}>{template.title}</span>
      <span className={styles.purpose} title={template.purpose}>
        {template.purpose}
      </span>
      {!short && (
        <span className={styles.made}>
          {negTypes.map((type) => (
            <span key={type} className={styles.negType}>
              {type}
            </span>
          ))}
          {products.map(({ id, shortName }) => (
            <span key={id}>{shortName}</span>
          ))}
        </span>
      )}
    </button>
  );
}

export interface DoorCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onOpen: () => void;
}

/** A card that leads elsewhere, drawn as one of the templates among which it stands. */
export function DoorCard({ icon, title, text, onOpen }: DoorCardProps) {
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.picture} data-door="">
        {icon}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.purpose} title={text}>
        {text}
      </span>
    </button>
  );
}
