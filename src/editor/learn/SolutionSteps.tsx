import { Check, Circle, CircleDot } from 'lucide-react';
import { useMemo } from 'react';
import { solve } from '../../core/index.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { learnDoor } from './door.ts';
import styles from './Learn.module.css';
import type { Session } from './learning.ts';
import { moveWords } from './move-words.ts';
import { useLearning, useLevel } from './use-learning.ts';

const icons = {
  made: <Check size={16} aria-hidden="true" />,
  next: <CircleDot size={16} aria-hidden="true" />,
  later: <Circle size={16} aria-hidden="true" />,
} as const;

/** The moves of the solution from the beginning on, made one at a time. */
export function SolutionSteps({ session: { level } }: { readonly session: Session }) {
  const learning = useLearning();
  const { edits } = useLevel();
  // Each move is told in the design that it meets.
  const told = useMemo(() => {
    const designs = solve(level) ?? [];
    return level.solution.map((move, index) => ({
      id: `move ${index}`,
      move,
      words: moveWords(move, designs[index] ?? level.start),
    }));
  }, [level]);
  const next = told[edits];
  return (
    <section className={styles.section} aria-label={text.solution}>
      <h3 className={styles.heading}>{text.solution}</h3>
      <p className={styles.quiet}>{text.solutionHint}</p>
      <ol className={styles.goals}>
        {told.map(({ id, words }, index) => {
          const state = index < edits ? 'made' : index === edits ? 'next' : 'later';
          return (
            <li
              key={id}
              className={styles.goal}
              data-state={state}
              aria-current={state === 'next' ? 'step' : undefined}
            >
              <span className={styles.mark} data-done={state === 'made' || undefined}>
                {icons[state]}
              </span>
              <p className={styles.stepWords}>
                <span className={styles.state}>{text.moveState[state]}</span> {words}
              </p>
            </li>
          );
        })}
      </ol>
      {next && (
        <Button
          size="small"
          variant="primary"
          onClick={() => {
            learning.make(next.move);
            // The button is gone with the last move.
            if (edits + 1 === told.length) learnDoor.setState({ toFocus: true });
          }}
        >
          {text.nextMove(edits + 1, told.length)}
        </Button>
      )}
    </section>
  );
}
