import { copy, type Design, type Id, paste, readClipboard, type Scene, writeDesign } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce, showToast } from '../ui/status.ts';

const pasteOffset = { x: 32, y: 32 };

const selectedIn = (store: DesignerStore, scene: Scene): readonly Id[] =>
  store.getState().selected.flatMap((id) => scene.boxOf.get(id)?.members ?? [id]);

/** Puts what is selected on the clipboard; true where something is. With nothing selected the clipboard keeps what it has. */
export function copySelected(store: DesignerStore, scene: Scene): boolean {
  const ids = selectedIn(store, scene);
  if (ids.length === 0) return false;
  const set = copy(store.getState().design, ids);
  void navigator.clipboard.writeText(writeDesign(set)).catch(() => showToast(text.pasteNothing));
  announce(text.copied(Object.keys(set.resources).length + Object.keys(set.notes).length));
  return true;
}

/** A second one of all that is selected, beside it. */
export function duplicateSelected(store: DesignerStore, scene: Scene): void {
  const ids = selectedIn(store, scene);
  if (ids.length > 0) add(store, copy(store.getState().design, ids), text.steps.duplicate);
}

/** Adds what is on the clipboard: what was copied here, or a text in any form that can be imported. */
export async function pasteClipboard(store: DesignerStore): Promise<void> {
  try {
    const content = await navigator.clipboard.readText();
    const set = readClipboard(content);
    if (set) {
      add(store, set, text.steps.paste);
      return;
    }
    // The readers of foreign texts come when they are first needed.
    const { withPasted } = await import('../importing/read-pasted.ts');
    const merged = withPasted(store.getState().design, content);
    if (!merged) {
      showToast(text.pasteNothing);
      return;
    }
    store.getState().commit(text.steps.paste, () => merged.design);
    store.getState().select(merged.ids);
  } catch {
    showToast(text.pasteNothing);
  }
}

function add(store: DesignerStore, set: Design, label: string): void {
  const { design, commit, select } = store.getState();
  const made = paste(design, set, pasteOffset);
  commit(label, () => made.design);
  select(made.ids);
}
