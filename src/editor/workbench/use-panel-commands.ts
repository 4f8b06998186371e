import { useMemo } from 'react';
import { useRuns } from '../commands/centre.ts';
import { useProblemWalk } from '../findings/use-problem-walk.ts';
import { askLearn } from '../learn/door.ts';
import type { Panels } from './use-panels.ts';
import type { Ways } from './use-ways.ts';

/** Carries out the commands that lead to a panel. */
export function usePanelCommands({ show }: Panels, ways: Ways): void {
  const walk = useProblemWalk();
  useRuns(
    useMemo(
      () => ({
        nextProblem: () => walk(1),
        previousProblem: () => walk(-1),
        compare: ways.toChanges,
        export: () => show('bottom', 'export'),
        trace: ways.toTrace,
        traceHere: ways.toTrace,
        learn: ways.toLevels,
        breakDesign: () => askLearn({ type: 'break' }),
        makeLevel: () => askLearn({ type: 'build' }),
        tour: () => askLearn({ type: 'tour' }),
        findings: () => show('bottom', 'findings'),
        inspector: ways.toForm,
        shelf: ways.toPalette,
      }),
      [walk, show, ways],
    ),
  );
}
