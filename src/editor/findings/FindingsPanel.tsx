import { useDeferredValue, useMemo, useState } from 'react';
import { type Finding, fixAllSafe, type Severity } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showToast } from '../ui/status.ts';
import { FindingsList } from './FindingsList.tsx';
import styles from './FindingsPanel.module.css';
import { FindingsToolbar } from './FindingsToolbar.tsx';
import { countBySeverity, filterFindings, type GroupBy, groupFindings } from './group.ts';

/** All that the rules found, in groups; each leads to its place, and its fixes are at hand. */
export function FindingsPanel() {
  const store = useDesignerStore();
  const findings = useDesigner((designer) => designer.findings);
  const design = useDesigner((designer) => designer.design);
  const [by, setBy] = useState<GroupBy>('severity');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);

  const groups = useMemo(
    () => groupFindings(filterFindings(findings, hidden, words, design), by, design),
    [findings, hidden, words, by, design],
  );
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const canFixAll = useMemo(() => findings.some(hasSafeFix), [findings]);

  if (findings.length === 0) {
    const started = Object.keys(design.resources).length > 0;
    return <EmptyState title={text.emptyTitle}>{started ? text.empty : text.emptyStart}</EmptyState>;
  }

  const fixAll = () => {
    const before = store.getState().findings.length;
    store.getState().commit(text.fixAllStep, fixAllSafe);
    const solved = before - store.getState().findings.length;
    showToast(text.fixedAll(solved), { label: text.undo, onSelect: () => store.getState().undo() });
  };

  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
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
        <FindingsList groups={groups} design={design} />
      )}
    </div>
  );
}

function hasSafeFix({ fixes }: Finding): boolean {
  return fixes.some(({ safety }) => safety === 'safe');
}
