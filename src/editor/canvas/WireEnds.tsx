import { useStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point, SceneWire, WireEnd } from '../../core/index.ts';
import styles from './Wires.module.css';

export interface WireEndsProps {
  readonly wire: SceneWire;
  readonly onMove: (wire: SceneWire, end: WireEnd, event: PointerEvent) => void;
}

/** Handles at both ends of the selected wire, as large at every zoom; beside the ports, which keep their place. */
export function WireEnds({ wire, onMove }: WireEndsProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const away = 14 / zoom;
  const ends: readonly (readonly [WireEnd, Point])[] = [
    ['from', { x: wire.start.x + away, y: wire.start.y }],
    ['to', { x: wire.end.x + (wire.endSide === 'left' ? -away : away), y: wire.end.y }],
  ];
  return (
    <svg className={styles.ends} aria-hidden="true" focusable="false">
      {ends.map(([end, at]) => (
        <g
          key={end}
          className="nodrag nopan"
          data-wire-end={end}
          transform={`translate(${at.x} ${at.y}) scale(${1 / zoom})`}
          onPointerDown={(event) => onMove(wire, end, event)}
        >
          <circle className={styles.endHit} r={12} />
          <circle className={styles.end} r={6} />
        </g>
      ))}
    </svg>
  );
}
