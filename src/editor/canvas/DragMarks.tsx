import { useStore } from '@xyflow/react';
import type { Guide, SceneNode } from '../../core/index.ts';
import styles from './DragMarks.module.css';

export interface DragMarksProps {
  readonly guides: readonly Guide[];
  /** Boxes that stay where they are while their copies are dragged. */
  readonly staying: readonly SceneNode[];
}

/**
 * While boxes are dragged: on which lines and in which spaces they stand, and what stays behind. Part of the viewport.
 * The layer is always there: guides come and go with every move, and one more element would be a layout of the page.
 */
export function DragMarks({ guides, staying }: DragMarksProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const tick = 5 / zoom;
  // The layer begins where there is something in it: one from the flow's origin on would be painted in tiles up to there.
  const corner = staying[0]?.rect ?? guides[0]?.from ?? { x: 0, y: 0 };
  const [left, top] = [Math.floor(corner.x), Math.floor(corner.y)];
  return (
    <svg
      className={styles.layer}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      aria-hidden="true"
      focusable="false"
    >
      <g transform={`translate(${-left} ${-top})`}>
        {staying.map(({ id, rect }) => (
          <rect key={id} className={styles.staying} data-staying={id} {...rect} rx={8} />
        ))}
        {guides.map(({ kind, from, to }) => {
          const key = `${kind} ${from.x} ${from.y} ${to.x} ${to.y}`;
          const isLevel = from.y === to.y;
          const [x, y] = isLevel ? [0, tick] : [tick, 0];
          return (
            <g key={key} data-guide={kind}>
              <path className={styles.guide} d={`M${from.x},${from.y}L${to.x},${to.y}`} />
              {kind === 'space' &&
                [from, to].map((end) => (
                  <path
                    key={`${end.x} ${end.y}`}
                    className={styles.guide}
                    d={`M${end.x - x},${end.y - y}L${end.x + x},${end.y + y}`}
                  />
                ))}
            </g>
          );
        })}
      </g>
    </svg>
  );
}
