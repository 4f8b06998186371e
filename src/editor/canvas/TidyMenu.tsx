import { LayoutDashboard } from 'lucide-react';
import { useCommands } from '../commands/centre.ts';
import { commandOf } from '../commands/table.ts';
import { handsMessages as text } from '../messages/hands.ts';
import { MenuButton } from '../ui/MenuButton.tsx';

const offered = ['tidy', 'tidySelection', 'tidyNew', 'pin'] as const;

/** The ways to have boxes arranged, in a menu; those that mean nothing now say why. */
export function TidyMenu() {
  const centre = useCommands();
  return (
    <MenuButton
      label={text.tidyMenu}
      icon={<LayoutDashboard size={16} aria-hidden="true" />}
      iconOnly
      entries={offered.map((id) => {
        const { label, detail } = commandOf(id);
        const disabledReason = centre.reasonAgainst(id);
        return {
          id,
          label,
          ...(detail === undefined ? {} : { detail }),
          ...(disabledReason === undefined ? {} : { disabledReason }),
          onSelect: () => centre.run(id),
        };
      })}
    />
  );
}
