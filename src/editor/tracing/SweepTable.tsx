import { type Failure, failureName, type Trace } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { effectText } from './OffNotice.tsx';
import type { Judged } from './use-trace.ts';
import { useSweep } from './use-tried.ts';
import { ResultMark } from './VerdictMark.tsx';
import styles from './WhatIf.module.css';

export interface SweepTableProps {
  readonly judged: Judged;
  readonly base: Trace;
  readonly failures: readonly Failure[];
  readonly onChoose: (failure: Failure) => void;
}

/** Every single failure on the way, and whether the request still arrives; a press shows that trace. */
export function SweepTable({ judged, base, failures, onChoose }: SweepTableProps) {
  const { found, isDone } = useSweep(judged, base, failures);
  const { design } = judged;
  if (failures.length === 0) return <p className={styles.progress}>{text.sweepNone}</p>;
  return (
    <>
      <table className={styles.table} aria-busy={!isDone}>
        <caption className={styles.caption}>{text.sweepCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.sweepOff}</th>
            <th scope="col">{text.sweepResult}</th>
            <th scope="col">{text.sweepBackends}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ failure, after, emptied, tookOver }) => (
            <tr key={failure.type === 'zone' ? failure.zone : failure.id} data-result={after}>
              <th scope="row">
                <button type="button" className={styles.link} onClick={() => onChoose(failure)}>
                  {failureName(design, failure)}
                </button>
              </th>
              <td>
                <ResultMark result={after} />
              </td>
              <td>{effectText(design, { emptied, tookOver })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isDone && <p className={styles.progress}>{text.sweepProgress(found.length, failures.length)}</p>}
    </>
  );
}
