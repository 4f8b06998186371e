import { type Design, kinds, resourceOf } from '../../core/index.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { AcceptedShape } from './AcceptedMark.tsx';
import styles from './FindingsGroupHead.module.css';
import type { FindingGroup } from './group.ts';

export interface FindingsGroupHeadProps {
  readonly group: FindingGroup;
  readonly design: Design;
  /** Of the whole group, also where only a part of it is shown. */
  readonly count: number;
}

/** The heading of a group, which stays in view while one scrolls through it. */
export function FindingsGroupHead({ group, design, count }: FindingsGroupHeadProps) {
  const resource = resourceOf(design, group.id);
  return (
    <h3 className={styles.head}>
      {group.by === 'severity' && <SeverityShape severity={group.severity} size={12} />}
      {resource && <KindIcon kind={resource.kind} size={16} />}
      {group.by === 'accepted' && <AcceptedShape size={12} />}
      <span className={styles.title}>{titleOf(group)}</span>
      {resource && <span className={styles.quiet}>{kinds[resource.kind].label}</span>}
      {group.by === 'rule' && <span className={styles.quiet}>{group.key}</span>}
      <span className={styles.quiet}>{count}</span>
    </h3>
  );
}

function titleOf({ by, severity, title }: FindingGroup): string {
  if (by === 'accepted') return text.acceptedGroup;
  return by === 'severity' ? text.groups[severity] : title;
}
