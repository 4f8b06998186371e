import { Ban, CornerRightDown } from 'lucide-react';
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
}: ContainerFrameProps) {
  return (
    <div
      className={cx(styles.frame, family.family)}
      data-family={familyOf(kind)}
      data-state={state}
      data-selected={selected || undefined}
      data-active={active || undefined}
      data-depth={depth % 2 === 1 ? 'odd' : 'even'}
    >
      <div className={styles.tab}>
        <KindIcon kind={kind} size={16} />
        <span className={styles.name}>{name}</span>
        {details.map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
      </div>
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
