import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { announce } from '../ui/status.ts';

/** One step back or forth, said aloud. */
export function travel(store: DesignerStore, direction: 'undo' | 'redo'): void {
  const { past, future, undo, redo } = store.getState();
  const step = direction === 'undo' ? past.at(-1) : future[0];
  if (!step) announce(direction === 'undo' ? text.nothingToUndo : text.nothingToRedo);
  else {
    (direction === 'undo' ? undo : redo)();
    announce(direction === 'undo' ? text.undone(step.label) : text.redone(step.label));
  }
}
