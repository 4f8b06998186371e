import type { Design } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { announce, showToast } from '../ui/status.ts';

/** Opens a design in place of the present one. Where there was something, that comes back with undo. */
export function openDesign(store: DesignerStore, design: Design): void {
  const { design: before, past, open } = store.getState();
  const isEmpty = Object.keys(before.resources).length === 0 && Object.keys(before.notes).length === 0;
  // An empty canvas may have been full a step ago.
  if (isEmpty && past.length === 0) {
    open(design);
    announce(text.opened(design.name));
    return;
  }
  open(design, text.openStep(design.name));
  showToast(text.opened(design.name), { label: text.undo, onSelect: () => store.getState().undo() });
}
