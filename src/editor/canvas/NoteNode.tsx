import { type NodeProps, useStore } from '@xyflow/react';
import styles from './Boxes.module.css';
import { type BoxNode, detailAt } from './boxes.ts';
import { useCanvas } from './canvas-context.ts';

/** A text on the canvas. It is edited in the inspector. */
export function NoteNode({ data, selected }: NodeProps<BoxNode>) {
  const canvas = useCanvas();
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  return (
    <div
      id={canvas.boxId(data.box.id)}
      role="img"
      aria-label={data.box.card.title}
      className={styles.note}
      data-box={data.box.id}
      data-kind="note"
      data-detail={detail}
      data-selected={selected || undefined}
    >
      <span className={styles.noteText} style={{ WebkitLineClamp: Math.max(1, Math.floor(data.box.rect.height / 25)) }}>
        {data.box.card.title}
      </span>
    </div>
  );
}
