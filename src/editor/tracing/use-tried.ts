import { useEffect, useState } from 'react';
import {
  changesOn,
  type Failure,
  inOrder,
  type Opening,
  openingBy,
  type Trace,
  type WhatIf,
  whatIf,
} from '../../core/index.ts';
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

/** The single changes after which the request arrives, on all of its ways or on some more. */
export function useOpenings({ design }: Judged, base: Trace | undefined): Tried<Opening> {
  const [kept, setKept] = useState<Kept<Opening> | undefined>();
  useEffect(() => {
    if (!base) return;
    const found: Opening[] = [];
    return inSlices(
      changesOn(design, base),
      (change) => {
        const opening = openingBy(design, base, change);
        if (opening) found.push(opening);
      },
      (isDone) => setKept({ of: base, found: inOrder(found), isDone }),
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
