import type { DesignerStore } from './designer.ts';

/**
 * Does something as soon as the rules are at work: at once, where they are. What has to ask them is neither lost nor let
 * through before. What is returned calls it off.
 */
export function whenJudged(store: DesignerStore, act: () => void): () => void {
  if (store.getState().judged) {
    act();
    return () => {};
  }
  const stop = store.subscribe(({ judged }) => {
    if (!judged) return;
    stop();
    act();
  });
  return stop;
}
