import { useMemo } from 'react';
import type { Frames } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { whenJudged } from '../../store/when-judged.ts';
import { type Runs, useRuns } from '../commands/centre.ts';
import { judged } from '../judging/judged.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { announce } from '../ui/status.ts';

/** Which frames are drawn within networks: a step, since it may move what would lie over each other. */
export function useFrames(store: DesignerStore): void {
  const runs = useMemo((): Runs => {
    const show = (frames?: Frames) => () => {
      const label = text.framesShown[frames ?? 'none'];
      whenJudged(store, () => {
        store.getState().commit(label, (design) => judged().showFrames(design, frames));
        announce(label);
      });
    };
    return { hideFrames: show(), showRegions: show('regions'), showZones: show('zones') };
  }, [store]);
  useRuns(runs);
}
