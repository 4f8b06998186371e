import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Level, levels } from '../../core/index.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import { askLearn } from './door.ts';
import styles from './Learn.module.css';
import type { Session } from './learning.ts';

export interface DoneBoxProps {
  readonly session: Session;
  /** Undefined after the last one, and for levels from elsewhere. */
  readonly next: Level | undefined;
  readonly onNext: (level: Level) => void;
  readonly onAgain: () => void;
}

/** That the goals are reached, what is to be kept of it, and where it goes on. */
export function DoneBox({ session, next, onNext, onAgain }: DoneBoxProps) {
  const { level, isShown } = session;
  const isLast = levels.at(-1)?.id === session.key;
  const box = useRef<HTMLElement>(null);
  // The last move may have been made far below, and this stands in the place of what was read there.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={box} className={styles.done} aria-label={text.done}>
      <p className={styles.doneTitle}>
        <CircleCheck size={18} aria-hidden="true" /> {isShown ? text.doneShown : text.done}
      </p>
      <h3 className={styles.heading}>{text.taught}</h3>
      <p>{level.teaches}</p>
      {isLast && <p>{text.lastLevel}</p>}
      <div className={styles.ways}>
        {next && !isShown && (
          <Button size="small" variant="primary" onClick={() => onNext(next)}>
            {text.next(next.title)}
          </Button>
        )}
        {isShown && (
          <Button size="small" variant="primary" onClick={onAgain}>
            {text.again}
          </Button>
        )}
        {isLast && (
          <Button size="small" variant="primary" onClick={() => askLearn({ type: 'break' })}>
            {text.breakIt}
          </Button>
        )}
      </div>
    </section>
  );
}
