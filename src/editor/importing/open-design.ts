import type { Design } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { newDocumentId } from '../../store/kept-designs.ts';
import { importingMessages as text } from '../messages/importing.ts';
import { announce, showToast } from '../ui/status.ts';

/** Opens a design beside the present one, which stays among the kept designs and comes back with undo. */
export function openDesign(store: DesignerStore, design: Design): void {
  const { design: before, document, past, open, locked } = store.getState();
  const isEmpty = Object.keys(before.resources).length === 0 && Object.keys(before.notes).length === 0;
  // An empty canvas may have been full a step ago.
  if (isEmpty && past.length === 0 && !locked) {
    open(design);
    announce(text.opened(design.name));
    return;
  }
  open(design, text.openStep(design.name), newDocumentId());
  // What could only be looked at is no step that one could take back.
  if (locked && document === '') announce(text.opened(design.name));
  else
    showToast(text.opened(design.name), { label: text.undo, onSelect: () => store.getState().undo(), isPassing: true });
}
