import { answerTo, type Finding, reportHint } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { choosingMessages } from '../messages/choosing.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { Button } from '../ui/Button.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import styles from './FindingDetails.module.css';
import { FixButton } from './FixButton.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { SourceList } from './SourceList.tsx';
import { type Standing, WithdrawButton } from './WithdrawButton.tsx';

export interface FindingDetailsProps {
  readonly id: string;
  readonly finding: Finding;
  /** That the design accepts it, or lowers it, and why. */
  readonly standing: Standing | undefined;
  readonly onApply: (finding: Finding) => void;
}

/** What a finding has to say beyond its sentence: why, the ways out, who else is involved, and who says so. */
export function FindingDetails({ id, finding, standing, onApply }: FindingDetailsProps) {
  const { rule, at, fixes, sources } = finding;
  const centre = useCommands();
  const [, ...others] = at;
  const answer = standing ? undefined : answerTo(finding);
  return (
    <dl id={id} className={styles.details}>
      <dt>{text.why}</dt>
      <dd>
        <p className={styles.why}>{rule.why}</p>
      </dd>
      <dt>{text.fixes}</dt>
      <dd className={styles.fixes}>
        {fixes.map((fix) => (
          <FixButton key={fix.title} finding={finding} fix={fix} withSafety onApply={onApply} />
        ))}
        {fixes.length === 0 && <p className={styles.quiet}>{text.noFix}</p>}
      </dd>
      {standing && (
        <>
          <dt>{standing.type === 'lowered' ? text.lowered : text.accepted}</dt>
          <dd className={styles.answer}>
            <p className={styles.why}>{standing.reason}</p>
            <WithdrawButton finding={finding} onApply={onApply} />
          </dd>
        </>
      )}
      {answer && (
        <>
          <dt>{answer === 'lower' ? text.lower : text.answer}</dt>
          <dd>
            <AcceptForm finding={finding} answer={answer} onApply={onApply} />
          </dd>
        </>
      )}
      {others.length > 0 && (
        <>
          <dt>{text.involved}</dt>
          <dd className={styles.places}>
            {others.map((place) => (
              <PlaceLink key={`${place.id} ${place.part ?? ''} ${place.field ?? ''}`} at={place} />
            ))}
          </dd>
        </>
      )}
      {/^backend\/kind-/.test(rule.id) && (
        <>
          <dt>{choosingMessages.atlas}</dt>
          <dd>
            <Button
              size="small"
              variant="plain"
              onClick={() => centre.open({ type: 'atlas', about: at.map((place) => place.id) })}
            >
              {choosingMessages.inAtlas}
            </Button>
          </dd>
        </>
      )}
      <dt>{text.sources}</dt>
      <dd className={styles.sources}>
        <SourceList sources={sources} />
      </dd>
      <dt>{text.wrong}</dt>
      <dd>
        <p className={styles.why}>{reportHint(rule.id)}</p>
      </dd>
    </dl>
  );
}
