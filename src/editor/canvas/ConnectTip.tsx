import { useLayoutEffect, useRef, useState } from 'react';
import type { Point, Rect, SceneNode, Verdict, VerdictName } from '../../core/index.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { findingsMessages } from '../messages/findings.ts';
import { cx } from '../ui/class-names.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { scaled } from '../ui/scaled.ts';
import type { Severity } from '../ui/severity.ts';
import styles from './Tip.module.css';

const shape: Readonly<Record<VerdictName, Severity | undefined>> = {
  ok: undefined,
  warning: 'warning',
  unchecked: 'unchecked',
  error: 'error',
  impossible: 'error',
};

export interface ConnectTipProps {
  readonly verdict: Verdict;
  /** The pointer, in the window. */
  readonly client: Point;
  /** The card under it, in the window. */
  readonly target?: Rect;
}

/** What the rules say of the wire under the pointer, before it is dropped: verdict, reason, way out, rule and source. */
export function ConnectTip({ verdict, client, target }: ConnectTipProps) {
  const [height, setHeight] = useState(240);
  const tip = useRef<HTMLDivElement>(null);
  // The words decide the height; where it has not changed, React stops here.
  useLayoutEffect(() => setHeight((was) => tip.current?.offsetHeight ?? was));
  const sign = shape[verdict.verdict];
  const finding = verdict.findings[0];
  return (
    <div
      className={styles.tip}
      data-refused={verdict.verdict === 'error' || verdict.verdict === 'impossible' ? '' : undefined}
      role="status"
      style={position(client, target, height)}
      ref={tip}
    >
      <p className={styles.headline}>
        {sign ? <SeverityShape severity={sign} size={14} /> : <span className={styles.tick} aria-hidden="true" />}
        {verdict.exists ? text.connectExists : text.verdict[verdict.verdict]}
      </p>
      <p className={styles.reason}>{verdict.reason}</p>
      {finding && <p className={cx(styles.quiet, styles.why)}>{finding.rule.why}</p>}
      {verdict.verdict === 'error' && <p className={styles.quiet}>{text.verdictDraft}</p>}
      {verdict.needs.length > 0 && verdict.verdict !== 'error' && (
        <p className={styles.quiet}>{text.needs(verdict.needs.length)}</p>
      )}
      {verdict.noFix !== undefined && <p className={styles.quiet}>{text.noFix}</p>}
      {verdict.fixes.slice(0, 4).map((fix, index) => (
        <p key={fix.title} className={styles.fix}>
          <Kbd keys={[String(index + 1)]} />
          <span>
            {fix.title} <span className={styles.quiet}>{findingsMessages.safety[fix.safety]}</span>
          </span>
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

const distance = 12;

/** Below the target, above it, or at its side, so that it stays in sight; else beside the pointer. Always in the window. */
function position(client: Point, target: Rect | undefined, height: number): { left: number; top: number } {
  const width = scaled(320);
  const left = (wanted: number) => Math.max(8, Math.min(wanted, window.innerWidth - width - 8));
  const top = (wanted: number) => Math.max(8, Math.min(wanted, window.innerHeight - height - 8));
  if (target) {
    const below = target.y + target.height + distance;
    const above = target.y - distance - height;
    if (below + height <= window.innerHeight - 8) return { left: left(target.x), top: below };
    if (above >= 8) return { left: left(target.x), top: above };
    const right = target.x + target.width + distance;
    if (right + width <= window.innerWidth - 8) return { left: right, top: top(target.y) };
    const before = target.x - distance - width;
    if (before >= 8) return { left: before, top: top(target.y) };
  }
  const beside = client.x + 16 + width > window.innerWidth ? client.x - 16 - width : client.x + 16;
  return { left: left(beside), top: top(client.y + 16) };
}

/** Where a card under the pointer stands in the window, so that the tip does not cover it. */
export function targetFrame({ shape, rect }: SceneNode, toWindow: (point: Point) => Point): { target?: Rect } {
  if (shape !== 'card') return {};
  const { x, y } = toWindow(rect);
  const corner = toWindow({ x: rect.x + rect.width, y: rect.y + rect.height });
  return { target: { x, y, width: corner.x - x, height: corner.y - y } };
}

function hostOf(url: string | undefined): string {
  return url === undefined ? '' : url.replace(/^https:\/\//, '').replace(/^(.{44}).+$/, '$1…');
}
