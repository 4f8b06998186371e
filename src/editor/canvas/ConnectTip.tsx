import type { Point, Verdict, VerdictName } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import type { Severity } from '../ui/severity.ts';
import styles from './ConnectTip.module.css';

const shape: Readonly<Record<VerdictName, Severity | undefined>> = {
  ok: undefined,
  warning: 'warning',
  unchecked: 'unchecked',
  error: 'error',
  impossible: 'error',
};

/** What the rules say of the wire under the pointer, before it is dropped: verdict, reason, way out, rule and source. */
export function ConnectTip({ verdict, client }: { verdict: Verdict; client: Point }) {
  const sign = shape[verdict.verdict];
  const finding = verdict.findings[0];
  return (
    <div className={styles.tip} data-verdict={verdict.verdict} role="status" style={position(client)}>
      <p className={styles.verdict}>
        {sign ? <SeverityShape severity={sign} size={14} /> : <span className={styles.tick} aria-hidden="true" />}
        {text.verdict[verdict.verdict]}
      </p>
      <p className={styles.reason}>{verdict.reason}</p>
      {finding && <p className={styles.quiet}>{finding.rule.why}</p>}
      {verdict.verdict === 'error' && <p className={styles.quiet}>{text.verdictDraft}</p>}
      {verdict.needs.length > 0 && verdict.verdict !== 'error' && (
        <p className={styles.quiet}>{text.needs(verdict.needs.length)}</p>
      )}
      {verdict.fixes.slice(0, 4).map((fix, index) => (
        <p key={fix.title} className={styles.fix}>
          <Kbd keys={[String(index + 1)]} />
          <span>{fix.title}</span>
        </p>
      ))}
      {finding && (
        <p className={styles.rule}>
          <code>{finding.rule.id}</code>
          <span>{hostOf(finding.sources[0]?.url)}</span>
        </p>
      )}
    </div>
  );
}

const width = 320;

/** Beside the pointer, and never outside of the window. */
function position(client: Point): { left: number; top: number } {
  const left = client.x + 16 + width > window.innerWidth ? client.x - 16 - width : client.x + 16;
  return { left: Math.max(8, left), top: Math.max(8, Math.min(client.y + 16, window.innerHeight - 240)) };
}

function hostOf(url: string | undefined): string {
  return url === undefined ? '' : url.replace(/^https:\/\//, '').replace(/^(.{44}).+$/, '$1…');
}
