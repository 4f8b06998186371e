import { lazy, Suspense, useCallback } from 'react';
import { useStore } from 'zustand';
import { useCommands } from '../commands/centre.ts';
import { askLearn, learnDoor } from './door.ts';
import { fitSoon } from './fit-soon.ts';
import { LevelBar } from './LevelBar.tsx';
import { useLevel } from './use-learning.ts';

const BreakDialog = lazy(async () => ({ default: (await import('./BreakDialog.tsx')).BreakDialog }));
const BuildDialog = lazy(async () => ({ default: (await import('./building/BuildDialog.tsx')).BuildDialog }));
const LevelDialog = lazy(async () => ({ default: (await import('./LevelDialog.tsx')).LevelDialog }));
const Tour = lazy(async () => ({ default: (await import('./tour/Tour.tsx')).Tour }));

export interface LearnHostProps {
  /** The panel of levels is to be seen already. */
  readonly isPanelOpen: boolean;
  /** The panel at the bottom that is to be seen, if one is. */
  readonly bottom: string | undefined;
}

/** What lessons put over the canvas and the page: how far one is, dialogs, the tour. */
export function LearnHost({ isPanelOpen, bottom }: LearnHostProps) {
  const centre = useCommands();
  const { session, judged } = useLevel();
  const ask = useStore(learnDoor, (door) => door.ask);
  const close = useCallback(() => askLearn(undefined), []);
  const toPanel = useCallback(() => {
    close();
    centre.run('learn');
  }, [close, centre]);
  const started = useCallback(() => {
    toPanel();
    fitSoon(centre);
  }, [toPanel, centre]);

  return (
    <>
      {session && judged && !isPanelOpen && ask?.type !== 'tour' && (
        <LevelBar level={session.level} judged={judged} onShow={toPanel} />
      )}
      <Suspense fallback={null}>
        {ask?.type === 'tour' && <Tour bottom={bottom} onEnd={close} />}
        {ask?.type === 'break' && <BreakDialog onClose={close} onStarted={started} />}
        {ask?.type === 'build' && <BuildDialog onClose={close} onStarted={started} />}
        {(ask?.type === 'file' || ask?.type === 'link') && (
          <LevelDialog key={JSON.stringify(ask)} ask={ask} onClose={close} onStarted={started} />
        )}
      </Suspense>
    </>
  );
}
