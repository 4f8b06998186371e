import { useMemo, useRef, useState } from 'react';
import { type Answers, narrow, type Possibility, type QuestionId, questions } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { choosingMessages as text } from '../messages/choosing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { hashOf } from './address.ts';
import styles from './Choosing.module.css';
import { QuestionField } from './QuestionField.tsx';
import { Results } from './Results.tsx';
import { useAddress } from './use-address.ts';
import { usePlace } from './use-place.ts';

export interface ChooserProps {
  /** What is known before anybody is asked. */
  readonly initial: Answers;
  readonly onClose: () => void;
}

/** Which NEG do I need? Questions on one side, what the answers leave on the other; the end is a design on the canvas. */
export function Chooser({ initial, onClose }: ChooserProps) {
  const centre = useCommands();
  const [answers, setAnswers] = useState<Answers>(initial);
  const left = useMemo(() => narrow(answers), [answers]);
  const results = useRef<HTMLDivElement>(null);
  const place = usePlace(onClose);
  useAddress(hashOf({ type: 'chooser', answers }));

  const answer = (question: QuestionId, id: string | undefined) => setAnswers({ ...answers, [question]: id });
  const isAnswered = Object.values(answers).some((id) => id !== undefined);
  return (
    <Dialog open onClose={onClose} title={text.title} closeLabel={text.close} size="full" lightDismiss={false}>
      <div className={styles.chooser}>
        <div className={styles.questions} role="group" aria-label={text.questions}>
          <p className={styles.intro}>{text.intro}</p>
          {(['have', 'want'] as const).map((group) => (
            <section key={group} aria-label={text[group]} className={styles.group} data-group={group}>
              <div className={styles.fields}>
                {questions
                  .filter((question) => question.group === group)
                  .map((question) => (
                    <QuestionField
                      key={question.id}
                      question={question}
                      answers={answers}
                      isFirst={question === questions[0]}
                      onAnswer={answer}
                    />
                  ))}
              </div>
            </section>
          ))}
        </div>
        <div ref={results} className={styles.results} role="region" aria-label={text.results} tabIndex={0}>
          <div className={styles.resultActions}>
            <Button
              size="small"
              variant="plain"
              {...(isAnswered ? {} : { 'aria-disabled': true })}
              onClick={() => setAnswers({})}
            >
              {text.startOver}
            </Button>
            <Button size="small" variant="plain" onClick={() => centre.open({ type: 'atlas' })}>
              {text.atlas}
            </Button>
          </div>
          <Results
            answers={answers}
            left={left}
            onAnswer={answer}
            onPlace={(possibility) => place(possibility, answers)}
            onAtlas={({ id }: Possibility) => centre.open({ type: 'atlas', cell: id })}
          />
        </div>
        <div className={styles.toResults}>
          <Button
            variant="primary"
            onClick={() => {
              results.current?.focus({ preventScroll: true });
              results.current?.scrollIntoView({ block: 'start' });
            }}
          >
            {text.toResults(left.possible.length, left.unchecked.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
