import type { ImportResult } from '../../core/index.ts';
import { importingMessages as messages } from '../messages/importing.ts';
import type { Answer, Progress, ToRead } from './reading-words.ts';

/** A reading that goes on beside the page. */
export interface Reading {
  /** Never settles once it was cancelled. */
  readonly result: Promise<ImportResult>;
  readonly cancel: () => void;
}

/** Reads files and a pasted text in a worker. `onProgress` hears now and then how far it is. */
export function startReading(input: ToRead, onProgress: (progress: Progress) => void): Reading {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<ImportResult>((resolve) => {
    const end = (outcome: ImportResult) => {
      worker.terminate();
      resolve(outcome);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('result' in data) end(data.result);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const where = input.files.map(({ name }) => name).join(', ');
      end({ ok: false, problems: [{ where, message: messages.workerFailed(event.message || messages.outOfMemory) }] });
    });
  });
  worker.postMessage(input);
  return { result, cancel: () => worker.terminate() };
}
