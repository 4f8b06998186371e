import { ArrowLeft, Check, Circle, CircleDot, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { levels } from '../../core/index.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { askLearn } from './door.ts';
import styles from './Learn.module.css';
import { ProgressFile } from './ProgressFile.tsx';
import { toHeading, useLearning, useLevel, useProgress } from './use-learning.ts';

type Mark = keyof typeof text.mark;

const icons = {
  done: <Check size={16} aria-hidden="true" />,
  present: <CircleDot size={16} aria-hidden="true" />,
  begun: <CircleDot size={16} aria-hidden="true" />,
  open: <Circle size={16} aria-hidden="true" />,
} as const satisfies Record<Mark, unknown>;

/** All levels in their order, with what was reached; and the ways to more of them. */
export function LevelList({ onPresent }: { readonly onPresent: (() => void) | undefined }) {
  const learning = useLearning();
  const { session } = useLevel();
  const { levels: known, begun, problem } = useProgress();
  const done = levels.filter(({ id }) => known[id]?.isDone).length;

  useEffect(() => {
    void learning.progress.load();
  }, [learning]);

  return (
    <>
      <h2 className={styles.title} tabIndex={-1} data-heading="">
        {text.levels}
      </h2>
      {session && (
        <div className={styles.ways}>
          {onPresent && (
            <Button
              size="small"
              variant="primary"
              icon={<ArrowLeft size={14} aria-hidden="true" />}
              onClick={onPresent}
            >
              {text.toPresent}
            </Button>
          )}
          {session.back !== undefined && (
            <Button
              size="small"
              icon={<Undo2 size={14} aria-hidden="true" />}
              onClick={() => void toHeading(learning.leave())}
            >
              {text.backToMine}
            </Button>
          )}
        </div>
      )}
      <p className={styles.quiet}>{text.intro}</p>
      {problem !== undefined && <p className={styles.problem}>{text.notKept(problem)}</p>}
      <p className={styles.standing}>{text.standing(done, levels.length)}</p>
      <ol className={styles.levels}>
        {levels.map((level, index) => {
          const progress = known[level.id];
          const isPresent = session?.key === level.id;
          const mark: Mark = isPresent ? 'present' : progress?.isDone ? 'done' : begun[level.id] ? 'begun' : 'open';
          return (
            <li key={level.id}>
              <button
                type="button"
                className={styles.level}
                data-level={level.id}
                data-mark={mark}
                aria-current={isPresent || undefined}
                onClick={() => {
                  if (isPresent) onPresent?.();
                  else void toHeading(learning.start(level));
                }}
              >
                <span className={styles.mark} data-done={progress?.isDone || undefined}>
                  {progress?.isDone ? icons.done : icons[mark]}
                </span>
                <span className={styles.levelWords}>
                  <span className={styles.levelTitle}>
                    <span className={styles.number}>{index + 1}</span> {level.title}
                  </span>
                  <span className={mark === 'open' ? 'visually-hidden' : styles.score}>
                    {text.mark[isPresent ? 'present' : mark]}
                    {isPresent && progress?.isDone ? ` · ${text.mark.done}` : ''}
                    {progress?.edits !== undefined && ` · ${text.score(progress.edits, level.solution.length)}`}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <section className={styles.section} aria-label={text.more}>
        <h3 className={styles.heading}>{text.more}</h3>
        <div className={styles.ways}>
          <Button size="small" onClick={() => askLearn({ type: 'break' })}>
            {text.breakIt}
          </Button>
          <Button size="small" onClick={() => askLearn({ type: 'build' })}>
            {text.make}
          </Button>
          <Button size="small" onClick={() => askLearn({ type: 'tour' })}>
            {text.tour}
          </Button>
        </div>
      </section>
      <ProgressFile />
    </>
  );
}
