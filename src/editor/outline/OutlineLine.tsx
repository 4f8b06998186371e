import { ChevronRight } from 'lucide-react';
import { outlineMessages as text } from '../messages/outline.ts';
import { tracingMessages } from '../messages/tracing.ts';
import { KindIcon } from '../ui/icons/KindIcon.tsx';
import { MiddleTruncate } from '../ui/MiddleTruncate.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './Outline.module.css';
import { RenameField } from './RenameField.tsx';
import { rowHeight } from './row-height.ts';
import { rowLabel, rowTitle, verdictWords } from './row-words.ts';
import type { OutlineRow } from './rows.ts';

export interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly id: string;
  readonly selected: boolean;
  readonly active: boolean;
  /** A traced request meets it at this hop. */
  readonly onWay: { readonly hop: number; readonly isPresent: boolean } | undefined;
  /** Its name is being written. */
  readonly renaming: boolean;
  readonly onRename: (name: string | undefined) => void;
}

/** One line: twisty, sign of its kind, name, what else one should know, scope, verdict. */
export function OutlineLine({ row, index, id, selected, active, onWay, renaming, onRename }: OutlineLineProps) {
  const { node, level, position, size, expanded } = row;
  const words = verdictWords(row);
  const worst = row.verdict?.worst ?? row.within?.worst;
  const count = row.verdict ?? row.within;
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={expanded}
      aria-selected={selected}
      className={styles.line}
      data-index={index}
      data-key={row.key}
      data-active={active || undefined}
      data-heading={node ? undefined : ''}
      style={{ top: index * rowHeight, paddingInlineStart: 4 + Math.min(level - 1, 8) * 12 }}
    >
      {/* Its name: what is seen is shortened, and in another order. */}
      <span className="visually-hidden">
        {[rowLabel(row), ...(onWay ? [tracingMessages.onWay(onWay.hop)] : [])].join(', ')}
      </span>
      <span className={styles.twisty} data-twisty={expanded === undefined ? undefined : ''} aria-hidden="true">
        {expanded !== undefined && <ChevronRight size={14} className={styles.chevron} data-open={expanded} />}
      </span>
      {node && <KindIcon kind={node.kind} negType={node.negType} size={16} />}
      {renaming ? (
        <RenameField name={node?.name ?? ''} label={text.nameField(rowTitle(row))} onDone={onRename} />
      ) : (
        <span className={styles.words} title={rowLabel(row)} aria-hidden="true">
          <MiddleTruncate text={rowTitle(row)} className={styles.name} />
          {node?.scope !== undefined && <span className={styles.scope}>{node.scope}</span>}
          {node && <span className={styles.detail}>{detailOf(row)}</span>}
        </span>
      )}
      {onWay && (
        <span
          className={styles.way}
          data-present={onWay.isPresent || undefined}
          title={tracingMessages.onWay(onWay.hop)}
          aria-hidden="true"
        >
          → {onWay.hop}
        </span>
      )}
      {worst !== undefined && count && (
        <span className={styles.verdict} data-severity={worst} data-within={row.verdict ? undefined : ''} title={words}>
          <SeverityShape severity={worst} size={12} />
          <span aria-hidden="true">{count.errors + count.warnings + count.others}</span>
        </span>
      )}
    </div>
  );
}

/** The sign in front says what it is; only what has no name of its own is called by that. */
function detailOf({ node }: OutlineRow): string {
  return node ? [...node.details, ...(node.isRepeated ? [text.repeated] : [])].join(' · ') : '';
}
