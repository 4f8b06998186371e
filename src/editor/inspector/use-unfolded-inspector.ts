import { useEffect, useRef } from 'react';
import { useDesigner } from '../designer-context.ts';
import type { Docks } from '../frame/use-docks.ts';

/** Who chooses a finding wants its field: a folded inspector opens. What is only shown on the canvas leaves it folded. */
export function useUnfoldedInspector(docks: Docks): void {
  const shown = useDesigner((designer) => designer.shown);
  const seen = useRef(shown?.count);
  const { setOpen, width } = docks;
  useEffect(() => {
    if (!shown || shown.count === seen.current) return;
    seen.current = shown.count;
    // On a phone the panel would cover the list that was just used.
    if (!shown.onCanvas && width !== 'narrow') setOpen('right', true);
  }, [shown, setOpen, width]);
}
