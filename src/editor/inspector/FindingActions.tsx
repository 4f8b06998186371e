import type { Finding } from '../../core/index.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import type { FieldFinding } from '../ui/Field.tsx';
import styles from './Findings.module.css';
import { useFix } from './use-inspect.ts';

/** The fixes of a finding as buttons, each with what it does to the design, and its reason and sources folded away. */
export function FindingActions({ finding }: { finding: Finding }) {
  const apply = useFix();
  return (
    <span className={styles.actions}>
      {finding.fixes.map((fix) => (
        <span key={fix.title} className={styles.fix}>
          <Button size="small" className={styles.button} onClick={() => apply(fix)}>
            {fix.title}
          </Button>
          <span className={styles.safety}>{messages.safeties[fix.safety]}</span>
        </span>
      ))}
      <Reason finding={finding} />
    </span>
  );
}

function Reason({ finding }: { finding: Finding }) {
  return (
    <details className={styles.reason}>
      <summary className={styles.summary}>
        {messages.why} <code className={styles.rule}>{finding.rule.id}</code>
      </summary>
      <span className={styles.title}>{finding.rule.title}.</span>
      <span className={styles.why}>{finding.rule.why}</span>
      <span className={styles.sources}>
        {finding.sources.map(({ url, checked }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer" className={styles.source}>
            {messages.source(siteOf(url), checked)}
            <span className="visually-hidden"> ({messages.newTab})</span>
          </a>
        ))}
      </span>
    </details>
  );
}

/** The site and the last part of the path: enough to tell sources apart. */
function siteOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  return [hostname.replace(/^www\./, ''), ...(last === undefined ? [] : [last])].join(' › ');
}

/** A finding as the form's fields show it. */
export function toFieldFinding(finding: Finding): FieldFinding {
  return {
    id: finding.key,
    severity: finding.severity,
    severityText: messages.severities[finding.severity],
    text: finding.message,
    action: <FindingActions finding={finding} />,
  };
}
