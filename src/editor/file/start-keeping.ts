import { type Design, emptyDesign } from '../../core/index.ts';
import { createDesigner, type Designer, type DesignerStore } from '../../store/designer.ts';
import { Keeper } from '../../store/keeper.ts';
import { KeptDesigns, type Loaded, newDocumentId } from '../../store/kept-designs.ts';
import { browserShelf } from '../../store/shelf.ts';
import { webTabLocks } from '../../store/tab-locks.ts';
import { callDrawing } from '../drawing/call-drawing.ts';
import { appMessages } from '../messages/app.ts';
import { keepingMessages as text } from '../messages/keeping.ts';
import { recall, remember } from '../ui/remembered.ts';
import { showToast } from '../ui/status.ts';
import { keepFilesIn, recallFile } from './file-handles.ts';
import { saveDesign } from './save-design.ts';
import { saveFile } from './save-file.ts';
import { recallDocument, rememberDocument } from './tab-document.ts';

export interface Started {
  readonly store: DesignerStore;
  readonly keeper: Keeper;
  /** To be called once listeners are there: takes the design for this tab. */
  readonly begin: () => void;
}

/**
 * Opens what this tab, else what this browser last worked on; or a design that came with a link, which is not kept.
 * Throws where the part of the program that shows a design cannot be loaded.
 */
export async function startKeeping(shared: Design | undefined): Promise<Started> {
  const kept = new KeptDesigns(browserShelf());
  const { id, loaded } = shared ? { id: '', loaded: nothing } : await find(kept);
  const design = shared ?? (loaded.state === 'design' ? loaded.design : undefined);
  // A new design has nothing to be drawn, and is shown at once.
  const store = design
    ? createDesigner(design, id, await callDrawing())
    : createDesigner(emptyDesign(appMessages.file.newName), id);
  if (shared) store.getState().setLocked(true);
  const keeper = new Keeper(store, kept, webTabLocks);
  keepFilesIn(kept);
  return { store, keeper, begin: () => void keeper.begin(loaded) };
}

const nothing: Loaded = { state: 'nothing' };

/** A browser store that cannot be used is no reason not to start: the work then begins anew, and says so. */
async function find(kept: KeptDesigns): Promise<{ readonly id: string; readonly loaded: Loaded }> {
  const last = await attempt(async () => {
    await kept.migrate(text.unnamed);
    return recallDocument() ?? (await kept.last());
  });
  const fresh = { id: newDocumentId(), loaded: nothing };
  if (last === undefined) return fresh;
  // What is kept stays what this tab works on, should it be the program that cannot be loaded.
  await callDrawing();
  return (await attempt(() => load(kept, last))) ?? fresh;
}

async function load(kept: KeptDesigns, id: string): Promise<{ readonly id: string; readonly loaded: Loaded }> {
  const loaded = await kept.load(id);
  if (loaded.state !== 'unreadable') return { id, loaded };
  const name = (await kept.list()).find((each) => each.id === id)?.name ?? text.unnamed;
  const content = await kept.content(id);
  showToast(text.unreadable(name, loaded.why), {
    label: text.saveFile,
    onSelect: () => saveFile('unreadable-design.json', content),
  });
  // Under an id of its own, so that nothing can take the place of what could not be read.
  return { id: newDocumentId(), loaded: nothing };
}

/** Undefined where the browser's store cannot be used. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    showToast(text.restoreFailed(error instanceof Error ? error.message : ''));
    return undefined;
  }
}

/** Follows what is kept: which design the tab is on, work that would be lost, and the browser's leave to keep it for good. */
export function watchKeeping({ store, keeper }: Started): () => void {
  const follow = ({ document: id, design }: Designer) => {
    rememberDocument(id);
    void recallFile(id, design);
  };
  follow(store.getState());
  const stopDocument = store.subscribe((now, before) => {
    if (now.document !== before.document) follow(now);
  });
  const stopState = keeper.state.subscribe(({ save, writes }, before) => {
    if (writes > before.writes) askToPersist();
    if (save.state === 'failed' && before.save.state !== 'failed') {
      showToast(text.failed(text.causes[save.cause]), {
        label: text.saveFile,
        onSelect: () => void saveDesign(store),
      });
    }
  });
  const flush = () => void keeper.flush();
  const leaving = (event: BeforeUnloadEvent) => {
    if (keeper.isUnsaved()) event.preventDefault();
  };
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', leaving);
  document.addEventListener('visibilitychange', flush);
  return () => {
    stopDocument();
    stopState();
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', leaving);
    document.removeEventListener('visibilitychange', flush);
  };
}

/** A browser that is short of room may throw away what it was not asked to keep. It is asked once, after the first save. */
function askToPersist(): void {
  if (recall('persist') !== undefined) return;
  remember('persist', 'asked');
  navigator.storage?.persist?.().catch(() => undefined);
}
