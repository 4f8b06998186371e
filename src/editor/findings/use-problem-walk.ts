import { useCallback, useRef } from 'react';
import type { Finding } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { findingsMessages as text } from '../messages/findings.ts';
import { announce } from '../ui/status.ts';

/** Goes to the next finding (1) or to the one before (-1), and says it. */
export function useProblemWalk(): (step: 1 | -1) => void {
  const store = useDesignerStore();
  const last = useRef<{ readonly key: string; readonly index: number } | undefined>(undefined);
  return useCallback(
    (step) => {
      const findings = walkable(store.getState().findings);
      const index = stepFrom(findings, last.current, step);
      const finding = findings[index];
      if (!finding) {
        announce(text.nothingToWalk);
        return;
      }
      last.current = { key: finding.key, index };
      store.getState().show(finding.at[0]);
      announce(text.walked(index + 1, findings.length, finding.message));
    },
    [store],
  );
}

/** Errors and warnings; the rest only where there are none of these. */
function walkable(findings: readonly Finding[]): readonly Finding[] {
  const problems = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return problems.length > 0 ? problems : findings;
}

/** Where a walk goes on. A finding that was solved meanwhile left its place to the one after it. */
function stepFrom(
  findings: readonly Finding[],
  last: { readonly key: string; readonly index: number } | undefined,
  step: 1 | -1,
): number {
  if (findings.length === 0) return -1;
  if (!last) return step === 1 ? 0 : findings.length - 1;
  const at = findings.findIndex(({ key }) => key === last.key);
  const next = at >= 0 ? at + step : step === 1 ? last.index : last.index - 1;
  return (next + findings.length) % findings.length;
}
