import type { Severity } from '../../core/index.ts';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { scaled } from '../ui/scaled.ts';
import styles from './JsonPanel.module.css';

/** Height of a line of the text, in pixels; the style sheet has the same figure. */
const lineHeight = scaled(18);
/** The tallest panel shows no more than these. */
const drawn = 120;

export interface LineNumbersProps {
  readonly count: number;
  /** How far the text is scrolled, in pixels. */
  readonly scroll: number;
  readonly problems: readonly number[];
  /** The worst that is found on a line. */
  readonly marks: ReadonlyMap<number, Severity>;
}

/** Numbers beside a text, with a sign where something is wrong; the words stand below it. */
export function LineNumbers({ count, scroll, problems, marks }: LineNumbersProps) {
  const first = Math.max(1, Math.floor(scroll / lineHeight));
  const last = Math.min(count, first + drawn);
  const wrong = new Set(problems);
  return (
    <div className={styles.numbers} style={{ width: `calc(${String(count).length}ch + 30px)` }} aria-hidden="true">
      {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((line) => {
        const severity = wrong.has(line) ? 'error' : marks.get(line);
        return (
          <span
            key={line}
            className={styles.number}
            data-wrong={wrong.has(line) || undefined}
            style={{ top: 8 + (line - 1) * lineHeight - scroll }}
          >
            {severity !== undefined && <SeverityShape severity={severity} size={10} />}
            {line}
          </span>
        );
      })}
    </div>
  );
}
