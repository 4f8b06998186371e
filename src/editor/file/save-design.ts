import { writeDesign } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { filesMessages as text } from '../messages/files.ts';
import { announce, showToast } from '../ui/status.ts';
import { type BoundFile, bindFile, boundFile, chooseTarget, mayUse, writeFile } from './file-handles.ts';
import { fileNameOf, saveFile } from './save-file.ts';

/** Saves into the file that the design is bound to; without one the browser downloads it. */
export async function saveDesign(store: DesignerStore): Promise<void> {
  const { design, document } = store.getState();
  const file = boundFile(document);
  if (file && !(await mayUse(file.handle))) {
    offerDownload(text.notAllowed(file.handle.name), store);
  } else if (file && (await wasChangedOutside(file))) {
    showToast(text.changedOutside(file.handle.name), {
      label: text.overwrite,
      onSelect: () => void saveInto(store, file.handle),
    });
  } else if (file) await saveInto(store, file.handle);
  else saveFile(fileNameOf(design.name, '.neg.json'), writeDesign(design));
}

/** Asks where to save, and binds the design to that file. */
export async function saveDesignAs(store: DesignerStore): Promise<void> {
  const handle = await chooseTarget(fileNameOf(store.getState().design.name, '.neg.json'));
  if (handle) await saveInto(store, handle);
}

/** Whether another program wrote the file since this page did. One that is gone is simply written anew. */
async function wasChangedOutside({ handle, modified }: BoundFile): Promise<boolean> {
  try {
    return (await handle.getFile()).lastModified !== modified;
  } catch {
    return false;
  }
}

async function saveInto(store: DesignerStore, handle: FileSystemFileHandle): Promise<void> {
  const { design, document } = store.getState();
  try {
    await writeFile(handle, writeDesign(design));
    await bindFile(document, handle, design);
    announce(text.savedIn(handle.name));
  } catch (error) {
    offerDownload(text.failed(handle.name, error instanceof Error ? error.message : String(error)), store);
  }
}

/** Says why a file was not written, with a way that needs no leave. */
function offerDownload(why: string, store: DesignerStore): void {
  const { design } = store.getState();
  showToast(why, {
    label: text.download,
    onSelect: () => saveFile(fileNameOf(design.name, '.neg.json'), writeDesign(design)),
  });
}
