import { Check, GraduationCap } from 'lucide-react';
import type { Level, LevelState } from '../../core/index.ts';
import { FloatingBar } from '../frame/FloatingBar.tsx';
import { learnMessages as text } from '../messages/learn.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LevelBar.module.css';

export interface LevelBarProps {
  readonly level: Level;
  readonly judged: LevelState;
  readonly onShow: () => void;
}

/** One line at the foot of the canvas while the panel is out of sight: which level, how far, and the way there. */
export function LevelBar({ level, judged: { goals, isDone }, onShow }: LevelBarProps) {
  const met = goals.filter(({ isMet }) => isMet).length;
  return (
    <FloatingBar
      label={text.bar}
      icon={
        <span className={styles.icon}>
          {isDone ? <Check size={16} aria-hidden="true" /> : <GraduationCap size={16} aria-hidden="true" />}
        </span>
      }
      text={
        <>
          <span className={styles.name}>{level.title}</span>{' '}
          <span className={styles.state}>{isDone ? text.barDone : text.goalsMet(met, goals.length)}</span>
        </>
      }
    >
      <Button size="small" variant={isDone ? 'primary' : 'quiet'} onClick={onShow}>
        {text.barShow}
      </Button>
    </FloatingBar>
  );
}
