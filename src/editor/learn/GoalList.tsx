import { Check, Circle } from 'lucide-react';
import type { Finding, GoalState, LevelState } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages } from '../messages/findings.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './Learn.module.css';

/** So many findings are told of one goal; the list of findings has them all. */
const mostNear = 3;

/** What is to be reached, and how each of it stands. */
export function GoalList({ judged }: { readonly judged: LevelState | undefined }) {
  return (
    <section className={styles.section} aria-label={text.goals}>
      <h3 className={styles.heading}>{text.goals}</h3>
      {judged ? (
        <ul className={styles.goals}>
          {judged.goals.map((state, index) => (
            <GoalItem key={JSON.stringify(state.goal)} state={state} told={toldBefore(judged.goals, index)} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{text.judging}</p>
      )}
    </section>
  );
}

/** The findings that goals further up are told with. */
function toldBefore(goals: readonly GoalState[], index: number): ReadonlySet<string> {
  return new Set(goals.slice(0, index).flatMap(({ near }) => near.slice(0, mostNear).map(({ key }) => key)));
}

function GoalItem({ state, told }: { readonly state: GoalState; readonly told: ReadonlySet<string> }) {
  const { isMet, why } = state;
  const near = state.near.filter(({ key }) => !told.has(key));
  const isTold = near.length < state.near.length;
  return (
    <li className={styles.goal} data-met={isMet || undefined}>
      <span className={styles.mark} data-done={isMet || undefined}>
        {isMet ? <Check size={16} aria-hidden="true" /> : <Circle size={16} aria-hidden="true" />}
      </span>
      <div className={styles.goalWords}>
        <p>
          <span className={styles.state}>{isMet ? text.met : text.notYet}</span> {state.text}
        </p>
        {why !== undefined && !isMet && <p className={styles.why}>{why}</p>}
        {isTold && near.length === 0 && <p className={styles.why}>{text.sameNear}</p>}
        {near.length > 0 && (
          <ul className={styles.near}>
            {near.slice(0, mostNear).map((finding) => (
              <NearMiss key={finding.key} finding={finding} />
            ))}
            {near.length > mostNear && <li className={styles.quiet}>{text.moreNear(near.length - mostNear)}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}

/** A finding that stands between the design and a goal, with its place and the page of its rule. */
function NearMiss({ finding }: { readonly finding: Finding }) {
  const store = useDesignerStore();
  const centre = useCommands();
  const { severity, message, rule, at } = finding;
  return (
    <li className={styles.miss}>
      <p className={styles.message}>
        <SeverityMark severity={severity} text={findingsMessages.severity[severity]} hideText /> {message}
      </p>
      <div className={styles.ways}>
        <Button
          size="small"
          variant="plain"
          aria-label={text.showPlaceOf(message)}
          onClick={() => store.getState().show(at[0], 'onCanvas')}
        >
          {text.showPlace}
        </Button>
        <Button
          size="small"
          variant="plain"
          aria-label={text.rulePageOf(rule.title)}
          onClick={() => centre.open({ type: 'rule', rule: rule.id })}
        >
          {text.rulePage}
        </Button>
      </div>
    </li>
  );
}
