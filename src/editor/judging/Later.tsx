import { type ReactNode, Suspense } from 'react';
import { useDesigner } from '../designer-context.ts';
import { judged } from './judged.ts';

export interface LaterProps {
  /** As a function it is handed what came with the rules. */
  readonly children: ReactNode | ((parts: ReturnType<typeof judged>) => ReactNode);
}

/**
 * What the first picture does not need: its code is asked for when the picture stands, and the rules, on which all of
 * it leans, have come.
 */
export function Later({ children }: LaterProps) {
  const isJudged = useDesigner((designer) => designer.judged);
  if (!isJudged) return null;
  return <Suspense fallback={null}>{typeof children === 'function' ? children(judged()) : children}</Suspense>;
}
