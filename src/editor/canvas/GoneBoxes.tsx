import { kinds } from '../../core/index.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import { BoxChange } from './BoxChange.tsx';
import styles from './Boxes.module.css';
import type { GoneColumn } from './gone-column.ts';

/** What only the other design has, in a column beside the drawing: it has no place here any more. */
export function GoneBoxes({ column, name }: { readonly column: GoneColumn; readonly name: string }) {
  const { shown, more, rect } = column;
  return (
    <div className={styles.goneColumn} style={{ left: rect.x, top: rect.y, width: rect.width }} data-gone="">
      <p className={styles.goneTitle} title={text.onlyIn(name)}>
        {text.onlyIn(name)}
      </p>
      {shown.map((one) => (
        <div key={one.label} role="img" aria-label={`${one.label}, ${text.onCanvas.removed}`} className={styles.gone}>
          <BoxChange change="removed" />
          <b>{one.name || text.unnamed}</b>
          <span>{kinds[one.kind].label}</span>
        </div>
      ))}
      {more > 0 && <p className={styles.goneTitle}>{text.moreGone(more)}</p>}
    </div>
  );
}
