import { editOf, type Move } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { learnMessages as text } from '../messages/learn.ts';
import { announce } from '../ui/status.ts';
import { moveWords } from './move-words.ts';

/** Makes a move as one step, shows where it happened, and says it. Returns whether it could be made. */
export function doMove(store: DesignerStore, move: Move): boolean {
  const { design, commit } = store.getState();
  const edit = editOf(move, design);
  const words = moveWords(move, design);
  if (!edit || edit(design) === design) {
    announce(text.moveFailed);
    return false;
  }
  commit(words, edit);
  if ('id' in move) store.getState().show({ id: move.id }, 'onCanvas');
  announce(text.moveMade(words));
  return true;
}
