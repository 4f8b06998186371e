import { reportHint, rules } from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { placeName } from '../findings/place-name.ts';
import { SourceList } from '../findings/SourceList.tsx';
import { commandMessages } from '../messages/commands.ts';
import { findingsMessages } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './Commands.module.css';
import { useCommands } from './centre.ts';
import { RuleDesigns } from './RuleDesigns.tsx';

const text = commandMessages.rule;

/** A rule by itself: what it says and why, where that was read, and what in this design goes against it. */
export function RuleDialog({
  rule: id,
  onClose,
  onJump,
  isBrief = false,
}: {
  readonly rule: string;
  readonly onClose: () => void;
  /** Whoever lies below gives way too, where somebody goes to the canvas. */
  readonly onJump?: () => void;
  /** To be read only: nothing opens another design. */
  readonly isBrief?: boolean;
}) {
  const centre = useCommands();
  const design = useDesigner((designer) => designer.design);
  const findings = useDesigner((designer) => designer.findings);
  const rule = rules.find((one) => one.id === id);
  if (!rule) return null;
  const here = findings.filter((finding) => finding.rule.id === id);
  return (
    <Dialog
      open
      onClose={onClose}
      title={rule.title}
      closeLabel={text.close}
      footer={
        <Button variant="primary" data-autofocus="" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <div className={styles.answer}>
        <p className={styles.verdict}>
          <SeverityMark severity={rule.severity} text={findingsMessages.severity[rule.severity]} />
          <span className={styles.id}>{rule.id}</span>
        </p>
        <section aria-label={text.why}>
          <h3 className={styles.heading}>{text.why}</h3>
          <p>{rule.why}</p>
        </section>
        <RuleDesigns
          rule={rule.id}
          onOpen={
            isBrief
              ? undefined
              : () => {
                  onClose();
                  onJump?.();
                }
          }
        />
        <section aria-label={text.here}>
          <h3 className={styles.heading}>{text.here}</h3>
          {here.length === 0 && <p className={styles.quiet}>{text.hereNone}</p>}
          {here.length > 0 && (
            <ul>
              {here.map(({ key, at, message }) => (
                <li key={key}>
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => {
                      onClose();
                      onJump?.();
                      centre.jump(at[0].id);
                    }}
                  >
                    {placeName(design, at[0])}
                  </button>
                  <span className={styles.detail}>{message}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-label={text.sources}>
          <h3 className={styles.heading}>{text.sources}</h3>
          <SourceList sources={rule.source} />
        </section>
        <section aria-label={text.wrong}>
          <h3 className={styles.heading}>{text.wrong}</h3>
          <p>{reportHint(rule.id)}</p>
        </section>
      </div>
    </Dialog>
  );
}
