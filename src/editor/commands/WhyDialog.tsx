import { useMemo, useState } from 'react';
import {
  answersAmong,
  called,
  type Fix,
  type Id,
  possibilitiesAmong,
  type Verdict,
  type VerdictName,
} from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { SourceList } from '../findings/SourceList.tsx';
import { canvasMessages } from '../messages/canvas.ts';
import { choosingMessages } from '../messages/choosing.ts';
import { commandMessages } from '../messages/commands.ts';
import { findingsMessages } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SeverityMark, SeverityShape } from '../ui/SeverityMark.tsx';
import type { Severity } from '../ui/severity.ts';
import { announce } from '../ui/status.ts';
import { bestVerdict } from './best-verdict.ts';
import styles from './Commands.module.css';
import { useCommands } from './centre.ts';

const text = commandMessages.why;

const shapes: Readonly<Record<VerdictName, Severity>> = {
  ok: 'info',
  warning: 'warning',
  unchecked: 'unchecked',
  error: 'error',
  impossible: 'error',
};

/** The answer to "why can't I connect these?": the verdict, what speaks against it, and every way out that is known. */
export function WhyDialog({
  boxes: [a, b],
  onClose,
}: {
  readonly boxes: readonly [Id, Id];
  readonly onClose: () => void;
}) {
  const store = useDesignerStore();
  const centre = useCommands();
  // As it was asked: an edit closes the dialog.
  const [boxOf] = useState(() => centre.situation().boxOf);
  const judged = useMemo(() => {
    const [first, second] = [boxOf.get(a), boxOf.get(b)];
    return first && second && bestVerdict(store.getState().checker(), first, second);
  }, [store, boxOf, a, b]);
  const { design } = store.getState();
  if (!judged) return null;
  const { from, to, verdict } = judged;

  const apply = (fix: Fix) => {
    onClose();
    store.getState().commit(fix.title, fix.edit);
    announce(findingsMessages.fixed(fix.title, store.getState().findings.length));
  };
  const connect = ({ edit, relation, reason, verdict: name }: Verdict) => {
    onClose();
    if (!edit) return;
    store.getState().commit(canvasMessages.steps.connect(relation ?? ''), edit);
    announce(name === 'error' ? canvasMessages.connectedDraft(reason) : canvasMessages.connected(reason));
  };

  const ways = verdict.fixes.filter(
    (fix, index) => verdict.fixes.findIndex(({ title }) => title === fix.title) === index,
  );
  const ids = [a, b].flatMap((id) => boxOf.get(id)?.members ?? []);
  const [pair] = possibilitiesAmong(design, ids);
  const isRefused = verdict.verdict === 'error' || verdict.verdict === 'impossible';
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title(called(design, from), called(design, to))}
      closeLabel={text.close}
      footer={
        <>
          {verdict.edit && !verdict.exists && (
            <Button onClick={() => connect(verdict)}>{verdict.verdict === 'error' ? text.draft : text.connect}</Button>
          )}
          <Button variant="primary" data-autofocus="" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={styles.answer}>
        <p className={styles.verdict}>
          <SeverityShape severity={shapes[verdict.verdict]} size={14} />
          {verdict.exists ? canvasMessages.connectExists : canvasMessages.verdict[verdict.verdict]}
        </p>
        {verdict.reason !== verdict.findings[0]?.message && <p>{verdict.reason}</p>}
        {verdict.findings.length > 0 && (
          <section aria-label={text.speaks}>
            <h3 className={styles.heading}>{text.speaks}</h3>
            <ul>
              {verdict.findings.map(({ key, severity, message, rule }) => (
                <li key={key} className={styles.finding}>
                  <SeverityMark severity={severity} text={findingsMessages.severity[severity]} hideText />
                  <span>
                    {message} <span className={styles.id}>{rule.id}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {verdict.chain && (
          <section aria-label={text.chain}>
            <h3 className={styles.heading}>{text.chain}</h3>
            <ol>
              {verdict.chain.steps.map((step) => (
                <li key={step.id}>{step.title}</li>
              ))}
            </ol>
          </section>
        )}
        {isRefused && (
          <section aria-label={text.ways}>
            <h3 className={styles.heading}>{text.ways}</h3>
            {ways.length === 0 && <p className={styles.quiet}>{verdict.noFix ?? text.none}</p>}
            <div className={styles.ways}>
              {ways.map((fix) => (
                <Button
                  key={fix.title}
                  size="small"
                  aria-description={findingsMessages.safety[fix.safety]}
                  onClick={() => apply(fix)}
                >
                  {fix.title}
                </Button>
              ))}
              <Button size="small" onClick={() => centre.open({ type: 'chooser', answers: answersAmong(design, ids) })}>
                {choosingMessages.door}
              </Button>
              {pair && (
                <Button size="small" onClick={() => centre.open({ type: 'atlas', cell: pair.id })}>
                  {choosingMessages.inAtlas}
                </Button>
              )}
            </div>
          </section>
        )}
        {verdict.needs.length > 0 && (
          <section aria-label={text.needs}>
            <h3 className={styles.heading}>{text.needs}</h3>
            <ul>
              {verdict.needs.map(({ key, message }) => (
                <li key={key}>{message}</li>
              ))}
            </ul>
          </section>
        )}
        {verdict.sources.length > 0 && (
          <section aria-label={text.sources}>
            <h3 className={styles.heading}>{text.sources}</h3>
            <SourceList sources={verdict.sources} />
          </section>
        )}
      </div>
    </Dialog>
  );
}
