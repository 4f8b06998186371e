import type { Finding } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { FindingActions } from './FindingActions.tsx';
import styles from './Findings.module.css';

/** Findings that belong to no single field: of a resource, a part, a row, a wire. Nothing where there are none. */
export function FindingList({ findings, label = messages.findings }: { findings: readonly Finding[]; label?: string }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.key} className={styles.item} data-severity={finding.severity}>
          <SeverityShape severity={finding.severity} size={12} />
          <span className={styles.sentence}>
            <span className="visually-hidden">{messages.severities[finding.severity]} </span>
            {finding.message}
            <FindingActions finding={finding} />
          </span>
        </li>
      ))}
    </ul>
  );
}
