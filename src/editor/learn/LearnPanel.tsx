import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { learnMessages as text } from '../messages/learn.ts';
import { learnDoor } from './door.ts';
import styles from './Learn.module.css';
import { LevelList } from './LevelList.tsx';
import { PlayLevel } from './PlayLevel.tsx';
import { useLevel } from './use-learning.ts';

/** The levels, or the one that is being played. */
export function LearnPanel() {
  const { session } = useLevel();
  const [listOf, setListOf] = useState<string>();
  const toFocus = useStore(learnDoor, (door) => door.toFocus);
  const panel = useRef<HTMLDivElement>(null);
  const document = session?.document;
  const isList = session === undefined || listOf === document;

  // Whoever opened a level, or the panel, goes on reading here.
  useEffect(() => {
    if (!toFocus) return;
    panel.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
    learnDoor.setState({ toFocus: false });
  }, [toFocus]);

  const swap = (list: string | undefined) => {
    setListOf(list);
    learnDoor.setState({ toFocus: true });
  };

  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={text.tab} data-learn="">
      {isList || !session ? (
        <LevelList onPresent={session ? () => swap(undefined) : undefined} />
      ) : (
        <PlayLevel key={session.document} session={session} onList={() => swap(session.document)} />
      )}
    </div>
  );
}
