import { useDeferredValue, useMemo, useState } from 'react';
import { type Finding, fixAllSafe } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showToast } from '../ui/status.ts';
import { countBySeverity } from './counts.ts';
import { FindingsList } from './FindingsList.tsx';
import styles from './FindingsPanel.module.css';
import { FindingsToolbar } from './FindingsToolbar.tsx';
import { acceptedGroup, filterFindings, type GroupBy, groupFindings, type Shelf } from './group.ts';
import type { Standing } from './WithdrawButton.tsx';

const nothingHidden: ReadonlySet<Shelf> = new Set();

/** All that the rules found, in groups; each leads to its place, and its fixes are at hand. */
export function FindingsPanel() {
  const store = useDesignerStore();
  const findings = useDesigner((designer) => designer.findings);
  const accepted = useDesigner((designer) => designer.accepted);
  const lowered = useDesigner((designer) => designer.lowered);
  const design = useDesigner((designer) => designer.design);
  const [by, setBy] = useState<GroupBy>('severity');
  const [hidden, setHidden] = useState<ReadonlySet<Shelf>>(new Set());
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);

  const groups = useMemo(() => {
    const answered = hidden.has('accepted') ? [] : accepted.map(({ finding }) => finding);
    return [
      ...groupFindings(filterFindings(findings, hidden, words, design), by, design),
      ...acceptedGroup(filterFindings(answered, nothingHidden, words, design)),
    ];
  }, [findings, accepted, hidden, words, by, design]);
  const standings = useMemo(
    () =>
      new Map<string, Standing>([
        ...accepted.map(({ finding: { key }, reason }) => [key, { type: 'accepted', reason }] as const),
        ...lowered.map(({ finding: { key }, reason }) => [key, { type: 'lowered', reason }] as const),
      ]),
    [accepted, lowered],
  );
  const counts = useMemo(() => ({ ...countBySeverity(findings), accepted: accepted.length }), [findings, accepted]);
  const canFixAll = useMemo(() => findings.some(hasSafeFix), [findings]);

  if (findings.length + accepted.length === 0) {
    const started = Object.keys(design.resources).length > 0;
    return <EmptyState title={text.emptyTitle}>{started ? text.empty : text.emptyStart}</EmptyState>;
  }

  const fixAll = () => {
    const before = store.getState().findings.length;
    store.getState().commit(text.fixAllStep, fixAllSafe);
    const solved = before - store.getState().findings.length;
    showToast(text.fixedAll(solved), { label: text.undo, onSelect: () => store.getState().undo(), isPassing: true });
  };

  const toggle = (shelf: Shelf) => {
    const next = new Set(hidden);
    if (!next.delete(shelf)) next.add(shelf);
    setHidden(next);
  };

  const showAll = () => {
    setHidden(new Set());
    setSearch('');
  };

  return (
    <div className={styles.panel}>
      <FindingsToolbar
        counts={counts}
        hidden={hidden}
        onToggle={toggle}
        by={by}
        onGroup={setBy}
        search={search}
        onSearch={setSearch}
        onFixAll={canFixAll ? fixAll : undefined}
      />
      {groups.length === 0 ? (
        <EmptyState title={text.noMatch} actions={<Button onClick={showAll}>{text.clearFilters}</Button>} />
      ) : (
        <FindingsList groups={groups} design={design} standings={standings} />
      )}
    </div>
  );
}

function hasSafeFix({ fixes }: Finding): boolean {
  return fixes.some(({ safety }) => safety === 'safe');
}
