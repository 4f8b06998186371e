import { type KeyboardEvent, useEffect, useMemo } from 'react';
import type { Scene } from '../../core/index.ts';
import { type Runs, useCommands, useRuns } from '../commands/centre.ts';
import { selectionRuns } from '../commands/selection-runs.ts';
import { useDesignerStore } from '../designer-context.ts';

/** Carries out the commands of the canvas, and runs those of its keys; true where a press was one. */
export function useCanvasKeys(runs: Runs, scene: Scene): (event: KeyboardEvent) => boolean {
  const store = useDesignerStore();
  const centre = useCommands();
  useEffect(() => centre.showing(scene), [centre, scene]);
  useRuns(runs);
  useRuns(useMemo(() => selectionRuns(store, scene, centre), [store, scene, centre]));
  return (event) => centre.press(event.nativeEvent, () => true);
}
