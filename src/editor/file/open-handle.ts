import type { DesignerStore } from '../../store/designer.ts';
import { openFile } from '../importing/open-file.ts';
import { filesMessages as text } from '../messages/files.ts';
import { showToast } from '../ui/status.ts';
import { bindFile, chooseFile } from './file-handles.ts';

/** Lets somebody choose a file and opens it; a design document stays bound to its file, so that saving writes there. */
export async function chooseAndOpen(store: DesignerStore): Promise<void> {
  try {
    const handle = await chooseFile();
    if (!handle) return;
    const file = await handle.getFile();
    const before = store.getState().opened;
    await openFile(file, store);
    const { opened, design, document } = store.getState();
    // Other forms (gcloud's, Terraform's, pictures) are read, never written over.
    if (opened !== before && file.name.endsWith('.json') && (await holdsDesign(file)))
      await bindFile(document, handle, design);
  } catch (error) {
    showToast(text.cannotRead(error instanceof Error ? error.message : String(error)));
  }
}

async function holdsDesign(file: File): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return typeof value === 'object' && value !== null && 'format' in value && value.format === 'neg-designer';
  } catch {
    return false;
  }
}
