import { useId } from 'react';
import { type Answers, type Preview, previewOf, type Question, type QuestionId } from '../../core/index.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import styles from './Choosing.module.css';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly answers: Answers;
  /** The page begins here. */
  readonly isFirst?: boolean;
  readonly onAnswer: (question: QuestionId, answer: string | undefined) => void;
}

/** One question. Each answer says beforehand what it would leave, and why, where that is nothing. */
export function QuestionField({ question, answers, isFirst = false, onAnswer }: QuestionFieldProps) {
  const { id, title } = question;
  const name = useId();
  const chosen = answers[id];
  const isSwitch = question.answers.length === 1;
  return (
    <div
      role="group"
      aria-labelledby={`${name}title`}
      className={styles.question}
      data-question={id}
      data-switch={isSwitch ? '' : undefined}
    >
      <div className={styles.asked}>
        <h3 id={`${name}title`}>{title}</h3>
        {chosen !== undefined && !isSwitch && (
          <Button size="small" variant="plain" aria-label={text.clearOf(title)} onClick={() => onAnswer(id, undefined)}>
            {text.clear}
          </Button>
        )}
      </div>
      <div className={styles.answers}>
        {question.answers.map((answer, index) => (
          <Option
            key={answer.id}
            name={name}
            isSwitch={isSwitch}
            answer={answer}
            isChosen={chosen === answer.id}
            isFirst={isFirst && (chosen === answer.id || (chosen === undefined && index === 0))}
            preview={previewOf(answers, id, answer.id)}
            onChoose={(isOn) => onAnswer(id, isOn ? answer.id : undefined)}
          />
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly name: string;
  /** Yes or open, rather than one of several. */
  readonly isSwitch: boolean;
  readonly answer: Question['answers'][number];
  readonly isChosen: boolean;
  readonly isFirst: boolean;
  readonly preview: Preview;
  readonly onChoose: (isOn: boolean) => void;
}

function Option({ name, isSwitch, answer, isChosen, isFirst, preview, onChoose }: OptionProps) {
  const detail = useId();
  const { possible, unchecked, why } = preview;
  const isDead = possible + unchecked === 0;
  const [first] = why;
  return (
    <label className={styles.option} data-dead={isDead && !isChosen ? '' : undefined}>
      <input
        type={isSwitch ? 'checkbox' : 'radio'}
        name={name}
        value={answer.id}
        checked={isChosen}
        aria-describedby={detail}
        {...(isFirst ? { 'data-autofocus': '' } : {})}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className={styles.label}>{answer.label}</span>
      <span className={styles.count} aria-hidden="true">
        {possible}
        {unchecked > 0 && (
          <>
            <SeverityShape severity="unchecked" size={11} />
            {unchecked}
          </>
        )}
      </span>
      <span id={detail} className={styles.detail}>
        {answer.hint && <span>{answer.hint}</span>}
        <span className="visually-hidden">{isDead ? '' : text.leaves(possible, unchecked)}</span>
        {isDead && !isChosen && (
          <span className={styles.dead}>
            {text.leavesNothing} {first?.reason} {why.length > 1 && text.moreReasons(why.length - 1)}
          </span>
        )}
      </span>
    </label>
  );
}
