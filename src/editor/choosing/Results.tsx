import { useMemo } from 'react';
import {
  type Answers,
  answerOf,
  emptyDesign,
  type Narrowed,
  type NegKind,
  type Possibility,
  placeSkeleton,
  type QuestionId,
  questions,
} from '../../core/index.ts';
import { ScenePreview } from '../gallery/ScenePreview.tsx';
import { choosingMessages as text } from '../messages/choosing.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Choosing.module.css';
import { RuledOut } from './RuledOut.tsx';
import { WayRow, type WayRowProps } from './WayRow.tsx';

export interface ResultsProps extends Pick<WayRowProps, 'onPlace' | 'onAtlas'> {
  readonly answers: Answers;
  readonly left: Narrowed;
  readonly onAnswer: (question: QuestionId, answer: string | undefined) => void;
}

/** What the answers leave: the ways by NEG, what is in doubt, and what is ruled out, each with its reason. */
export function Results({ answers, left, onAnswer, onPlace, onAtlas }: ResultsProps) {
  const { possible, unchecked, ruledOut } = left;
  const [only, ...others] = possible;
  const isOne = only !== undefined && others.length === 0;
  return (
    <>
      <p role="status" className="visually-hidden">
        {text.summary(possible.length, unchecked.length, ruledOut.length)}
      </p>
      <h3 className={styles.resultTitle}>
        {isOne
          ? text.theOne
          : possible.length === 0 && unchecked.length === 0
            ? text.nothing
            : text.possible(possible.length)}
      </h3>
      {isOne && <Picture possibility={only} answers={answers} />}
      {possible.length + unchecked.length === 0 && <Deadlock answers={answers} onAnswer={onAnswer} />}
      {byNeg(possible).map(([neg, ways]) => (
        <section key={neg.id} aria-label={neg.label} className={styles.neg}>
          <NegTitle neg={neg} />
          <p className={styles.use}>{neg.type.use}</p>
          <ul className={styles.ways}>
            {ways.map((possibility) => (
              <WayRow key={possibility.id} {...{ possibility, answers, onPlace, onAtlas }} />
            ))}
          </ul>
        </section>
      ))}
      {unchecked.length > 0 && (
        <details className={styles.fold} open={possible.length === 0}>
          <summary>{text.unchecked(unchecked.length)}</summary>
          <p className={styles.use}>{text.uncheckedHint}</p>
          {byNeg(unchecked).map(([neg, ways]) => (
            <section key={neg.id} aria-label={neg.label} className={styles.neg}>
              <NegTitle neg={neg} />
              <ul className={styles.ways}>
                {ways.map((possibility) => (
                  <WayRow key={possibility.id} isUnchecked {...{ possibility, answers, onPlace, onAtlas }} />
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
      <RuledOut ruledOut={ruledOut} answers={answers} />
    </>
  );
}

function byNeg(possibilities: readonly Possibility[]): readonly (readonly [NegKind, readonly Possibility[]])[] {
  const groups = new Map<NegKind, Possibility[]>();
  for (const each of possibilities) groups.set(each.neg, [...(groups.get(each.neg) ?? []), each]);
  return [...groups];
}

const NegTitle = ({ neg: { label, type } }: { readonly neg: NegKind }) => (
  <h4 className={styles.negTitle}>
    {label} {!label.includes(type.id) && <code>{type.id}</code>}
  </h4>
);

/** The design that the last way left would put on the canvas. */
function Picture({ possibility, answers }: { readonly possibility: Possibility; readonly answers: Answers }) {
  const { design } = useMemo(() => placeSkeleton(emptyDesign(), possibility, answers), [possibility, answers]);
  return (
    <div className={styles.picture} role="img" aria-label={text.picture}>
      <ScenePreview design={design} />
    </div>
  );
}

/** Nothing is left: each answer can be taken back. */
function Deadlock({ answers, onAnswer }: Pick<ResultsProps, 'answers' | 'onAnswer'>) {
  return (
    <div className={styles.deadlock}>
      <p>{text.nothingHint}</p>
      {questions.map(({ id }) => {
        const answer = answerOf(id, answers[id]);
        return (
          answer && (
            <Button key={id} size="small" onClick={() => onAnswer(id, undefined)}>
              {text.takeBack(answer.label)}
            </Button>
          )
        );
      })}
    </div>
  );
}
