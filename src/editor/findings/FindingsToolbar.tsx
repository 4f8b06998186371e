import { Search, Wrench } from 'lucide-react';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { AcceptedMark } from './AcceptedMark.tsx';
import styles from './FindingsToolbar.module.css';
import type { GroupBy, Shelf } from './group.ts';

export interface FindingsToolbarProps {
  readonly counts: Readonly<Record<Shelf, number>>;
  readonly hidden: ReadonlySet<Shelf>;
  readonly onToggle: (shelf: Shelf) => void;
  readonly by: GroupBy;
  readonly onGroup: (by: GroupBy) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Undefined where nothing can be fixed that way. */
  readonly onFixAll: (() => void) | undefined;
}

const severities = ['error', 'warning', 'info', 'unchecked'] as const;
const groupings = ['severity', 'rule', 'object'] as const;

/** What of the findings is shown, and in which groups. */
export function FindingsToolbar(props: FindingsToolbarProps) {
  const { counts, hidden, onToggle, by, onGroup, search, onSearch, onFixAll } = props;
  return (
    <div className={styles.bar} role="group" aria-label={text.toolbar}>
      <div className={styles.search}>
        <TextInput
          type="search"
          label={text.search}
          placeholder={text.searchHint}
          value={search}
          onInput={onSearch}
          icon={<Search size={14} aria-hidden="true" />}
        />
      </div>
      <div className={styles.filters} role="group" aria-label={text.filters}>
        {severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <Button
              key={severity}
              size="small"
              variant="plain"
              className={styles.filter}
              pressed={!hidden.has(severity)}
              onClick={() => onToggle(severity)}
            >
              <SeverityMark
                severity={severity}
                count={counts[severity]}
                text={text.counted[severity](counts[severity])}
                size={12}
              />
            </Button>
          ))}
        {counts.accepted > 0 && (
          <Button
            size="small"
            variant="plain"
            className={styles.filter}
            pressed={!hidden.has('accepted')}
            onClick={() => onToggle('accepted')}
          >
            <AcceptedMark count={counts.accepted} text={text.countedAccepted()} size={12} />
          </Button>
        )}
      </div>
      <div className={styles.grouping} role="group" aria-label={text.groupBy}>
        <span className={styles.label} aria-hidden="true">
          {text.groupBy}
        </span>
        {groupings.map((grouping) => (
          <Button
            key={grouping}
            size="small"
            variant="plain"
            pressed={by === grouping}
            onClick={() => onGroup(grouping)}
          >
            {text.by[grouping]}
          </Button>
        ))}
      </div>
      <Button
        size="small"
        className={styles.fixAll}
        icon={<Wrench size={12} aria-hidden="true" />}
        disabledReason={onFixAll === undefined ? text.fixAllNone : undefined}
        onClick={onFixAll}
      >
        {text.fixAll}
      </Button>
    </div>
  );
}
