import { useEffect, useRef } from 'react';
import type { Design, Path, Trace } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { announce } from '../ui/status.ts';
import { tracingOf, useTracing } from './tracing-state.ts';
import { litBy } from './way.ts';

/** Lights up the way on the canvas for as long as the panel is there. */
export function useLighting(design: Design, path: Path | undefined, step: number, known: number): void {
  const tracing = tracingOf(useDesignerStore());
  const walked = useTracing((state) => state.walked);
  useEffect(() => {
    tracing.setState({ lit: path && litBy(design, path, step, known, walked) });
  }, [tracing, design, path, step, known, walked]);
}

/** Says politely what has become of the request once that is something else than before. */
export function useSaidResult(shown: Trace | undefined, isSecret: boolean): void {
  const before = useRef(shown?.result);
  const result = isSecret ? undefined : shown?.result;
  useEffect(() => {
    if (result === undefined || result === before.current) return;
    before.current = result;
    announce(text.saidResult(text.result[result], text.resultMeans[result]), 'trace result');
  }, [result]);
}
