import type { Design } from '../../core/index.ts';

/** Only some browsers let a page write a file, and the standard library of TypeScript knows the pickers of none. */
declare global {
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

/** The file of a kept design, while this page is open. */
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
