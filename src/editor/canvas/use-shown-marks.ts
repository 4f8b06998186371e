import { useMemo } from 'react';
import type { BoxMark } from './canvas-context.ts';
import type { Connecting } from './use-connecting.ts';

type Marks = ReadonlyMap<string, BoxMark>;

/** The marks that boxes carry now: those of the wire on its way, else of what is dragged over them. */
export function useShownMarks(connecting: Connecting | undefined, ofWire: Marks, palette: Marks, drag: Marks): Marks {
  const isConnecting = connecting !== undefined;
  const over = connecting?.over;
  // Containers are marked only while the pointer is over them.
  const ground = over?.box.shape === 'container' ? over.box.id : undefined;
  const isRefused = over?.verdict.verdict === 'error' || over?.verdict.verdict === 'impossible';
  return useMemo(() => {
    if (ground !== undefined) return new Map(ofWire).set(ground, { state: isRefused ? 'refused' : 'drop' });
    if (isConnecting) return ofWire;
    return palette.size > 0 ? palette : drag;
  }, [isConnecting, ground, isRefused, ofWire, palette, drag]);
}
