import { type SceneWire, wirePath } from '../../core/index.ts';
import styles from './InsertMark.module.css';

/** A wire that something is dragged over, and whether that may stand between its ends. */
export interface WireMarked {
  readonly wire: SceneWire;
  readonly state: 'legal' | 'refused';
}

/** Lights up the wire that would take what is dragged. Part of the viewport. */
export function InsertMark({ wire, state }: WireMarked) {
  const { d, middle } = wirePath(wire.start, wire.end, wire.endSide);
  return (
    <svg className={styles.layer} aria-hidden="true" focusable="false">
      <g className={styles.mark} data-insert={wire.id} data-state={state}>
        <path d={d} />
        <circle cx={middle.x} cy={middle.y} r={12} />
        {state === 'legal' ? (
          <path d={`M${middle.x - 5},${middle.y}h10M${middle.x},${middle.y - 5}v10`} />
        ) : (
          <path d={`M${middle.x - 5},${middle.y + 5}l10,-10`} />
        )}
      </g>
    </svg>
  );
}
