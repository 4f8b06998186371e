import {
  type Anchor,
  addBlankPart,
  copy,
  disconnect,
  type Id,
  isKind,
  paste,
  remove,
  removePart,
  resourceOf,
  setFields,
} from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { canvasMessages } from '../messages/canvas.ts';
import { outlineMessages as text } from '../messages/outline.ts';
import { announce } from '../ui/status.ts';
import { rowTitle } from './row-words.ts';
import type { OutlineRow } from './rows.ts';

const pasteOffset = { x: 32, y: 32 };

/** Selects what a line is about; with `toggles` it joins or leaves what is selected already. */
export function selectRow(store: DesignerStore, { node }: OutlineRow, toggles: boolean): void {
  if (!node) return;
  const { id } = node.at;
  const { selected, select } = store.getState();
  if (!toggles) select([id]);
  else select(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
}

/** What Delete takes away: all that is selected where the line is part of that, else the line's own thing. */
export function doomed(selected: readonly Id[], { id, part }: Anchor): readonly Id[] {
  return part === undefined && selected.length > 1 && selected.includes(id) ? selected : [id];
}

/** Takes the thing of a line out, with everything that leads to it. */
export function removeRow(store: DesignerStore, { node }: OutlineRow): void {
  if (!node) return;
  const { id, part } = node.at;
  const { commit, selected } = store.getState();
  if (part !== undefined) {
    commit(canvasMessages.steps.delete, (design) => removePart(design, id, part));
    announce(canvasMessages.deleted(1));
    return;
  }
  const ids = doomed(selected, node.at);
  commit(canvasMessages.steps.delete, (design) => remove(design, ids));
  announce(canvasMessages.deleted(ids.length));
}

/** Whether the thing of a line has a name that can be written here. */
export function canRename(store: DesignerStore, { node }: OutlineRow): boolean {
  return (
    node !== undefined && node.at.part === undefined && resourceOf(store.getState().design, node.at.id) !== undefined
  );
}

/** Gives the thing of a line another name; an empty one changes nothing. */
export function renameRow(store: DesignerStore, { node }: OutlineRow, name: string): void {
  const next = name.trim();
  if (!node || next === '' || next === node.name) return;
  store.getState().commit(text.steps.rename(next), (design) => setFields(design, node.at.id, { name: next }));
  announce(text.renamed(next));
}

/** Takes a thing off what it hangs on. */
export function disconnectRow(store: DesignerStore, row: OutlineRow, from: string): void {
  const link = row.node?.link;
  if (!link) return;
  store
    .getState()
    .commit(canvasMessages.steps.disconnect, (design) => disconnect(design, link.from, link.field, link.part));
  announce(text.disconnected(rowTitle(row), from));
}

/** Adds an interface to a VM, or an endpoint to a NEG, and shows it for its fields to be filled. */
export function addPart(store: DesignerStore, id: Id): void {
  const { design, commit, show } = store.getState();
  const before = resourceOf(design, id);
  const isVm = isKind('vm', before);
  const step = isVm ? text.steps.nic : text.steps.endpoint;
  commit(step, (now) => addBlankPart(now, id, isVm ? 'networkInterfaces' : 'endpoints'));
  const after = resourceOf(store.getState().design, id);
  const part = isKind('vm', after)
    ? after.networkInterfaces?.at(-1)
    : isKind('neg', after)
      ? after.endpoints?.at(-1)
      : undefined;
  announce(step);
  show(part ? { id, part: part.id } : { id });
}

/** A copy of the selected things beside them, with new names; of the line's own thing where it is not selected. */
export function duplicateRow(store: DesignerStore, { node }: OutlineRow): void {
  if (!node) return;
  const { design, selected, commit, select } = store.getState();
  const made = paste(design, copy(design, [...doomed(selected, node.at)]), pasteOffset);
  commit(canvasMessages.steps.duplicate, () => made.design);
  select(made.ids);
}
