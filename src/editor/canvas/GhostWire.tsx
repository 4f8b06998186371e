import { type Point, portPoint, type Verdict, wirePath } from '../../core/index.ts';
import { Wire } from '../ui/cards/Wire.tsx';
import styles from './Canvas.module.css';
import type { Connecting } from './use-connecting.ts';

/** The wire that follows the pointer; it looks like the verdict on what it is over. */
export function GhostWire({ connecting }: { connecting: Connecting }) {
  const end = looseEnd(connecting);
  const path = connecting.side === 'right' ? wirePath(connecting.start, end) : wirePath(end, connecting.start);
  return (
    <svg className={styles.ghost} aria-hidden="true">
      <Wire ghost d={path.d} state={ghostState(connecting.over?.verdict)} />
    </svg>
  );
}

/** Over a card the wire already ends where it would; over anything else it ends at the pointer. */
function looseEnd({ over, pointer, side }: Connecting): Point {
  if (over?.box.shape !== 'card') return pointer;
  const row = over.box.card.rows.findIndex(({ part }) => part !== undefined && part === over.anchor.part);
  return portPoint(over.box, row < 0 ? undefined : row, side === 'right' ? 'left' : 'right');
}

function ghostState(verdict: Verdict | undefined) {
  if (!verdict || verdict.verdict === 'ok') return 'solid';
  return verdict.verdict === 'error' || verdict.verdict === 'impossible' ? 'refused' : verdict.verdict;
}
