import { Download } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { changeScript, type Id, type PlanOptions, planChanges } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { CodeView } from '../exporting/CodeView.tsx';
import { CopyButton } from '../exporting/CopyButton.tsx';
import { ExportGate } from '../exporting/ExportGate.tsx';
import { ForcedNotice } from '../exporting/ForcedNotice.tsx';
import { warningsOf } from '../exporting/targets.ts';
import { useGate } from '../exporting/use-gate.ts';
import { fileNameOf, saveFile } from '../file/save-file.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import { exportingMessages } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { announce } from '../ui/status.ts';
import styles from './ChangeScript.module.css';

type Names = NonNullable<PlanOptions['names']>;
const namings: readonly { readonly value: Names; readonly label: string }[] = [
  { value: 'keep', label: text.keep },
  { value: 'new', label: text.renew },
];

/** The gcloud commands that lead from the other design to this one, or why there are none without an interruption. */
export function ChangeScript() {
  const store = useDesignerStore();
  const compared = useDesigner((designer) => designer.compared);
  const design = useDeferredValue(useDesigner((designer) => designer.design));
  const selected = useDesigner((designer) => designer.selected);
  const [names, setNames] = useState<Names>('keep');
  const [allowInterruption, setAllow] = useState(false);
  const gate = useGate();
  const plan = useMemo(
    () => compared && planChanges(compared.design, design, { names, allowInterruption }),
    [compared, design, names, allowInterruption],
  );
  const warnings = useMemo(() => (gate.forced ? warningsOf(gate.errors) : []), [gate.forced, gate.errors]);
  const script = useMemo(
    () => (compared && plan?.ok ? changeScript(plan, compared.design, design, { warnings }) : undefined),
    [compared, plan, design, warnings],
  );
  const marked = useMemo(() => new Set(selected), [selected]);
  const choose = useCallback((id: Id) => store.getState().show({ id }), [store]);
  if (!plan) return null;

  const isEmpty = plan.ok && plan.steps.length === 0;
  // Some things no interruption makes possible.
  const isFirm = plan.refusals.some((refusal) => refusal.isFirm);
  const refusedTitle = isFirm ? text.refusedFirmly : text.refusedTitle;
  const reason = gate.reason ?? (plan.ok ? undefined : isFirm ? text.refusedFirmly : text.blocked);
  const name = fileNameOf(design.name, text.ending);
  return (
    <div className={styles.script}>
      <div className={styles.bar}>
        <div className={styles.names}>
          <Select
            label={text.names}
            value={names}
            options={[...namings]}
            onChange={(next) => setNames(next === 'new' ? 'new' : 'keep')}
          />
        </div>
        <div className={styles.ways}>
          <CopyButton text={script?.text ?? ''} disabledReason={reason} />
          <Button
            size="small"
            icon={<Download size={14} aria-hidden="true" />}
            disabledReason={reason}
            onClick={() => {
              saveFile(name, script?.text ?? '', 'text/x-shellscript');
              announce(exportingMessages.downloaded(name));
            }}
          >
            {exportingMessages.download}
          </Button>
        </div>
      </div>
      {gate.blocked && <ExportGate errors={gate.errors} onForce={gate.force} />}
      {gate.forced && <ForcedNotice count={gate.errors.length} onUndo={gate.unforce} />}
      {plan.refusals.length > 0 && (
        <section className={styles.refusals} aria-label={refusedTitle}>
          <header className={styles.head}>
            <h3>{refusedTitle}</h3>
            {!isFirm && (
              <Button size="small" onClick={() => setAllow(!allowInterruption)}>
                {allowInterruption ? text.disallow : text.allow}
              </Button>
            )}
          </header>
          {allowInterruption && !isFirm && <p>{text.allowed}</p>}
          <ul className={styles.list}>
            {plan.refusals.map(({ label, reason: why, interruption }) => (
              <li key={`${label} ${why}`}>
                <strong>{label}</strong> {why} {interruption}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isEmpty && <p className={styles.empty}>{text.nothingToRun}</p>}
      {script && !isEmpty && (
        <CodeView label={text.scriptLabel} lines={script.lines} language="bash" marked={marked} onChoose={choose} />
      )}
    </div>
  );
}
