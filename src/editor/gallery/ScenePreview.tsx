import { useMemo } from 'react';
import { around, type Design, familyOf, sceneOf, wirePath } from '../../core/index.ts';
import styles from './ScenePreview.module.css';

export interface ScenePreviewProps {
  readonly design: Design;
  /** In a low frame a tall picture is cut at its foot, rather than drawn too small to be made out. */
  readonly low?: boolean;
}

/** A small picture of a design: boxes, containers and wires, without words. */
export function ScenePreview({ design, low = false }: ScenePreviewProps) {
  const scene = useMemo(() => sceneOf(design), [design]);
  // Words cannot be read at this size, so notes are left out.
  const drawn = scene.nodes.filter(({ shape }) => shape !== 'note');
  const frame = around(drawn.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: 100, height: 60 };
  const margin = 24;
  const isCut = low && frame.height > frame.width / 2;
  return (
    <svg
      className={styles.preview}
      viewBox={`${frame.x - margin} ${frame.y - margin} ${frame.width + 2 * margin} ${frame.height + 2 * margin}`}
      preserveAspectRatio={isCut ? 'xMidYMin slice' : 'xMidYMid meet'}
      data-cut={isCut ? '' : undefined}
      aria-hidden="true"
      focusable="false"
    >
      {drawn.map(({ id, shape, rect }) =>
        shape === 'container' ? <rect key={id} className={styles.container} {...rect} rx={10} /> : null,
      )}
      {scene.wires.map((wire) => (
        <path key={wire.id} className={styles.wire} d={wirePath(wire.start, wire.end, wire.endSide).d} />
      ))}
      {drawn.map(({ id, shape, kind, rect }) =>
        shape === 'container' ? null : (
          <g key={id} data-family={familyOf(kind)} className={styles.card}>
            <rect className={styles.face} {...rect} rx={6} />
            <rect className={styles.edge} x={rect.x} y={rect.y} width={10} height={rect.height} rx={4} />
            <rect className={styles.line} x={rect.x + 24} y={rect.y + 14} width={rect.width * 0.5} height={10} rx={3} />
          </g>
        ),
      )}
    </svg>
  );
}
