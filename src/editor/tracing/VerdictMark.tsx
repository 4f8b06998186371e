import { ArrowRight, Ban, CircleHelp, CornerDownRight, Split, X } from 'lucide-react';
import type { HopVerdict, TraceResult } from '../../core/index.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import styles from './Marks.module.css';

const signs = {
  forward: ArrowRight,
  deliver: CornerDownRight,
  drop: X,
  abort: Ban,
  undetermined: CircleHelp,
  reachable: CornerDownRight,
  unreachable: X,
  ambiguous: Split,
} as const;

/** What becomes of a request at a hop: sign and Google's word; hue only repeats it. */
export function VerdictMark({ verdict }: { readonly verdict: HopVerdict }) {
  const Sign = signs[verdict];
  return (
    <span className={styles.mark} data-verdict={verdict} title={text.verdictMeans[verdict]}>
      <Sign size={14} aria-hidden="true" />
      {text.verdict[verdict]}
    </span>
  );
}

/** What all ways together say. */
export function ResultMark({ result }: { readonly result: TraceResult }) {
  const Sign = signs[result];
  return (
    <span className={styles.mark} data-verdict={result}>
      <Sign size={14} aria-hidden="true" />
      {text.result[result]}
    </span>
  );
}
