import type { ImportProgress, ImportResult } from '../../core/index.ts';

/** What the page asks of the worker: files as the browser hands them over, and a pasted text. */
export interface ToRead {
  readonly files: readonly File[];
  readonly pasted: string;
}

/** How far a reading is. `files`: bytes are fetched from the disk. */
export type Progress = ImportProgress | { readonly what: 'files'; readonly done: number; readonly total: number };

/** What the worker answers: how far it is, now and then, and the result at the end. */
export type Answer = { readonly progress: Progress } | { readonly result: ImportResult };
