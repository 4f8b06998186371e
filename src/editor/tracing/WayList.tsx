import { called, type Design, type Path, percent, reachabilityCauses } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './Ways.module.css';

/** More than anybody compares by eye; the command line tells them all. */
const listed = 60;

export interface WayListProps {
  readonly design: Design;
  readonly paths: readonly Path[];
  readonly way: number;
  /** Whether how they end is kept for later. */
  readonly isSecret: boolean;
  readonly onChoose: (way: number) => void;
}

/** Every way that a request may take, with its part of the requests; one of them is looked at. */
export function WayList({ design, paths, way, isSecret, onChoose }: WayListProps) {
  // Ways have no names of their own: their place is who they are.
  const placed = paths.slice(0, listed).map((path, index) => ({ path, index }));
  return (
    <ul className={styles.list} aria-label={text.ways}>
      {placed.map(({ path, index }) => (
        <li key={index}>
          <button
            type="button"
            className={styles.way}
            aria-current={index === way ? 'true' : undefined}
            onClick={() => onChoose(index)}
          >
            <span className={styles.head}>
              <b>{paths.length > 1 ? text.way(index + 1) : text.theWay}</b>
              {!isSecret && <span className={styles.end}>{text.leadsTo(endOf(design, path))}</span>}
              {!isSecret && <VerdictMark verdict={path.verdict} />}
            </span>
            <span className={styles.part} title={path.shareWhy}>
              {[
                path.share === undefined ? text.noShare : text.share(percent(path.share)),
                ...(path.endpoints.length > 1 ? [text.alike(path.endpoints.length)] : []),
              ].join(' · ')}
            </span>
            {!isSecret && path.cause && (
              <span className={styles.why}>
                <code>{path.cause}</code> {reachabilityCauses[path.cause].words}
              </span>
            )}
            {path.share === undefined && path.shareWhy && <span className={styles.why}>{path.shareWhy}</span>}
          </button>
        </li>
      ))}
      {paths.length > listed && <li className={styles.why}>{text.moreWays(paths.length - listed)}</li>}
    </ul>
  );
}

function endOf(design: Design, { hops }: Path): string {
  const last = hops.findLast(({ at }) => at !== undefined)?.at;
  return last ? called(design, { id: last.id }) : text.stage.client;
}
