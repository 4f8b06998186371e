import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { levels } from '../../core/index.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { DoneBox } from './DoneBox.tsx';
import { learnDoor } from './door.ts';
import { GoalList } from './GoalList.tsx';
import { Hints } from './Hints.tsx';
import styles from './Learn.module.css';
import type { Session } from './learning.ts';
import { ShareLevel } from './ShareLevel.tsx';
import { SolutionSteps } from './SolutionSteps.tsx';
import { toHeading, useLearning, useLevel } from './use-learning.ts';

export interface PlayLevelProps {
  readonly session: Session;
  readonly onList: () => void;
}

/** A level beside the canvas: what is the case, how far one is, and help for whoever asks. */
export function PlayLevel({ session, onList }: PlayLevelProps) {
  const learning = useLearning();
  const { judged, edits } = useLevel();
  const [tries, setTries] = useState(0);
  const { level, isShown } = session;
  const number = levels.findIndex(({ id }) => id === session.key) + 1;
  const nextLevel = number > 0 ? levels[number] : undefined;

  const isDone = judged?.isDone ?? false;
  useEffect(() => {
    // The button that made the last move is gone with the hints: reading goes on at the top.
    if (isDone && document.activeElement === document.body) learnDoor.setState({ toFocus: true });
  }, [isDone]);

  const reset = () => {
    learning.reset();
    // What was shown of the hints belongs to the try before.
    setTries(tries + 1);
  };

  return (
    <>
      <div className={styles.ways}>
        <Button size="small" variant="plain" icon={<ArrowLeft size={14} aria-hidden="true" />} onClick={onList}>
          {text.allLevels}
        </Button>
        {session.back !== undefined && (
          <Button size="small" variant="plain" onClick={() => void toHeading(learning.leave())}>
            {text.backToMine}
          </Button>
        )}
      </div>
      <p className={styles.kicker}>{number > 0 ? text.number(number, levels.length) : text.ownLevel}</p>
      <h2 className={styles.title} tabIndex={-1} data-heading="">
        {level.title}
      </h2>
      {judged?.isDone && (
        <DoneBox
          session={session}
          next={nextLevel}
          onNext={(one) => void toHeading(learning.start(one))}
          onAgain={reset}
        />
      )}
      <p className={styles.story}>{level.story}</p>
      <GoalList judged={judged} />
      <p className={styles.score}>
        {text.edits(edits)}
        {level.solution.length > 0 && ` · ${text.shownEdits(level.solution.length)}`}
      </p>
      {!isShown && !judged?.isDone && <Hints key={tries} level={level} />}
      {isShown && <SolutionSteps session={session} />}
      <div className={styles.ways}>
        <Button size="small" icon={<RotateCcw size={14} aria-hidden="true" />} onClick={reset}>
          {text.reset}
        </Button>
        {!isShown && (
          <Button
            size="small"
            {...(level.solution.length === 0 ? { disabledReason: text.noSolution } : {})}
            onClick={() => learning.reset(true)}
          >
            {text.showSolution}
          </Button>
        )}
      </div>
      <ShareLevel level={level} />
    </>
  );
}
