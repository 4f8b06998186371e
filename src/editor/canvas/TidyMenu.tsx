import { LayoutDashboard } from 'lucide-react';
import { useCommands } from '../commands/centre.ts';
import { type CommandId, commandOf } from '../commands/table.ts';
import { useDesigner } from '../designer-context.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { MenuButton } from '../ui/MenuButton.tsx';

const offered = ['tidy', 'tidySelection', 'tidyNew', 'pin'] as const;
const frames = ['hideFrames', 'showRegions', 'showZones'] as const;

/** The ways to have boxes arranged, and what is drawn around them; what means nothing now says why. */
export function TidyMenu() {
  const centre = useCommands();
  const shown = useDesigner(({ design }) => design.frames);
  // What these are decides which of the commands mean something.
  useDesigner(({ selected }) => selected);
  useDesigner(({ past }) => past);
  const now = shown === 'regions' ? 'showRegions' : shown === 'zones' ? 'showZones' : 'hideFrames';
  const entryOf = (id: CommandId) => {
    const { label, detail } = commandOf(id);
    const disabledReason = centre.reasonAgainst(id);
    return {
      id,
      label,
      ...(detail === undefined ? {} : { detail }),
      ...(disabledReason === undefined ? {} : { disabledReason }),
      onSelect: () => centre.run(id),
    };
  };
  return (
    <MenuButton
      label={text.tidyMenu}
      icon={<LayoutDashboard size={16} aria-hidden="true" />}
      iconOnly
      entries={[
        ...offered.map(entryOf),
        { type: 'separator' as const, id: 'line' },
        ...frames.map((id) => ({ ...entryOf(id), checked: id === now })),
      ]}
    />
  );
}
