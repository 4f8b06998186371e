import { Ban, CornerRightDown, Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import { type DrawnKind, familyOf } from '../../../core/index.ts';
import { cx } from '../class-names.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import styles from './ContainerFrame.module.css';
import family from './family.module.css';
import { ProblemBadge, type ProblemBadgeProps } from './ProblemBadge.tsx';

export interface ContainerFrameProps {
  kind: DrawnKind;
  name: string;
  /** Address range, region: what one needs to know about everything inside. */
  details?: readonly string[];
  /** `drop`: would take what is dragged. `refused`: would not. Both owe a message. */
  state?: 'idle' | 'drop' | 'refused';
  /** What would change, or why not. */
  message?: ReactNode;
  selected?: boolean;
  active?: boolean;
  /** Nesting, 0 = outermost; each level is a step lighter or darker than the one around it. */
  depth?: number;
  problem?: ProblemBadgeProps;
  /** Collapsed: what is in it, in a line. */
  summary?: string;
  /** Room at the start of the title, for a button that is not part of the picture. */
  indented?: boolean;
  /** Automatic layout leaves it where it is. */
  pinned?: boolean;
  /** Stands for a region or zone, which is nothing of the design: a line and no ground. */
  frame?: boolean;
  /** What belongs in it, while it is empty. */
  hint?: string;
}

/**
 * A network or subnet around its contents; fills the box that it is given. The title keeps a readable size when the
 * canvas sets `--title-scale` to the reciprocal of its zoom.
 */
export function ContainerFrame({
  kind,
  name,
  details = [],
  state = 'idle',
  message,
  selected = false,
  active = false,
  depth = 0,
  problem,
  hint,
  summary,
  indented = false,
  pinned = false,
  frame = false,
}: ContainerFrameProps) {
  return (
    <div
      className={cx(styles.frame, family.family)}
      data-family={familyOf(kind)}
      data-state={state}
      data-selected={selected || undefined}
      data-active={active || undefined}
      data-frame={frame ? '' : undefined}
      data-folded={summary === undefined ? undefined : ''}
      data-depth={depth % 2 === 1 ? 'odd' : 'even'}
    >
      <div className={styles.tab} data-indented={indented || undefined}>
        <KindIcon kind={kind} size={16} />
        <span className={styles.name}>{name}</span>
        {pinned && <Pin className={styles.pin} size={12} aria-hidden="true" />}
        {details.map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
      </div>
      {summary !== undefined && <p className={styles.summary}>{summary}</p>}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {state !== 'idle' && message !== undefined && (
        <div className={styles.message}>
          {state === 'refused' ? (
            <Ban size={16} aria-hidden="true" />
          ) : (
            <CornerRightDown size={16} aria-hidden="true" />
          )}
          <span>{message}</span>
        </div>
      )}
      {problem !== undefined && <ProblemBadge {...problem} />}
    </div>
  );
}
