import type { ImportResult } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { openDesign } from './open-design.ts';
import { readFiles } from './read-files.ts';
import { readInputs } from './read-inputs.ts';

/** What came of opening files, where somebody has to be told: it failed, or a part was left out. */
export interface OpenOutcome {
  /** Names of the files. */
  readonly name: string;
  readonly result: ImportResult;
}

let outcome: OpenOutcome | undefined;
const listeners = new Set<() => void>();

/**
 * Opens a design file, or one or more files of Compute resources as one design. Where one cannot be read nothing
 * happens to the present design, and a dialog says why.
 */
export async function openFile(files: File | readonly File[], store: DesignerStore): Promise<void> {
  const chosen = await readFiles(files instanceof File ? [files] : files);
  const result = readInputs(chosen, '');
  if (!result) return;
  if (result.ok) openDesign(store, result.design);
  // What was left out is said at once; nothing else in the report asks for an answer.
  const isSilent = result.ok && result.report.ignored.length === 0;
  tell(isSilent ? undefined : { name: chosen.map(({ where }) => where).join(', '), result });
}

export function closeOutcome(): void {
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
