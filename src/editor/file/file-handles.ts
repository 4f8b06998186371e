import { type Design, writeDesign } from '../../core/index.ts';
import type { KeptDesigns } from '../../store/kept-designs.ts';

/** Only some browsers let a page write a file, and the standard library of TypeScript knows the pickers of none. */
declare global {
  interface FileSystemHandle {
    requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  }
  interface Window {
    showOpenFilePicker?: (options?: FilePickerOptions) => Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?: (options?: FilePickerOptions & { suggestedName?: string }) => Promise<FileSystemFileHandle>;
  }
}

interface FilePickerOptions {
  readonly id?: string;
  readonly types?: readonly { readonly description: string; readonly accept: Readonly<Record<string, string[]>> }[];
}

/** A file that a design is bound to, and the design that was last read from it or written to it. */
export interface BoundFile {
  readonly handle: FileSystemFileHandle;
  readonly holds: Design | undefined;
  /** When the file was last changed, as far as this page knows: another program may write it too. */
  readonly modified: number;
}

const bound = new Map<string, BoundFile>();
const listeners = new Set<() => void>();

/** Where bindings outlast the page: browsers can keep the handle of a file, though not the leave to use it. */
let kept: Pick<KeptDesigns, 'file' | 'keepFile'> | undefined;

export function keepFilesIn(shelf: Pick<KeptDesigns, 'file' | 'keepFile'>): void {
  kept = shelf;
}

/** The file of a kept design. */
export function boundFile(document: string): BoundFile | undefined {
  return bound.get(document);
}

export async function bindFile(
  document: string,
  handle: FileSystemFileHandle,
  holds: Design | undefined,
): Promise<void> {
  const { lastModified } = await handle.getFile();
  bound.set(document, { handle, holds, modified: lastModified });
  for (const listener of listeners) listener();
  // Where nothing can be kept, the binding lasts as long as the page.
  await kept
    ?.keepFile(document, { handle, modified: lastModified, content: holds && writeDesign(holds) })
    .catch(() => undefined);
}

/** Binds a design to the file that an earlier page bound it to; it is not touched before somebody saves. */
export async function recallFile(document: string, design: Design): Promise<void> {
  if (document === '' || bound.has(document)) return;
  const found = await kept?.file(document).catch(() => undefined);
  if (!isKeptFile(found) || bound.has(document)) return;
  const { handle, modified, content } = found;
  bound.set(document, { handle, modified, holds: content === writeDesign(design) ? design : undefined });
  for (const listener of listeners) listener();
}

interface KeptFile {
  readonly handle: FileSystemFileHandle;
  readonly modified: number;
  readonly content?: unknown;
}

function isKeptFile(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'handle' in value &&
    value.handle instanceof FileSystemFileHandle &&
    'modified' in value &&
    typeof value.modified === 'number'
  );
}

/**
 * Whether this page may use a file. A page that was loaded anew has to ask, which browsers allow in answer to a press of
 * a key or a button only.
 */
export async function mayUse(handle: FileSystemFileHandle): Promise<boolean> {
  const answer = await handle.requestPermission?.({ mode: 'readwrite' });
  return answer === undefined || answer === 'granted';
}

/** For `useSyncExternalStore`. */
export function subscribeFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const options: FilePickerOptions = {
  id: 'neg-designer',
  types: [{ description: 'NEG Designer design', accept: { 'application/json': ['.json'] } }],
};

/** Whether this browser lets the page write files that somebody chose. */
export function canWriteFiles(): boolean {
  return window.showSaveFilePicker !== undefined;
}

/** Lets somebody choose a file to open; nothing where they change their mind. */
export async function chooseFile(): Promise<FileSystemFileHandle | undefined> {
  // Any file that can be imported may be opened, so none is left out here.
  return (await orNothing(window.showOpenFilePicker?.({ id: 'neg-designer' })))?.[0];
}

/** Lets somebody choose where to save; nothing where they change their mind. */
export async function chooseTarget(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return orNothing(window.showSaveFilePicker?.({ ...options, suggestedName }));
}

/** Writes a whole file: the old content stays until all of the new one is there. */
export async function writeFile(handle: FileSystemFileHandle, content: string): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

async function orNothing<T>(choice: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
