import { ChevronDown } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu, type MenuEntry } from './Menu.tsx';

export interface MenuButtonProps {
  /** Name of the button and of its menu. */
  label: string;
  entries: readonly MenuEntry[];
  /** With `iconOnly` the button is a sign and the label its tooltip. */
  icon?: ReactNode;
  iconOnly?: boolean;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  className?: string;
}

/** A button that opens a menu below itself; the down arrow opens it as well. */
export function MenuButton({ label, entries, icon, iconOnly = false, variant, size, className }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  // Pressing the button of an open menu closes the menu by light dismissal; the click after it must not open it again.
  const pressedOpen = useRef(false);
  const shared = {
    ref: setAnchor,
    size,
    className,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onPointerDown: () => {
      pressedOpen.current = open;
    },
    onClick: () => {
      setOpen(!pressedOpen.current);
      pressedOpen.current = false;
    },
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  };
  return (
    <>
      {iconOnly ? (
        <IconButton {...shared} label={label} icon={icon} />
      ) : (
        <Button {...shared} variant={variant} icon={icon} iconAfter={<ChevronDown size={14} aria-hidden="true" />}>
          {label}
        </Button>
      )}
      <Menu open={open} onClose={close} label={label} entries={entries} anchor={anchor} />
    </>
  );
}
