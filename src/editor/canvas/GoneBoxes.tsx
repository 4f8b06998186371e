import { kinds, type Scene } from '../../core/index.ts';
import type { Comparison } from '../comparing/use-comparison.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import { BoxChange } from './BoxChange.tsx';
import styles from './Boxes.module.css';

/** Pixels at 100 %: from one to the next, and from the drawing to them. */
const step = 60;
const gap = 96;
/** The panel lists the rest. */
const most = 30;

/** What only the other design has, in a column beside the drawing: it has no place here any more. */
export function GoneBoxes({ comparison, scene }: { readonly comparison: Comparison; readonly scene: Scene }) {
  const gone = comparison.changes.filter(({ change, kind }) => change === 'removed' && kind !== 'external');
  if (gone.length === 0) return null;
  const rects = scene.nodes.map(({ rect }) => rect);
  const left = Math.max(0, ...rects.map(({ x, width }) => x + width)) + gap;
  const top = rects.length === 0 ? 0 : Math.min(...rects.map(({ y }) => y));
  return (
    <>
      <p className={styles.goneTitle} style={{ left, top }}>
        {text.onlyIn(comparison.name)}
      </p>
      {gone.slice(0, most).map(({ label, kind, name }, index) => (
        <div
          key={label}
          role="img"
          aria-label={`${label}, ${text.onCanvas.removed}`}
          className={styles.gone}
          style={{ left, top: top + 36 + index * step }}
        >
          <BoxChange change="removed" />
          <b>{name || text.unnamed}</b>
          <span>{kinds[kind].label}</span>
        </div>
      ))}
      {gone.length > most && (
        <p className={styles.goneTitle} style={{ left, top: top + 36 + most * step }}>
          {text.moreGone(gone.length - most)}
        </p>
      )}
    </>
  );
}
