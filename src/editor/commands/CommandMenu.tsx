import { useEffect } from 'react';
import type { Point } from '../../core/index.ts';
import { useDesignerStore } from '../designer-context.ts';
import { commandMessages as text } from '../messages/commands.ts';
import { useSettings } from '../settings/settings.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useCommands } from './centre.ts';
import { capsOf, keysOf } from './chords.ts';
import { menuFor } from './menu-for.ts';
import { runNext } from './run-next.ts';
import { selectedBoxes } from './situation.ts';
import { commandOf } from './table.ts';

/** The context menu of what is selected: boxes, a container, a wire, or nothing, which is the canvas itself. */
export function CommandMenu({ at, onClose }: { readonly at: Point; readonly onClose: () => void }) {
  const store = useDesignerStore();
  const centre = useCommands();
  const settings = useSettings();
  const situation = centre.situation();
  const boxes = selectedBoxes(situation).flatMap((id) => situation.boxOf.get(id) ?? []);
  const wire = store.getState().wire;
  const [first] = boxes;
  const label =
    boxes.length > 1
      ? text.menu.several(boxes.length)
      : first
        ? text.menu.box(first.card.title)
        : wire === undefined
          ? text.menu.pane
          : text.menu.wire;

  const entries = menuFor(situation).flatMap((group, index): MenuEntry[] => [
    ...(index === 0 ? [] : [{ type: 'separator' as const, id: `line ${index}` }]),
    ...group.map((id): MenuEntry => {
      const command = commandOf(id);
      const reason = centre.reasonAgainst(id);
      const caps = keysOf(command, settings)
        .map(capsOf)
        .find((presses) => presses.length === 1)?.[0];
      return {
        id,
        label: command.label,
        onSelect: () => runNext(centre, id),
        ...(caps ? { keys: caps } : {}),
        ...(reason === undefined ? {} : { disabledReason: reason }),
        ...(id === 'remove' || id === 'rejoin' ? { danger: true } : {}),
      };
    }),
  ]);

  // A key that asked for this menu may make the browser ask for its own as well.
  useEffect(() => {
    const prevent = (event: Event) => event.preventDefault();
    window.addEventListener('contextmenu', prevent);
    return () => window.removeEventListener('contextmenu', prevent);
  }, []);

  return <Menu open onClose={onClose} label={label} entries={entries} anchor={at} />;
}
