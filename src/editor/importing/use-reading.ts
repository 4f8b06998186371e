import { useEffect, useState } from 'react';
import type { ImportResult } from '../../core/index.ts';
import { startReading } from './reading.ts';
import type { Progress } from './reading-words.ts';

/** What a reading has come to: nothing to read yet, on its way, or done. */
export type ReadingState =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly progress?: Progress; readonly cancel: () => void }
  | { readonly state: 'stopped' }
  | { readonly state: 'done'; readonly result: ImportResult };

const none: ReadingState = { state: 'none' };

/** Reads what is given, anew whenever it changes; a reading that nobody waits for any more is stopped. */
export function useReading(files: readonly File[], pasted: string): ReadingState {
  const [state, setState] = useState<ReadingState>(none);
  useEffect(() => {
    if (files.length === 0 && pasted.trim() === '') {
      setState(none);
      return;
    }
    const cancel = () => {
      reading.cancel();
      setState({ state: 'stopped' });
    };
    const reading = startReading({ files, pasted }, (progress) => setState({ state: 'reading', progress, cancel }));
    setState({ state: 'reading', cancel });
    void reading.result.then((result) => setState({ state: 'done', result }));
    return reading.cancel;
  }, [files, pasted]);
  return state;
}
