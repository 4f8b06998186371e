import { ChevronRight } from 'lucide-react';
import { memo, useId } from 'react';
import type { Design, Finding } from '../../core/index.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { AcceptedMark } from './AcceptedMark.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import styles from './FindingRow.module.css';
import { FixButton } from './FixButton.tsx';
import { placeName } from './place-name.ts';
import { type Standing, WithdrawButton } from './WithdrawButton.tsx';

export interface FindingRowProps {
  readonly finding: Finding;
  readonly design: Design;
  /** That the design accepts it, or lowers it, and why. */
  readonly standing: Standing | undefined;
  readonly open: boolean;
  /** The one row of the list that Tab reaches. */
  readonly tabbable: boolean;
  /** It is about what is selected. */
  readonly current: boolean;
  readonly onShow: (finding: Finding) => void;
  readonly onToggle: (finding: Finding) => void;
  readonly onApply: (finding: Finding) => void;
}

/** One finding: a press goes to its place; its first fix is one press away, the rest behind the chevron. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, design, standing, open, tabbable, current, onShow, onToggle, onApply } = props;
  const { severity, message, rule, at, fixes } = finding;
  const id = useId();
  const tabIndex = tabbable ? 0 : -1;
  const [first] = fixes;
  const isAccepted = standing?.type === 'accepted';
  return (
    <li
      className={styles.item}
      data-severity={severity}
      data-standing={standing?.type}
      data-current={current || undefined}
    >
      <div className={styles.row}>
        <button
          type="button"
          className={styles.main}
          tabIndex={tabIndex}
          data-finding={finding.key}
          aria-current={current || undefined}
          onClick={() => onShow(finding)}
        >
          <span className={styles.mark}>
            {isAccepted ? (
              <AcceptedMark text={text.severity[severity]} hideText />
            ) : (
              <SeverityMark severity={severity} text={text.severity[severity]} hideText />
            )}
          </span>
          <span className={styles.words}>
            <span className={styles.message}>{message}</span>
            <span className={styles.meta}>
              <span className={styles.place}>{placeName(design, at[0])}</span>
              <span className={styles.rule}>{rule.id}</span>
            </span>
            {standing && (
              <span className={styles.reason}>
                <span className={styles.badge}>{isAccepted ? text.accepted : text.lowered}</span> {standing.reason}
              </span>
            )}
          </span>
        </button>
        {isAccepted && !open && (
          <div className={styles.fix}>
            <WithdrawButton finding={finding} tabIndex={tabIndex} onApply={onApply} />
          </div>
        )}
        {first && !isAccepted && !open && (
          <div className={styles.fix}>
            <FixButton finding={finding} fix={first} tabIndex={tabIndex} onApply={onApply} />
          </div>
        )}
        <IconButton
          size="small"
          className={styles.chevron}
          label={text.details}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(finding)}
        />
      </div>
      {open && <FindingDetails id={id} finding={finding} standing={standing} onApply={onApply} />}
    </li>
  );
});
