import { get as read, setMany } from 'idb-keyval';
import { type Design, type Problem, readDesign, writeDesign } from '../core/index.ts';
import type { DesignerStore } from './designer.ts';

/** Where the work is: in this browser, on its way there, or nowhere and why. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly why: string }
  /** Another tab saved a design of its own meanwhile. Nothing is saved from here until `resume` is called. */
  | { readonly state: 'elsewhere'; readonly resume: () => void };

/** What this browser holds of the last visit. */
export type Saved =
  | { readonly state: 'nothing' }
  | { readonly state: 'design'; readonly design: Design }
  /** Damaged, or of a newer program: `content` as it was found, and why it cannot be opened. */
  | { readonly state: 'unreadable'; readonly content: unknown; readonly why: string };

const key = 'neg-designer/current';
/** What could not be read is put under this, with the time, before another design takes its place. */
const asideKey = 'neg-designer/set-aside';
/** Well below the second within which a killed tab may lose work. */
const delayMs = 250;
/** After a failure (a full disk, say) it is tried again, even if nobody edits meanwhile. */
const retryMs = 5000;

/** The design that was last worked on in this browser. Throws only where the browser's store itself cannot be used. */
export async function loadSaved(): Promise<Saved> {
  const content: unknown = await read(key);
  if (content === undefined) return { state: 'nothing' };
  if (typeof content !== 'string') return { state: 'unreadable', content, why: '' };
  try {
    const result = readDesign(JSON.parse(content));
    return result.ok
      ? { state: 'design', design: result.value }
      : { state: 'unreadable', content, why: sentence(result.problems[0]) };
  } catch (error) {
    return { state: 'unreadable', content, why: messageOf(error) };
  }
}

/**
 * Writes every design that the store comes to hold into the browser's own store, shortly after it changed and at once
 * when the page is about to go. `report` is told how that stands. What was found there and could not be read is set
 * aside with the first write, never overwritten. Returns the way to stop.
 */
export function keepSaved(store: DesignerStore, found: Saved, report: (state: SaveState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The design that was last handed to the browser: writes happen in order, so it is the one that will be there.
  let written: Design | undefined = store.getState().design;
  let unreadable: unknown = found.state === 'unreadable' ? found.content : undefined;

  // There is one design per browser. Of two tabs the one that was worked in last keeps it, and the other one stands back.
  const tabs = new BroadcastChannel('neg-designer/saved');
  let isElsewhere = false;

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (isElsewhere) return;
    const { design } = store.getState();
    if (design === written) {
      report({ state: 'saved' });
      return;
    }
    written = design;
    try {
      const aside: [string, unknown][] =
        unreadable === undefined ? [] : [[`${asideKey}/${new Date().toISOString()}`, unreadable]];
      await setMany([...aside, [key, writeDesign(design)]]);
      unreadable = undefined;
      tabs.postMessage('saved');
      if (store.getState().design === design) report({ state: 'saved' });
    } catch (error) {
      written = undefined;
      report({ state: 'failed', why: messageOf(error) });
      timer ??= setTimeout(save, retryMs);
    }
  };

  const stop = store.subscribe((now, before) => {
    if (now.design === before.design || isElsewhere) return;
    report({ state: 'saving' });
    timer ??= setTimeout(save, delayMs);
  });
  tabs.onmessage = () => {
    if (isElsewhere) return;
    isElsewhere = true;
    const resume = () => {
      isElsewhere = false;
      written = undefined;
      void save();
    };
    report({ state: 'elsewhere', resume });
  };
  const leaving = () => {
    if (store.getState().design !== written) void save();
  };
  globalThis.addEventListener('pagehide', leaving);
  globalThis.document?.addEventListener('visibilitychange', leaving);
  return () => {
    stop();
    tabs.close();
    clearTimeout(timer);
    globalThis.removeEventListener('pagehide', leaving);
    globalThis.document?.removeEventListener('visibilitychange', leaving);
  };
}

function sentence(problem: Problem | undefined): string {
  if (!problem) return '';
  return problem.where === '' ? problem.message : `${problem.where}: ${problem.message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
