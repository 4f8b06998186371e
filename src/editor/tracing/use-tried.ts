import { useEffect, useState } from 'react';
import { changesOn, type Failure, type Opening, opens, type Trace, type WhatIf, whatIf } from '../../core/index.ts';
import { inSlices } from '../canvas/in-slices.ts';
import type { Judged } from './use-trace.ts';

/** What was tried so far, without keeping the page waiting: each trial may check the whole design. */
export interface Tried<T> {
  readonly found: readonly T[];
  readonly isDone: boolean;
}

interface Kept<T> extends Tried<T> {
  readonly of: Trace;
}

const nothing: Tried<never> = { found: [], isDone: false };

/** The single changes after which the request arrives. */
export function useOpenings({ design }: Judged, base: Trace | undefined): Tried<Opening> {
  const [kept, setKept] = useState<Kept<Opening> | undefined>();
  useEffect(() => {
    if (!base) return;
    const found: Opening[] = [];
    return inSlices(
      changesOn(base),
      (change) => {
        if (opens(design, base, change)) found.push(change);
      },
      (isDone) => setKept({ of: base, found: [...found], isDone }),
    );
  }, [design, base]);
  return kept?.of === base && kept ? kept : nothing;
}

/** Every single failure, while somebody looks at the table. */
export function useSweep(
  { design, findings }: Judged,
  base: Trace | undefined,
  failures: readonly Failure[],
): Tried<WhatIf> {
  const [kept, setKept] = useState<Kept<WhatIf> | undefined>();
  useEffect(() => {
    if (!base) return;
    const found: WhatIf[] = [];
    return inSlices(
      failures,
      (failure) => void found.push(whatIf(design, base, failure, findings)),
      (isDone) => setKept({ of: base, found: [...found], isDone }),
    );
  }, [design, findings, base, failures]);
  return kept?.of === base && kept ? kept : nothing;
}
