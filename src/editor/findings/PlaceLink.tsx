import { type At, resourceOf } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import styles from './PlaceLink.module.css';
import { placeName } from './place-name.ts';

/** A place in the design as a link: the canvas brings it into view, the inspector opens at its field. */
export function PlaceLink({ at }: { at: At }) {
  const store = useDesignerStore();
  const design = useDesigner((designer) => designer.design);
  const resource = resourceOf(design, at.id);
  return (
    <button type="button" className={styles.link} onClick={() => store.getState().show(at)}>
      {resource && <KindIcon kind={resource.kind} size={14} />}
      <span className={styles.name}>{placeName(design, at)}</span>
      {at.field !== undefined && <code className={styles.field}>{at.field}</code>}
    </button>
  );
}
