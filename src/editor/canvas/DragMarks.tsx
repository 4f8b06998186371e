import { useStore } from '@xyflow/react';
import type { Guide, SceneNode } from '../../core/index.ts';
import styles from './DragMarks.module.css';

export interface DragMarksProps {
  readonly guides: readonly Guide[];
  /** Boxes that stay where they are while their copies are dragged. */
  readonly staying: readonly SceneNode[];
}

/** While boxes are dragged: on which lines and in which spaces they stand, and what stays behind. Part of the viewport. */
export function DragMarks({ guides, staying }: DragMarksProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const tick = 5 / zoom;
  if (guides.length === 0 && staying.length === 0) return null;
  return (
    <svg className={styles.layer} aria-hidden="true" focusable="false">
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
    </svg>
  );
}
