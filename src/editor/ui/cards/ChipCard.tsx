import { type DrawnKind, familyOf } from '../../../core/index.ts';
import { cx } from '../class-names.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { SeverityShape } from '../SeverityMark.tsx';
import type { Severity } from '../severity.ts';
import styles from './ChipCard.module.css';
import family from './family.module.css';

interface SmallCardProps {
  kind: DrawnKind;
  negType?: string;
  severity?: Severity;
  /** Findings in words, for ears; needed with `severity`. */
  severityText?: string;
  selected?: boolean;
}

function Mark({ severity, severityText, size }: { severity?: Severity; severityText?: string; size: number }) {
  if (severity === undefined) return null;
  return (
    <span className={styles.mark} data-severity={severity}>
      <SeverityShape severity={severity} size={size} />
      <span className="visually-hidden">{severityText}</span>
    </span>
  );
}

/**
 * A card between 25 and 60 % zoom. It fills the box that the card would have and is drawn about twice as large, so
 * that the name is still read when the canvas is scaled down.
 */
export function ChipCard({
  kind,
  negType,
  name,
  severity,
  severityText,
  selected = false,
}: SmallCardProps & { name: string }) {
  return (
    <div className={cx(styles.chip, family.family)} data-family={familyOf(kind)} data-selected={selected || undefined}>
      <KindIcon kind={kind} negType={negType} size={32} />
      <span className={styles.name} title={name}>
        {name}
      </span>
      <Mark severity={severity} severityText={severityText} size={28} />
    </div>
  );
}

/** A card below 25 % zoom: the family's colour and the problem mark. */
export function DotCard({
  kind,
  negType,
  name,
  severity,
  severityText,
  selected = false,
}: SmallCardProps & { name: string }) {
  return (
    <div
      className={cx(styles.dot, family.family)}
      data-family={familyOf(kind)}
      data-selected={selected || undefined}
      title={name}
    >
      <KindIcon kind={kind} negType={negType} size={48} tone="ink" />
      <Mark severity={severity} severityText={severityText} size={48} />
    </div>
  );
}
