import type { ImportResult } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { takeLevelFile } from '../learn/door.ts';
import { openDesign } from './open-design.ts';
import { startReading } from './reading.ts';
import type { Progress } from './reading-words.ts';

/** A reading of files that lasts, or what came of it where somebody has to be told: it failed, or a part was left out. */
export interface OpenOutcome {
  /** Names of the files. */
  readonly name: string;
  /** Absent while it is still being read. */
  readonly result?: ImportResult;
  readonly progress?: Progress;
  readonly cancel?: () => void;
  /** What the files are read for: `open` them, or compare with them. */
  readonly use: 'open' | 'compare';
}

let outcome: OpenOutcome | undefined;
const listeners = new Set<() => void>();

/** Milliseconds after which a reading is worth a dialog with its progress. */
const patience = 300;

/**
 * Opens a design file, or one or more files of resources as one design. Where one cannot be read nothing happens to the
 * present design, and a dialog says why.
 */
export async function openFile(files: File | readonly File[], store: DesignerStore): Promise<void> {
  const list = files instanceof File ? [files] : files;
  if (await takeLevelFile(list)) return;
  const read = await readAll(list, 'open');
  if (read?.result.ok) openDesign(store, read.result.design);
}

/** Reads files to compare the present design with. */
export async function compareWithFile(files: File | readonly File[], store: DesignerStore): Promise<void> {
  const read = await readAll(files instanceof File ? [files] : files, 'compare');
  if (!read?.result.ok) return;
  const { design, input } = read.result;
  store.getState().compare({ name: read.name, design, isDeployed: input !== 'design' });
}

async function readAll(files: readonly File[], use: OpenOutcome['use']) {
  if (files.length === 0) return undefined;
  const name = files.map((file) => file.name).join(', ');
  let progress: Progress | undefined;
  let isShown = false;
  const show = () => {
    isShown = true;
    tell({ name, use, cancel, ...(progress ? { progress } : {}) });
  };
  const reading = startReading({ files, pasted: '' }, (next) => {
    progress = next;
    if (isShown) show();
  });
  const cancel = () => {
    reading.cancel();
    tell(undefined);
  };
  const timer = setTimeout(show, patience);
  const result = await reading.result;
  clearTimeout(timer);
  // What was left out is said at once; nothing else in the report asks for an answer.
  const isSilent = result.ok && result.report.ignored.length === 0;
  tell(isSilent ? undefined : { name, use, result });
  return { name, result };
}

export function closeOutcome(): void {
  outcome?.cancel?.();
  tell(undefined);
}

function tell(next: OpenOutcome | undefined): void {
  outcome = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeOutcome(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readOutcome(): OpenOutcome | undefined {
  return outcome;
}
