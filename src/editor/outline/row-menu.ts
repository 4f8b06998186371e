import { called, isKind, resourceOf } from '../../core/index.ts';
import type { DesignerStore } from '../../store/designer.ts';
import { commandWords } from '../messages/commands.ts';
import { outlineMessages } from '../messages/outline.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { addPart, canRename, disconnectRow, doomed } from './outline-actions.ts';
import type { OutlineRow } from './rows.ts';
import type { OutlineCommands } from './use-outline-keys.ts';

const text = outlineMessages.menu;
type MenuItem = Extract<MenuEntry, { readonly onSelect: () => void }>;

/** Everything that can be done with the thing of a line. */
export function rowMenu(
  store: DesignerStore,
  row: OutlineRow,
  commands: OutlineCommands,
  addInside: (row: OutlineRow) => void,
): readonly MenuEntry[] {
  const { design, selected } = store.getState();
  const { node } = row;
  if (!node) return [{ id: 'add', label: outlineMessages.add, keys: ['Insert'], onSelect: () => addInside(row) }];
  const { at, link } = node;
  const resource = resourceOf(design, at.id);
  const whole = at.part === undefined ? resource : undefined;
  const isContainer = isKind('network', whole) || isKind('subnet', whole);
  const from = link ? called(design, { id: link.from }) : '';
  const count = doomed(selected, at).length;
  const entry = (id: string, label: string, onSelect: () => void, keys?: readonly string[]): MenuItem => ({
    id,
    label,
    onSelect,
    ...(keys ? { keys } : {}),
  });
  return [
    entry('edit', text.edit, () => commands.edit(row), ['Enter']),
    {
      ...entry('rename', text.rename, () => commands.rename(row), ['F2']),
      ...(canRename(store, row) ? {} : { disabledReason: text.cannotRename }),
    },
    ...(row.verdict ? [entry('fixes', text.fixes, () => commands.fixes(row), ['Ctrl', '.'])] : []),
    { type: 'separator', id: 'adding' },
    ...(resource
      ? [
          entry('addConnected', text.addConnected, () => commands.add(row), ['Insert']),
          entry('connect', text.connect, () => commands.connect(row), ['Ctrl', 'Enter']),
        ]
      : []),
    ...(isKind('forwardingRule', whole)
      ? [entry('trace', commandWords.traceHere.label, () => commands.trace(row))]
      : []),
    ...(isContainer ? [entry('addInside', text.addInside, () => addInside(row))] : []),
    ...(isKind('vm', whole) ? [entry('nic', text.addNic, () => addPart(store, at.id))] : []),
    ...(isKind('neg', whole) ? [entry('endpoint', text.addEndpoint, () => addPart(store, at.id))] : []),
    ...(link ? [entry('disconnect', text.disconnect(from), () => disconnectRow(store, row, from))] : []),
    { type: 'separator', id: 'thing' },
    entry('show', text.show, () => store.getState().show({ id: at.id }, 'onCanvas')),
    ...(at.part === undefined
      ? [entry('duplicate', text.duplicate, () => commands.duplicate(row), ['Ctrl', 'D'])]
      : []),
    {
      ...entry('delete', count > 1 ? text.deleteMany(count) : text.delete, () => commands.remove(row), ['Delete']),
      danger: true,
    },
  ];
}
