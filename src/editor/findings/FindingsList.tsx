import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Design, Finding } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { FindingRow } from './FindingRow.tsx';
import { FindingsGroupHead } from './FindingsGroupHead.tsx';
import styles from './FindingsList.module.css';
import { type FindingGroup, firstOf } from './group.ts';
import type { Standing } from './WithdrawButton.tsx';

/** How many rows stand in the page at once: more of them only when somebody asks. */
const windowSize = 200;

export interface FindingsListProps {
  readonly groups: readonly FindingGroup[];
  readonly design: Design;
  /** What the design accepts or lowers, by the finding's key. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The rows. One of them is in the tab order; arrows go on from it, right and left open and close its details. */
export function FindingsList({ groups, design, standings }: FindingsListProps) {
  const store = useDesignerStore();
  const selected = useDesigner((designer) => designer.selected);
  const [limit, setLimit] = useState(windowSize);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef<number | undefined>(undefined);

  const shown = useMemo(() => firstOf(groups, limit), [groups, limit]);
  const rows = useMemo(() => shown.flatMap(({ findings }) => findings), [shown]);
  const all = useMemo(() => groups.reduce((sum, { findings }) => sum + findings.length, 0), [groups]);
  // One severity alone is named by its filter already.
  const isAlone = groups.length === 1 && groups[0]?.by === 'severity';
  const chosen = useMemo(() => new Set(selected), [selected]);
  const stop = rows.some(({ key }) => key === active) ? active : rows[0]?.key;

  // A fix takes its own row away; the focus goes on to the row that comes to stand there.
  useEffect(() => {
    if (refocus.current === undefined) return;
    focusRow(list.current, Math.min(refocus.current, rows.length - 1));
    refocus.current = undefined;
  }, [rows]);

  const onShow = useCallback(
    (finding: Finding) => {
      setActive(finding.key);
      store.getState().show(finding.at[0]);
    },
    [store],
  );
  const onToggle = useCallback((finding: Finding) => {
    setActive(finding.key);
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(finding.key)) next.add(finding.key);
      return next;
    });
  }, []);
  const onApply = useCallback(
    (finding: Finding) => {
      refocus.current = rows.findIndex(({ key }) => key === finding.key);
    },
    [rows],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const key = target instanceof HTMLElement ? target.dataset.finding : undefined;
    if (key === undefined) return;
    const at = rows.findIndex((finding) => finding.key === key);
    const finding = rows[at];
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (next && to !== undefined) {
      setActive(next.key);
      focusRow(list.current, to);
    } else if (finding && event.key === (opened.has(key) ? 'ArrowLeft' : 'ArrowRight')) onToggle(finding);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} role="group" aria-label={text.list} className={styles.list} onKeyDown={onKeyDown}>
      {shown.map((group) => (
        <section key={group.key} className={styles.group}>
          {!isAlone && <FindingsGroupHead group={group} design={design} count={countOf(groups, group.key)} />}
          <ul>
            {group.findings.map((finding) => (
              <FindingRow
                key={finding.key}
                finding={finding}
                design={design}
                standing={standings.get(finding.key)}
                open={opened.has(finding.key)}
                tabbable={finding.key === stop}
                current={chosen.has(finding.at[0].id)}
                onShow={onShow}
                onToggle={onToggle}
                onApply={onApply}
              />
            ))}
          </ul>
        </section>
      ))}
      {rows.length < all && (
        <p className={styles.more}>
          <span>{text.shown(rows.length, all)}</span>
          <Button size="small" onClick={() => setLimit(limit + windowSize)}>
            {text.more(Math.min(windowSize, all - rows.length))}
          </Button>
        </p>
      )}
    </div>
  );
}

function countOf(groups: readonly FindingGroup[], key: string): number {
  return groups.find((group) => group.key === key)?.findings.length ?? 0;
}

function focusRow(list: HTMLElement | null, index: number): void {
  list?.querySelectorAll<HTMLElement>('[data-finding]')[index]?.focus();
}
