import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import type { Finding } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { groupFindings } from '../findings/group.ts';
import { PlaceLink } from '../findings/PlaceLink.tsx';
import { SourceList } from '../findings/SourceList.tsx';
import { embedMessages as text } from '../messages/embed.ts';
import { findingsMessages } from '../messages/findings.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './EmbedFindings.module.css';

/** What the rules found, the gravest first: a sentence each, and on demand why, where, the ways out, and who says so. */
export function EmbedFindings() {
  const findings = useDesigner((designer) => designer.findings);
  const design = useDesigner((designer) => designer.design);
  const ordered = useMemo(
    () => groupFindings(findings, 'severity', design).flatMap((group) => group.findings),
    [findings, design],
  );
  if (ordered.length === 0)
    return <EmptyState title={findingsMessages.emptyTitle}>{findingsMessages.empty}</EmptyState>;
  return (
    <ul className={styles.list}>
      {ordered.map((finding) => (
        <FindingRow key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

function FindingRow({ finding: { severity, message, rule, at, fixes, sources } }: { readonly finding: Finding }) {
  return (
    <li>
      <details className={styles.finding}>
        <summary className={styles.summary}>
          <SeverityMark severity={severity} text={findingsMessages.severity[severity]} hideText />
          <span className={styles.message}>{message}</span>
          <ChevronDown className={styles.turn} size={14} aria-hidden="true" />
        </summary>
        <div className={styles.body}>
          <p>{rule.why}</p>
          <p className={styles.places}>
            {at.map((place) => (
              <PlaceLink key={`${place.id} ${place.part ?? ''} ${place.field ?? ''}`} at={place} />
            ))}
          </p>
          {fixes.length > 0 && (
            <div>
              <p className={styles.quiet}>{text.ways}</p>
              <ul className={styles.ways}>
                {fixes.map(({ title }) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </div>
          )}
          <p className={styles.quiet}>
            <code>{rule.id}</code>
          </p>
          <SourceList sources={sources} />
        </div>
      </details>
    </li>
  );
}
