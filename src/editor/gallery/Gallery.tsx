import { useState } from 'react';
import { type Template, templateGroups } from '../../core/index.ts';
import { galleryMessages as text } from '../messages/gallery.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Gallery.module.css';
import { GalleryFilters } from './GalleryFilters.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { allFacts, anything, suits } from './template-facts.ts';

export interface GalleryProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (template: Template) => void;
}

/** All templates in a dialog. */
export function Gallery({ open, onClose, onOpen }: GalleryProps) {
  return (
    <Dialog open={open} onClose={onClose} title={text.title} closeLabel={text.close} size="large">
      <Shelves onOpen={onOpen} />
    </Dialog>
  );
}

/** The templates by what stands behind their load balancers, as far as they are what somebody looks for. */
function Shelves({ onOpen }: Pick<GalleryProps, 'onOpen'>) {
  const [wish, setWish] = useState(anything);
  const shown = allFacts.filter((facts) => suits(facts, wish));
  return (
    <div className={styles.shelves}>
      <GalleryFilters wish={wish} onWish={setWish} shown={shown.length} />
      {shown.length === 0 && (
        <EmptyState title={text.none} actions={<Button onClick={() => setWish(anything)}>{text.showAll}</Button>} />
      )}
      {templateGroups.map((group) => {
        const members = shown.filter(({ template }) => template.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-label={text.groups[group]}>
            <h3 className={styles.group}>{text.groups[group]}</h3>
            <ul className={styles.cards}>
              {members.map((facts) => (
                <li key={facts.template.id}>
                  <TemplateCard facts={facts} onOpen={() => onOpen(facts.template)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
