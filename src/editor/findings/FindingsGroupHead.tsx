import { type Design, kinds, resourceOf } from '../../core/index.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
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
      <span className={styles.title}>{group.by === 'severity' ? text.groups[group.severity] : group.title}</span>
      {resource && <span className={styles.quiet}>{kinds[resource.kind].label}</span>}
      {group.by === 'rule' && <span className={styles.quiet}>{group.key}</span>}
      <span className={styles.quiet}>{count}</span>
    </h3>
  );
}
