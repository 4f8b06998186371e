import type { Design, TidyScope } from '../../core/index.ts';

/** What the worker gets, and what it answers. */
export interface ToTidy {
  readonly design: Design;
  readonly scope: TidyScope;
}

export interface Tidied {
  readonly layout: Design['layout'];
}

/** Arranges a design in a worker. Undefined where the worker fails: nothing is lost by not tidying. */
export function tidyBeside(work: ToTidy): Promise<Tidied | undefined> {
  const worker = new Worker(new URL('./tidy-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (answer: Tidied | undefined) => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Tidied>) => end(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(undefined);
    });
    worker.postMessage(work);
  });
}
