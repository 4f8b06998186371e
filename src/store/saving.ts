import { get as read, set as write } from 'idb-keyval';
import { type Design, readDesign, writeDesign } from '../core/index.ts';
import type { DesignerStore } from './designer.ts';

/** Where the work is: in this browser, on its way there, or nowhere and why. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly why: string };

const key = 'neg-designer/current';
/** Well below the second within which a killed tab may lose work. */
const delayMs = 250;

/** The design that was last worked on in this browser; undefined on a first visit, or where it cannot be read. */
export async function loadSaved(): Promise<Design | undefined> {
  const text: unknown = await read(key);
  if (typeof text !== 'string') return undefined;
  const result = readDesign(JSON.parse(text));
  return result.ok ? result.value : undefined;
}

/**
 * Writes every design that the store comes to hold into the browser's own store, shortly after it changed and at once
 * when the page is about to go. `report` is told how that stands. Returns the way to stop.
 */
export function keepSaved(store: DesignerStore, report: (state: SaveState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = store.getState().design;

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { design } = store.getState();
    if (design === saved) return;
    try {
      await write(key, writeDesign(design));
      saved = design;
      if (store.getState().design === design) report({ state: 'saved' });
    } catch (error) {
      report({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };

  const stop = store.subscribe((now, before) => {
    if (now.design === before.design) return;
    report({ state: 'saving' });
    timer ??= setTimeout(save, delayMs);
  });
  const leaving = () => {
    void save();
  };
  globalThis.addEventListener('pagehide', leaving);
  globalThis.document?.addEventListener('visibilitychange', leaving);
  return () => {
    stop();
    clearTimeout(timer);
    globalThis.removeEventListener('pagehide', leaving);
    globalThis.document?.removeEventListener('visibilitychange', leaving);
  };
}
