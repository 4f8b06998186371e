import { Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import { type DrawnKind, familyOf } from '../../../core/index.ts';
import { cx } from '../class-names.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { MiddleTruncate } from '../MiddleTruncate.tsx';
import { SeverityShape } from '../SeverityMark.tsx';
import type { Severity } from '../severity.ts';
import styles from './Card.module.css';
import family from './family.module.css';
import { ProblemBadge, type ProblemBadgeProps } from './ProblemBadge.tsx';

export interface CardRow {
  id: string;
  /** Muted, at the start. A row without one lets its value start there. */
  label?: string;
  value?: string;
  /** For values that one types: addresses, ports, names. */
  mono?: boolean;
  /** Quiet values: "+ 12 more", "none yet". */
  muted?: boolean;
  severity?: Severity;
  /** Ports, in line with the row. */
  left?: ReactNode;
  right?: ReactNode;
}

export interface CardProps {
  kind: DrawnKind;
  negType?: string;
  name: string;
  /** The kind in words, under the name. */
  kindText: string;
  /** Zone, region or global, at the right. */
  scope?: string;
  rows?: readonly CardRow[];
  /** Ports of the card as a whole, in line with its header. */
  left?: ReactNode;
  right?: ReactNode;
  problem?: ProblemBadgeProps;
  selected?: boolean;
  /** Keyboard position on a canvas that keeps the focus itself. */
  active?: boolean;
  /** Automatic layout leaves it where it is. */
  pinned?: boolean;
  /** A draft that the API would refuse, or something seen in passing. */
  tone?: 'solid' | 'refused' | 'dimmed';
}

/**
 * A resource on the canvas: 232 px wide, a header of 44 px, rows of 24 px with 8 px above and below them. Those
 * lengths are computed elsewhere without a DOM, so nothing in here may grow with its content.
 */
export function Card({
  kind,
  negType,
  name,
  kindText,
  scope,
  rows = [],
  left,
  right,
  problem,
  selected = false,
  active = false,
  tone = 'solid',
  pinned = false,
}: CardProps) {
  return (
    <div
      className={cx(styles.card, family.family)}
      data-family={familyOf(kind)}
      data-selected={selected || undefined}
      data-active={active || undefined}
      data-tone={tone}
    >
      <span className={styles.plate} aria-hidden="true">
        <span className={styles.band} />
        <span className={styles.face} />
      </span>
      <div className={styles.header}>
        {left}
        <KindIcon kind={kind} negType={negType} />
        <div className={styles.names}>
          <MiddleTruncate className={styles.name} text={name} />
          <span className={styles.second}>
            <span className={styles.kind} title={kindText}>
              {kindText}
            </span>
            {pinned && <Pin className={styles.pin} size={11} aria-hidden="true" />}
            {scope !== undefined && <span className={styles.scope}>{scope}</span>}
          </span>
        </div>
        {right}
      </div>
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row) => (
            <div key={row.id} className={styles.row} data-muted={row.muted || undefined}>
              {row.left}
              {row.label !== undefined && <span className={styles.label}>{row.label}</span>}
              {row.value !== undefined && (
                <MiddleTruncate
                  className={cx(
                    styles.value,
                    row.mono === true && styles.mono,
                    row.label === undefined && styles.alone,
                  )}
                  text={row.value}
                />
              )}
              {row.severity !== undefined && <SeverityShape severity={row.severity} size={12} />}
              {row.right}
            </div>
          ))}
        </div>
      )}
      {problem !== undefined && <ProblemBadge {...problem} />}
    </div>
  );
}
